import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { say } from '../masked.ts';
import { createMasker } from '../redact/masker.ts';
import { record } from '../record.ts';
import { readingsOf } from '../testing/vectors.ts';
import { traceOf } from '../trace.ts';
import { exportHar } from './export.ts';
import { readHar } from './read.ts';
import { sanitizeHar } from './sanitize.ts';

const masker = createMasker(new Uint8Array(32).fill(1));
const other = createMasker(new Uint8Array(32).fill(2));

function sanitized(har: unknown): string {
  const result = sanitizeHar(typeof har === 'string' ? har : JSON.stringify(har), masker);
  if ('error' in result) throw new Error(result.error);
  return result.text;
}

const encode = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');
const expired = `${encode({ alg: 'RS256', kid: 'k1' })}.${encode({ iss: 'https://id.test/', aud: 'api', exp: 1769853600, email: 'jane.roe@acme.test' })}.Qx7Qx7Qx7Qx7Qx7Qx7Qx7`;
const secret = 'Zk9Zk8Zk7Zk6Zk5Zk4Zk3Zk2';

function har(request: object, response: object = {}, more: object = {}): object {
  const entry = {
    startedDateTime: '2026-01-31T10:00:00.000Z',
    time: 12,
    request: { method: 'GET', url: 'https://api.test/v1/orders', headers: [], ...request },
    response: { status: 401, statusText: 'Unauthorized', headers: [], content: { size: 0, mimeType: '' }, ...response },
    ...more,
  };
  return { log: { version: '1.2', creator: { name: 'test', version: '1' }, entries: [entry] } };
}

/** An archive with one secret in every place that copies what was sent. */
const copies = har(
  {
    url: `https://api.test/v1?token=${secret}&page=2`,
    headers: [
      { name: 'X-Api-Key', value: secret },
      { name: 'Referer', value: `https://app.test/#access_token=${secret}` },
      { name: 'Cookie', value: `sid=${secret}` },
    ],
    cookies: [{ name: 'sid', value: secret }],
    queryString: [{ name: 'token', value: secret }],
    postData: {
      mimeType: 'application/x-www-form-urlencoded',
      text: `token=${secret}`,
      params: [{ name: 'token', value: secret }],
    },
  },
  {
    headers: [{ name: 'Set-Cookie', value: `sid=${secret}; Path=/; HttpOnly` }],
    cookies: [{ name: 'sid', value: secret, path: '/' }],
    redirectURL: `https://app.test/?token=${secret}`,
    content: { size: 9, mimeType: 'text/plain', text: `The value ${secret} is no longer accepted` },
  },
  {
    comment: `seen with ${secret}`,
    _initiator: {
      type: 'script',
      url: `https://app.test/?token=${secret}`,
      stack: { callFrames: [{ functionName: 'f', url: `https://app.test/a.js?token=${secret}`, lineNumber: 1 }] },
    },
    _webSocketMessages: [
      { type: 'send', opcode: 1, time: 1, data: `{"type":"connection_init","payload":{"token":"${secret}"}}` },
    ],
    _request_headers_text: `GET / HTTP/1.1\r\nX-Api-Key: ${secret}\r\nCookie: sid=${secret}\r\n`,
    _vendor: { list: [{ note: `retry with ${secret}` }] },
  },
);

test('every copy of a secret goes, the frame around it stays', () => {
  const text = sanitized(copies);
  for (const reading of readingsOf(text)) expect(reading).not.toContain(secret.slice(0, 7));
  const { log } = JSON.parse(text);
  expect(log.entries[0].request.url).toMatch(/^https:\/\/api\.test\/v1\?token=‹masked-[0-9a-f]{4}›&page=2$/);
  expect(log.entries[0].response.headers[0].value).toMatch(/^sid=‹masked-[0-9a-f]{4}›; Path=\/; HttpOnly$/);
  expect(log.entries[0].response.content.text).toMatch(/^The value ‹masked-[0-9a-f]{4}› is no longer accepted$/);
});

