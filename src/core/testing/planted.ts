import fc from 'fast-check';
import type { RawExchange, RawHeader } from '../raw-exchange.ts';
import { readingsOf } from './vectors.ts';

/** Neither vowels nor `j`: by chance they spell no word, and no word of the frame is a piece of a secret. */
const LETTERS = 'bcdfghkmnpqrstvwxzBCDFGHKLMNPQRSTVWXZ';
const DIGITS = '0123456789';

function drawn(characters: string, minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...characters), { minLength, maxLength })
    .map((all) => all.join(''))
    .map((text) => `K7${text}x`);
}

/** What issuers make: it stands in a header as it is. */
export const token = fc.oneof(
  drawn(LETTERS + DIGITS, 8, 60),
  drawn(`${LETTERS}${DIGITS}-_`, 12, 60),
  drawn(`${LETTERS}${DIGITS}-._~+/`, 12, 80).map((text) => `${text}==`.slice(0, text.length + (text.length % 3))),
  drawn('bcdf0123456789', 16, 48),
  fc.tuple(drawn(LETTERS + DIGITS, 4, 12), drawn(LETTERS + DIGITS, 8, 20)).map((parts) => parts.join('=.')),
);

/** What people type, each sign of which some notation has to escape. Three stars in a row would be a value masked by others. */
export const password = drawn(`${LETTERS}${DIGITS}!@#$%^&*()[]{}<>|\\:;"',.?/~\`+=-_ éß日😀`, 8, 24).map((text) =>
  text.replace(/\*+/g, '*'),
);

/** Where a secret may stand in an exchange. */
export interface Place {
  readonly name: string;
  /** It takes any sign, not only those of a token. */
  readonly isForText: boolean;
  write(secret: string): RawExchange;
}

const percent = encodeURIComponent;
const json = (text: string): string => JSON.stringify(text);
const markup = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const base64 = (text: string): string => Buffer.from(text).toString('base64');

interface Written {
  readonly url?: string;
  readonly sent?: readonly (readonly [name: string, value: string])[];
  readonly received?: readonly (readonly [name: string, value: string])[];
  readonly request?: { mimeType: string; text: string };
  readonly answer?: { mimeType: string; text: string; truncated?: boolean };
}

const headersOf = (lines: Written['sent'] = []): RawHeader[] => lines.map(([name, value]) => ({ name, value }));

function exchangeOf({
  url = 'https://api.shop.example/v1/orders',
  sent,
  received,
  request,
  answer,
}: Written): RawExchange {
  return {
    id: '0',
    chain: '0',
    hop: 0,
    source: 'har',
    method: request ? 'POST' : 'GET',
    url,
    resourceType: 'fetch',
    startedAt: Date.UTC(2026, 2, 10, 12),
    endedAt: Date.UTC(2026, 2, 10, 12) + 40,
    request: { headers: headersOf([['Accept', '*/*'], ...(sent ?? [])]), ...(request && { body: request }) },
    response: { status: 401, statusText: '', headers: headersOf(received), ...(answer && { body: answer }) },
  };
}

function places(isForText: boolean, all: Readonly<Record<string, (secret: string) => Written>>): Place[] {
  return Object.entries(all).map(([name, write]) => ({
    name,
    isForText,
    write: (secret) => exchangeOf(write(secret)),
  }));
}

const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';

