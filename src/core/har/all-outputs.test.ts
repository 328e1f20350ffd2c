import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { toCurl } from '../export/to-curl.ts';
import { toFetch } from '../export/to-fetch.ts';
import { toMarkdown } from '../export/to-markdown.ts';
import { toPhp } from '../export/to-php.ts';
import { toPython } from '../export/to-python.ts';
import type { Exchange } from '../exchange.ts';
import { say } from '../masked.ts';
import { record } from '../record.ts';
import { createMasker } from '../redact/masker.ts';
import { readingsOf } from '../testing/vectors.ts';
import { traceOf } from '../trace.ts';
import { exportHar } from './export.ts';
import { readHar } from './read.ts';
import { sanitizeHar } from './sanitize.ts';

const masker = createMasker(new Uint8Array(32).fill(1));
const other = createMasker(new Uint8Array(32).fill(2));

type Pairs = readonly (readonly [name: string, value: string])[];

interface Written {
  readonly url?: string;
  readonly headers?: Pairs;
  readonly answered?: Pairs;
  readonly cookies?: Pairs;
  readonly post?: object;
  readonly answer?: string;
  readonly status?: number;
  readonly frames?: readonly string[];
  readonly custom?: object;
}

const listed = (all: Pairs = []): object[] => all.map(([name, value]) => ({ name, value }));

/** An archive as Chrome writes it; a nameless parameter has its text as its name. */
function har(...entries: readonly Written[]): string {
  return JSON.stringify({
    log: {
      version: '1.2',
      creator: { name: 'test', version: '1' },
      pages: [],
      entries: entries.map((one, index) => ({
        startedDateTime: `2026-03-10T12:00:0${index}.000Z`,
        time: 40,
        request: {
          method: one.post ? 'POST' : 'GET',
          url: one.url ?? 'https://api.test/a',
          httpVersion: 'HTTP/2',
          headers: listed(one.headers),
          queryString: listed([...new URL(one.url ?? 'https://api.test/a').searchParams]),
          cookies: listed(one.cookies),
          headersSize: -1,
          bodySize: -1,
          ...(one.post && { postData: one.post }),
        },
        response: {
          status: one.status ?? 401,
          statusText: '',
          httpVersion: 'HTTP/2',
          headers: listed(one.answered),
          cookies: [],
          content: { size: one.answer?.length ?? 0, mimeType: 'text/plain', text: one.answer ?? '' },
          redirectURL: '',
          headersSize: -1,
          bodySize: -1,
        },
        cache: {},
        timings: { send: 1, wait: 38, receive: 1 },
        ...one.custom,
        ...(one.frames && {
          _webSocketMessages: one.frames.map((data) => ({ type: 'send', time: 1, opcode: 2, data })),
        }),
      })),
    },
  });
}

function recordsOf(text: string, by = masker): Exchange[] {
  const read = readHar(text);
  if ('error' in read) throw new Error(read.error);
  return read.exchanges.map((raw) => record(raw, by));
}

function causesOf(records: readonly Exchange[]): unknown[] {
  const history = records.map(traceOf);
  return records.map((one) => diagnose(one, history).causes.map(({ id, certainty }) => [id, certainty]));
}

function sanitized(text: string): string {
  const result = sanitizeHar(text, masker);
  if ('error' in result) throw new Error(result.error);
  return result.text;
}

/** Whatever anybody gets to see: what the panel shows and copies of the records, and what the terminal writes. */
function outputsOf(text: string): Record<string, string> {
  const records = recordsOf(text);
  const history = records.map(traceOf);
  const each = (write: (one: Exchange) => unknown): string => records.map(write).join('\n');
  return {
    records: JSON.stringify(records),
    exported: exportHar(records, say`1.0.0`),
    sanitized: sanitized(text),
    markdown: each((one) => toMarkdown(one, diagnose(one, history))),
    snippets: each((one) => [toCurl(one), toFetch(one), toPython(one), toPhp(one)].join('\n')),
  };
}