test('sanitizing twice, with another key, is sanitizing once', () => {
  const once = sanitized(copies);
  expect(sanitizeHar(once, other)).toEqual({ text: once });
});

test('Authorization stays, masked, with claims that can be read', () => {
  const text = sanitized(har({ headers: [{ name: 'Authorization', value: `Bearer ${expired}` }] }));
  expect(text).not.toContain('Qx7Qx7');
  expect(text).not.toContain(expired.split('.')[1]?.slice(0, 40));
  const { value } = JSON.parse(text).log.entries[0].request.headers[0];
  const [scheme, token] = value.split(' ');
  expect(scheme).toBe('Bearer');
  expect(JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString())).toMatchObject({
    exp: 1769853600,
    email: expect.stringMatching(/^‹masked-[0-9a-f]{4}›$/),
  });
});

test.each([
  ['an expired token', { headers: [{ name: 'Authorization', value: `Bearer ${expired}` }] }],
  ['a token in a header of its own', { headers: [{ name: 'X-Access-Token', value: expired }] }],
  ['a token in the query', { url: `https://api.test/v1?jwt=${expired}` }],
  ['a token in a cookie', { headers: [{ name: 'Cookie', value: `session=${expired}` }] }],
  ['a doubled scheme', { headers: [{ name: 'Authorization', value: `Bearer Bearer ${secret}` }] }],
  ['a placeholder', { headers: [{ name: 'Authorization', value: 'Bearer undefined' }] }],
  ['Basic without a colon', { headers: [{ name: 'Authorization', value: 'Basic YWxpY2U=' }] }],
  ['no header at all', { headers: [{ name: 'Accept', value: '*/*' }] }],
  ['userinfo', { url: 'https://bob:hunter2@api.test/v1' }],
])('the diagnosis stays the same: %s', (_, request) => {
  const original = JSON.stringify(har(request));
  const [before, after] = [original, sanitized(original)].map((text) => {
    const read = readHar(text);
    if ('error' in read) throw new Error(read.error);
    const records = read.exchanges.map((exchange) => record(exchange, text === original ? masker : other));
    return records.map((one) => diagnose(one, records.map(traceOf)).causes.map(({ id, certainty }) => [id, certainty]));
  });
  expect(after).toEqual(before);
});

test('base64 stays base64, and pictures stay as they are', () => {
  const body = Buffer.from(`{"access_token":"${secret}"}`).toString('base64');
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]).toString('base64');
  const content = (mimeType: string, text: string): object => ({
    content: { size: 9, mimeType, encoding: 'base64', text },
  });
  const masked = JSON.parse(sanitized(har({}, content('application/json', body)))).log.entries[0].response.content;
  expect(masked.encoding).toBe('base64');
  expect(Buffer.from(masked.text, 'base64').toString()).toMatch(/^\{"access_token":"‹masked-[0-9a-f]{4}›"\}$/);
  expect(JSON.parse(sanitized(har({}, content('image/png', picture)))).log.entries[0].response.content.text).toBe(
    picture,
  );
});

/** What the importer of Chrome DevTools demands of optional members, wherever they stand: numbers, dates, objects. */
function expectOptionalsImportable(value: unknown, name = ''): void {
  if (Array.isArray(value)) for (const item of value) expectOptionalsImportable(item, name);
  else if (typeof value === 'object' && value !== null) {
    for (const [member, inner] of Object.entries(value)) expectOptionalsImportable(inner, member);
  } else {
    if (/^(?:_initiator|_webSocketMessages|browser|callFrames)$/.test(name)) expect(value).toBeTypeOf('object');
    if (name === 'expires' && value)
      expect(new Date(typeof value === 'number' ? value : String(value)).getTime()).not.toBeNaN();
    if (/^(?:onLoad|blocked|ssl|compression|lineNumber|opcode|_transferSize)$/.test(name))
      expect(Number(value)).not.toBeNaN();
  }
}