export const plantedPlaces: readonly Place[] = [
  ...places(false, {
    Bearer: (s) => ({ sent: [['Authorization', `Bearer ${s}`]] }),
    'an unknown scheme': (s) => ({ sent: [['Authorization', `AcmeSession ${s}`]] }),
    'Authorization without a scheme': (s) => ({ sent: [['authorization', s]] }),
    'a Digest response': (s) => ({
      sent: [['Authorization', `Digest username="u", realm="r", nonce="n", uri="/v1/orders", response="${s}"`]],
    }),
    'an API key': (s) => ({ sent: [['X-Api-Key', s]] }),
    'a header of a secret name': (s) => ({ sent: [['X-Acme-Auth-Token', s]] }),
    'a cookie': (s) => ({ sent: [['Cookie', `theme=dark; sid=${s}; lang=en`]] }),
    'Set-Cookie': (s) => ({ received: [['Set-Cookie', `sid=${s}; Path=/; HttpOnly`]] }),
    'cookies joined by line feeds': (s) => ({
      received: [['Set-Cookie', `theme=dark; Path=/\nsession_id=${s}; Path=/; Secure\nlang=en`]],
    }),
    'header lines joined by line feeds': (s) => ({ sent: [['X-Forwarded', `a\nX-Api-Key: ${s}\nAccept: */*`]] }),
    'a subprotocol': (s) => ({ sent: [['Sec-WebSocket-Protocol', `graphql-ws, bearer, ${s.replace(/[/=]/g, '-')}`]] }),
    'a challenge that repeats it': (s) => ({
      sent: [['Authorization', `Bearer ${s}`]],
      received: [['WWW-Authenticate', `Bearer error="invalid_token", error_description="The token ${s} expired"`]],
    }),
    'an answer that repeats it': (s) => ({
      sent: [['X-Api-Key', s]],
      answer: { mimeType: 'text/plain', text: `401: ${s} is not known here.` },
    }),
    'a code in Referer': (s) => ({ sent: [['Referer', `https://app.shop.example/in?code=${percent(s)}`]] }),
    'a path': (s) => ({ url: `https://api.shop.example/reset-password/${s.replace(/[/+=~]/g, '-')}` }),
  }),
  ...places(true, {
    Basic: (s) => ({ sent: [['Authorization', `Basic ${base64(`bob:${s}`)}`]] }),
    'an encoded cookie': (s) => ({ sent: [['Cookie', `theme=dark; session=${percent(s)}`]] }),
    'JSON in a cookie': (s) => ({ sent: [['Cookie', `auth=${percent(JSON.stringify({ token: s }))}`]] }),
    'JSON in base64 in a header': (s) => ({ sent: [['X-Acme', base64(JSON.stringify({ password: s }))]] }),
    'a parameter': (s) => ({ url: `https://api.shop.example/v1?page=2&access_token=${percent(s)}&sort=a` }),
    'a fragment': (s) => ({ url: `https://api.shop.example/cb#state=1&id_token=${percent(s)}` }),
    userinfo: (s) => ({ url: `https://bob:${percent(s)}@api.shop.example/v1` }),
    'a URL in a URL': (s) => ({
      url: `https://api.shop.example/?next=${percent(`https://b.example/?token=${percent(s)}`)}`,
    }),
    'JSON in a URL': (s) => ({ url: `https://api.shop.example/?filter=${percent(JSON.stringify({ api_key: s }))}` }),
    Referer: (s) => ({ sent: [['Referer', `https://app.shop.example/in?access_token=${percent(s)}&a=1`]] }),
    Location: (s) => ({ received: [['Location', `https://app.shop.example/in#access_token=${percent(s)}`]] }),
    'a form': (s) => ({ request: { mimeType: FORM, text: `user=bob&password=${percent(s)}&remember=1` } }),
    'a form with plus signs': (s) => ({
      request: { mimeType: FORM, text: String(new URLSearchParams({ grant_type: 'password', client_secret: s })) },
    }),
    'a form of no type': (s) => ({ request: { mimeType: '', text: `user=bob&password=${percent(s)}` } }),
    'a JSON member': (s) => ({ request: { mimeType: JSON_TYPE, text: `{"user":{"clientSecret":${json(s)}},"a":1}` } }),
    'JSON with escapes': (s) => ({
      request: {
        mimeType: JSON_TYPE,
        text: `{"passwd":"${[...s].map((sign) => [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')).join('')}"}`,
      },
    }),
    'JSON in JSON': (s) => ({
      answer: { mimeType: JSON_TYPE, text: JSON.stringify({ detail: JSON.stringify({ a: [{ refresh_token: s }] }) }) },
    }),
    'JSON in JSON in JSON': (s) => ({
      answer: { mimeType: 'text/plain', text: JSON.stringify({ a: json(JSON.stringify({ apiKey: s })) }) },
    }),
    'percent-encoded JSON in a form': (s) => ({
      request: { mimeType: FORM, text: `a=1&payload=${percent(JSON.stringify({ credentials: { password: s } }))}` },
    }),
    'a name and a value apart': (s) => ({
      request: { mimeType: JSON_TYPE, text: JSON.stringify([{ name: 'password', value: s }]) },
    }),
    GraphQL: (s) => ({
      request: {
        mimeType: JSON_TYPE,
        text: JSON.stringify({ query: `mutation { login(user: "bob", password: ${json(s)}) { id } }` }),
      },
    }),
    XML: (s) => ({
      request: { mimeType: 'application/xml', text: `<a><user>bob</user><password>${markup(s)}</password></a>` },
    }),
    'an input': (s) => ({
      answer: {
        mimeType: 'text/html',
        text: `<form><input type="hidden" name="csrf_token" value="${markup(s)}"></form>`,
      },
    }),
    'a part of a form': (s) => ({
      request: {
        mimeType: 'multipart/form-data; boundary=x',
        text: `--x\r\nContent-Disposition: form-data; name="password"\r\n\r\n${s}\r\n--x--\r\n`,
      },
    }),
    'a header line in a body': (s) => ({
      answer: {
        mimeType: 'text/plain',
        text: `GET / HTTP/1.1\nHost: a.example\nX-Auth-Token: ${s.replace(/[ =]/g, '_')}\nAccept: */*\n`,
      },
    }),
  }),
];

const LONGEST_PIECE = 4;

/** Pieces of the secret that can be read in the output; `control` is that of another secret in the same place. */
export function piecesIn(secret: string, output: string, control: string, longest = LONGEST_PIECE): string[] {
  const readings = readingsOf(output.replace(/masked-[0-9a-f]{4}/g, 'masked'));
  const pieces = [...Array(Math.max(0, secret.length - longest)).keys()].map((at) =>
    secret.slice(at, at + longest + 1),
  );
  return pieces.filter((piece) => !control.includes(piece) && readings.some((reading) => reading.includes(piece)));
}