const token = 'Zk9xQv7Lm3Rt8Wp2Hs6Nd4Yb';
const hexOf = (text: string, gap = ''): string =>
  [...text].map((char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join(gap);
const long = 'Zk9xQv7Lm3Rt8Wp2Hs6Nd4YbZk9xQv7Lm3Rt8';
const digest = `Digest username="janedoe", realm="shop", nonce="n", uri="/v1?token=${token}&page=2", response="6629fae4"`;

/** Entries, what must be in none of the outputs, and what has to stay readable in the sanitized archive. */
const cases: Record<string, { entries: readonly Written[]; gone: readonly string[]; kept: readonly string[] }> = {
  'Digest beside Bearer': {
    entries: [
      {
        headers: [
          ['Authorization', 'Bearer Zq8Zq7Zq6Zq5Zq4Zq3'],
          ['Authorization', digest],
        ],
      },
    ],
    gone: [token, 'janedoe', 'Zq8Zq7'],
    kept: ['realm=\\"shop\\"', '&page=2'],
  },
  'Digest for a proxy': {
    entries: [{ headers: [['Proxy-Authorization', digest]], status: 403 }],
    gone: [token, 'janedoe'],
    kept: ['realm=\\"shop\\"', '&page=2'],
  },
  'Digest that a proxy handed on': {
    entries: [{ headers: [['X-Original-Authorization', digest]] }],
    gone: [token, 'janedoe'],
    kept: ['realm=\\"shop\\"', '&page=2'],
  },
  'a copy of a token in another header': {
    entries: [
      { headers: [['Authorization', `Bearer ${token}`]], status: 200 },
      ...['X-Foo', 'If-None-Match', 'X-Device', 'X-Trace'].flatMap((name) =>
        [401, 403].map((status) => ({ headers: [[name, token]] as const, status })),
      ),
      { headers: [['Sec-WebSocket-Protocol', `chat, ${token}`]] },
    ],
    gone: [token],
    kept: ['X-Device'],
  },
  'a token by its form in another header': {
    entries: [{ headers: [['X-Foo', `ghp\u005f${'a1B2c3D4'.repeat(5).slice(0, 36)}`]] }],
    gone: ['a1B2c3D4'],
    kept: ['X-Foo'],
  },
  'a parameter without a value': {
    entries: [
      { url: `https://app.test/verify?${long}`, status: 403 },
      { url: `https://app.test/verify?${long}=&a=1` },
      { post: { mimeType: 'application/x-www-form-urlencoded', params: listed([[long, '']]) } },
      { url: 'https://app.test/list?include-the-whole-history-of-orders' },
    ],
    gone: [long],
    kept: ['"include-the-whole-history-of-orders"', '?include-the-whole-history-of-orders"'],
  },
  'a token as the name of a cookie': {
    entries: [
      { headers: [['Authorization', `Bearer ${token}`]], status: 200 },
      { headers: [['Cookie', `${token}=1; theme=dark; wordpress_logged_in_0123456789=a`]], cookies: [[token, '1']] },
      { headers: [['Authorization', `Bearer ${token}`]], answered: [['Set-Cookie', `${token}=1; Path=/`]] },
    ],
    gone: [token],
    kept: ['theme=dark', 'wordpress_logged_in_0123456789='],
  },
  'sessions bound to a device': {
    entries: [
      {
        headers: [
          ['Sec-Session-Response', token],
          ['Secure-Session-Response', `"${token}"`],
          ['Sec-Secure-Session-Id', token],
          ['Sec-Fetch-Site', 'same-origin'],
        ],
        answered: [
          ['Secure-Session-Challenge', `"${token}";id="${token}"`],
          ['Secure-Session-Registration', `(ES256 RS256);path="/session/start";challenge="${token}"`],
          ['Secure-Session-Skipped', `quota_exceeded;session_identifier="${token}"`],
        ],
      },
    ],
    gone: [token],
    kept: ['(ES256 RS256);path=\\"/session/start\\";challenge=', 'quota_exceeded;session_identifier=', 'same-origin'],
  },
  'mail addresses as pages and links write them': {
    entries: [
      {
        url: 'https://api.test/users/jane.doe77%40mail.example/orders?x=jane.doe77%2540mail.example',
        headers: [['Referer', 'https://app.test/u/jane.doe77%40mail.example']],
        answered: [['X-User', 'jane.doe77%40mail.example']],
        answer:
          'jane.doe77&#64;mail.example jane.doe77&#x40;mail.example jane.doe77\\u0040mail.example support&#64;mail.example',
      },
    ],
    gone: ['jane.doe77'],
    kept: ['/orders', 'support&#64;mail.example'],
  },
  'copies spelled out in codes': {
    entries: [
      {
        headers: [['Authorization', `Bearer ${token}`]],
        answer: `dump ${hexOf(token)} of 5d41402abc4b2a76b9719d911017c592`,
      },
      { headers: [['Authorization', `Bearer ${token}`]], answer: `dump ${hexOf(token, ' ')}, sorry` },
      { headers: [['Authorization', `Bearer ${token}`]], answer: `dump ${hexOf(token, ':')}.` },
      { headers: [['Authorization', `Bearer ${token}`]], answer: `0x${hexOf(token, ', 0x')}` },
      { headers: [['Authorization', `Bearer ${token}`]], answer: `js \\x${hexOf(token, '\\x')}` },
      { headers: [['Authorization', `Bearer ${token}`]], answer: `js "\\u00${hexOf(token, '\\u00')}" or` },
      { headers: [['Authorization', `Bearer ${token}`]], answer: `sgml &#x${hexOf(token, ';&#x')}; or` },
      {
        answer: `<CanonicalRequestBytes>${hexOf(`GET\n/k\nX-Amz-Security-Token=${long}`, ' ')}</CanonicalRequestBytes>`,
        status: 403,
      },
      { answer: `${hexOf('Not a secret in sight')} 2026-11-21 09:00:00 a b c d e f a b c d e f a b c d e f` },
    ],
    gone: [token, ...[' ', ':', ', 0x', '\\x', '\\u00', ';&#x', ''].map((gap) => hexOf('m3Rt8Wp2', gap))],
    kept: ['5d41402abc4b2a76b9719d911017c592', hexOf('Not a secret in sight'), 'a b c d e f a b', ', sorry', '\\" or'],
  },
  'binary messages of a socket': {
    entries: [
      {
        url: 'wss://api.test/socket',
        status: 403,
        answer: `${token} was not accepted`,
        frames: [
          JSON.stringify({ type: 'auth', token }),
          `\0\u0010token=${long}`,
          '\0\u0010CONNECT\nlogin:bob\npasscode:In8rPhgNsb1ZS\n\n\0',
          '\u0010%\0\u0004MQTT\u0004\u00c2\0<\0\u0003cid\0\u0003bob\0\u000e9lAfIUPQQYPge6',
          '\u0001\u0002auth:YmMjUh48EXRrdAm38U',
          '{"type":"ping","ask":"how are you"}',
        ].map((text) => btoa(text)),
      },
    ],
    gone: [token, long, 'In8rPhgNsb1ZS', 'bob', '9lAfIUPQQYPge6', 'YmMjUh48EXRrdAm38U'],
    kept: [btoa('{"type":"ping","ask":"how are you"}')],
  },
  'pieces of a token that a message repeats': {
    entries: [
      {
        headers: [['Authorization', `Bearer ${token}`]],
        answer: `got ${token.slice(0, 14)}…, ${token.slice(0, 16)}<wbr>${token.slice(-12)}, ...${token.slice(-12)}, Zk9x…`,
      },
      { headers: [['X-Api-Key', `authentication-${token}`]], answer: 'authentication is needed' },
    ],
    gone: [token.slice(0, 12), token.slice(-12)],
    kept: ['Zk9x…', 'authentication is needed'],
  },
  'pairs of names and values in lists': {
    entries: [
      ...[
        [
          ['username', 'bob'],
          ['password', token],
        ],
        [
          ['password', token],
          ['Authorization', `Bearer ${token}`],
          ['X-Api-Key', long],
        ],
        {
          headers: [
            ['accept', '*/*'],
            ['x-api-key', long],
          ],
        },
        {
          rows: [
            ['name', 'colour'],
            ['tomato', 'Red70Light'],
          ],
        },
      ].map((body) => ({ post: { mimeType: 'application/json', text: JSON.stringify(body) } })),
      {
        custom: {
          _rawHeaders: ['Accept', '*/*', 'X-Api-Key', long],
          _pair: ['password', token],
          _names: ['password', 'token'],
        },
      },
    ],
    gone: [token, long],
    kept: ['\\"X-Api-Key\\"', '\\"Authorization\\"', 'Red70Light', '"X-Api-Key"', '"token"'],
  },
};

test.each(Object.entries(cases))('no output holds the secret, and all come to the same causes: %s', (_, one) => {
  const text = har(...one.entries);
  const outputs = outputsOf(text);
  for (const [name, output] of Object.entries(outputs)) {
    const readings = readingsOf(output);
    const left = one.gone.filter((secret) => readings.some((reading) => reading.includes(secret)));
    expect([name, left]).toEqual([name, []]);
  }
  for (const frame of one.kept) expect(outputs['sanitized']).toContain(frame);
  const before = causesOf(recordsOf(text));
  for (const copy of ['sanitized', 'exported'])
    expect([copy, causesOf(recordsOf(outputs[copy] ?? '', other))]).toEqual([copy, before]);
});