/** What the importer of Chrome DevTools demands of every archive, and that of Firefox of `pages` and `cache`. */
function expectImportable(text: string): void {
  const { log } = JSON.parse(text);
  expect(log).toMatchObject({
    version: expect.any(String),
    creator: { name: expect.any(String), version: expect.any(String) },
  });
  expect(log.pages).toBeInstanceOf(Array);
  for (const { startedDateTime, time, request, response, timings, cache } of log.entries) {
    expect(Date.parse(startedDateTime)).not.toBeNaN();
    expect(time).toBeTypeOf('number');
    expect(cache).toBeTypeOf('object');
    expect(timings).toMatchObject({ send: expect.any(Number), wait: expect.any(Number), receive: expect.any(Number) });
    expect(request).toMatchObject({
      method: expect.any(String),
      url: expect.any(String),
      queryString: expect.any(Array),
    });
    expect(response).toMatchObject({
      status: expect.any(Number),
      statusText: expect.any(String),
      redirectURL: expect.any(String),
    });
    expect(response.content).toMatchObject({ size: expect.any(Number), mimeType: expect.any(String) });
    for (const message of [request, response]) {
      expect(message).toMatchObject({
        httpVersion: expect.any(String),
        headersSize: expect.any(Number),
        bodySize: expect.any(Number),
      });
      for (const pair of [...message.headers, ...message.cookies]) {
        expect(pair).toMatchObject({ name: expect.any(String), value: expect.any(String) });
      }
    }
  }
}

test('the result opens in the importers of browsers, whatever the input lacked', () => {
  const broken = {
    log: {
      entries: [
        null,
        7,
        {},
        { request: { url: 'x' } },
        { startedDateTime: 'soon', time: 'NaN', request: { headers: [null, {}] }, response: 3 },
      ],
    },
  };
  const text = sanitized(broken);
  expectImportable(text);
  expect(JSON.parse(text).log.entries).toHaveLength(5);
});

test('optional members that a browser would refuse the file for are left out', () => {
  const text = sanitized({
    log: {
      browser: 'Firefox',
      pages: [{ id: 'p', pageTimings: { onLoad: 'later', onContentLoad: null } }],
      entries: [
        {
          _initiator: null,
          _webSocketMessages: [null, { type: 'send', time: 'x', opcode: 1, data: 'ping' }],
          timings: { blocked: 'n/a', dns: -1, ssl: {} },
          request: { url: 'https://api.test/', cookies: [{ name: 'a', value: 'b', expires: 'Session' }] },
          response: {
            status: 401,
            _transferSize: '1 KB',
            cookies: [{ name: 'a', value: 'b', expires: '2030-01-01T00:00:00.000Z' }],
            content: { size: 1, compression: 'gzip', mimeType: '' },
          },
        },
        {
          _initiator: { type: 'script', lineNumber: 'x', stack: { callFrames: [null, { lineNumber: 'y', url: 'u' }] } },
        },
      ],
    },
  });
  expectImportable(text);
  expectOptionalsImportable(JSON.parse(text));
  const [first, second] = JSON.parse(text).log.entries;
  expect(first).toMatchObject({ timings: { dns: -1 }, _webSocketMessages: [{ type: 'send', opcode: 1 }] });
  expect(first.response.cookies[0].expires).toBe('2030-01-01T00:00:00.000Z');
  expect(second._initiator).toEqual({ type: 'script', stack: { callFrames: [{ url: 'u' }] } });
});

test('members that the Network panel of Firefox stumbles over are left out', () => {
  const text = sanitized({
    log: {
      entries: [
        { serverIPAddress: 7, _securityState: 'green' },
        { serverIPAddress: '::1', _securityState: 'weak' },
      ],
    },
  });
  const [odd, fine] = JSON.parse(text).log.entries;
  expect(Object.keys(odd)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(serverIPA|_security)/)]));
  expect(fine).toMatchObject({ serverIPAddress: '::1', _securityState: 'weak' });
});

test.each([
  ['', 'about:blank'],
  ['/v1/orders?page=2', 'unknown:/v1/orders?page=2'],
  ['http://[half', 'unknown:http://[half'],
  ['https://api.test/v1/orders', 'https://api.test/v1/orders'],
])('an address that Firefox cannot take apart is made one that it can: %j', (url, written) => {
  const text = sanitized(har({ url }));
  expect(JSON.parse(text).log.entries[0].request.url).toBe(written);
  expect(URL.canParse(written)).toBe(true);
  const read = readHar(text);
  expect('exchanges' in read && read.exchanges).toHaveLength(url === '' ? 0 : 1);
});

test('headers that were not captured stay uncaptured', () => {
  const read = readHar(
    sanitized({ log: { entries: [{ request: { url: 'https://api.test/' }, response: { status: 401 } }] } }),
  );
  expect('exchanges' in read && read.exchanges[0]?.request.headers).toBeUndefined();
});

test('whatever JSON an archive holds, it is written and can be read again', () => {
  const anything = fc.jsonValue({ maxDepth: 4 });
  const some = <T>(members: { [name in keyof T]: fc.Arbitrary<T[name]> }) =>
    fc.oneof(anything, fc.record(members, { requiredKeys: [] }));
  const cookies = some({ name: anything, value: anything, expires: anything });
  const stack = some({ callFrames: fc.oneof(anything, fc.array(some({ lineNumber: anything }))), parent: anything });
  const entry = fc.record(
    {
      startedDateTime: anything,
      time: anything,
      request: some({ url: anything, cookies: fc.oneof(anything, fc.array(cookies)) }),
      response: some({ cookies, _transferSize: anything, content: some({ compression: anything }) }),
      timings: some({ blocked: anything, ssl: anything, send: anything }),
      _initiator: some({ type: anything, lineNumber: anything, stack }),
      _webSocketMessages: fc.oneof(anything, fc.array(some({ opcode: anything, data: anything }))),
      _x: anything,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(entry, anything)), anything, (entries, pages) => {
      const text = sanitized({ log: { entries, pages, creator: pages } });
      expectImportable(text);
      expectOptionalsImportable(JSON.parse(text).log.entries.map(({ _x, ...members }: { _x?: unknown }) => members));
      expect(sanitizeHar(text, other)).toEqual({ text });
    }),
  );
});

test('what is no archive is refused with the reason', () => {
  expect(sanitizeHar('{}', masker)).toEqual({ error: 'it is JSON, but has no `log` object' });
});

test('records become an archive that is diagnosed like them', () => {
  const read = readHar(JSON.stringify(har({ headers: [{ name: 'Authorization', value: `Bearer ${expired}` }] })));
  if ('error' in read) throw new Error(read.error);
  const records = read.exchanges.map((exchange) => record(exchange, masker));
  const text = exportHar(records, say`1.0.0`);
  expectImportable(text);
  const again = readHar(text);
  if ('error' in again) throw new Error(again.error);
  const causes = (exchange: (typeof records)[number]): unknown =>
    diagnose(exchange).causes.map(({ id, certainty }) => [id, certainty]);
  expect(again.exchanges.map((exchange) => causes(record(exchange, other)))).toEqual(records.map(causes));
});

test('a listed parameter goes by the ones beside it, as in the URL', () => {
  const listed = (p: string): string =>
    sanitized(
      har({
        url: `https://music.test/ping?u=joe&p=${p}`,
        queryString: [
          { name: 'u', value: 'joe' },
          { name: 'p', value: p },
        ],
      }),
    );
  expect(listed('sesame')).not.toContain('sesame');
  expect(listed('12')).toContain('"12"');
});
