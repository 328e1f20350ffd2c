import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMasker } from './masker.ts';
import { readingsOf } from '../testing/vectors.ts';
import { createRedactor, type Redactor } from './redactor.ts';

const redactor = createRedactor(createMasker(new Uint8Array(32).fill(1)));
const other = createRedactor(createMasker(new Uint8Array(32).fill(2)));

const mimeTypes = fc.constantFrom(
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/html',
  'application/xml',
  'text/plain',
  'application/graphql',
  '',
);
/** Pieces that bodies and fields are made of, in any order: what breaks a reader is seldom pure noise. */
const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '"',
    "'",
    '`',
    ':',
    '=',
    '&',
    ';',
    ',',
    '?',
    '#',
    '/',
    '\\',
    '<',
    '>',
    ' ',
    '\n',
    '\r\n',
    '%',
    '%22',
    '%3D',
    '+',
    '.',
    '-',
  ],
  ...[
    'token',
    'password',
    'Authorization',
    'Bearer ',
    'Basic ',
    'Cookie',
    'name',
    'value',
    'kty',
    'd',
    'iss',
    'exp',
    'a',
    'x1',
    'https://',
    '//',
    '@',
    'user:pw@',
  ],
  ...[
    'hunter2',
    'Zk3Zk3Zk3Zk3Zk3Zk3Zk',
    'null',
    '{{token}}',
    'required',
    '123456',
    'eyJhbGciOiJIUzI1NiJ9.',
    'eyJzdWIiOiIxIn0.',
    'c2ln',
    '--x',
    '&quot;',
    '\\"',
  ],
  ...[
    '<input name="',
    '" value="',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '‹masked-a3f9›',
    '‹masked-',
    '›',
    'IHsi',
    'é',
    '😀',
    '\ud800',
  ],
);
const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
);
const headerNames = fc.constantFrom(
  ...[
    'Authorization',
    'Proxy-Authorization',
    'Cookie',
    'Set-Cookie',
    'Referer',
    'Location',
    'Link',
    'WWW-Authenticate',
    'X-Api-Key',
    'X-Custom',
  ],
  ...['Signature', 'DPoP', 'Sec-WebSocket-Protocol', 'ETag', 'Content-Security-Policy', 'X-Original-URL'],
);

/** All that the redactor makes of one text. */
function outputsOf(
  { header, link, body, text, json }: Redactor,
  raw: string,
  name: string,
  mimeType: string,
): string[] {
  return [
    header({ name, value: raw }, 'request').value,
    link(raw),
    body({ mimeType, text: raw }).text,
    text(raw),
    JSON.stringify(json({ value: raw, [name]: [raw] }, 'body')),
  ];
}

test('never throws, whatever the text', () => {
  fc.assert(
    fc.property(texts, headerNames, mimeTypes, (raw, name, mimeType) => {
      expect(outputsOf(redactor, raw, name, mimeType)).toHaveLength(5);
      expect(redactor.url(raw).text).toBeTypeOf('string');
    }),
    { numRuns: 3000 },
  );
});

test('masking twice, even with another key, is masking once', () => {
  fc.assert(
    fc.property(texts, headerNames, mimeTypes, (raw, name, mimeType) => {
      const header = redactor.header({ name, value: raw }, 'request');
      expect(other.header(header, 'request').value).toBe(header.value);
      const link = redactor.link(raw);
      expect(other.link(link)).toBe(link);
      const body = redactor.body({ mimeType, text: raw });
      expect(other.body({ mimeType, text: body.text }).text).toBe(body.text);
      const text = redactor.text(raw);
      expect(other.text(text)).toBe(text);
    }),
    { numRuns: 3000 },
  );
});

/** A secret that no harmless text contains, of any length, with characters that every encoding treats differently. */
const secrets = fc
  .array(fc.constantFrom(...'QXZJKqxzjk0123456789-_.~+/'), { minLength: 12, maxLength: 80 })
  .map((chars) => `Q7z${chars.join('')}9`);
const quote = (text: string): string => JSON.stringify(text);

/** Places for a secret; each is one in which every tool has leaked before. */
const places: readonly [place: string, write: (secret: string) => string, mask: (text: string) => string][] = [
  ['a JSON member', (s) => `{"a":1,"access_token":${quote(s)}}`, json],
  ['a nested JSON member', (s) => `{"a":[{"b":{"clientSecret":${quote(s)}}}]}`, json],
  ['JSON in JSON', (s) => quote(JSON.stringify({ password: s })), json],
  ['JSON in JSON in JSON', (s) => `{"a":${quote(quote(JSON.stringify({ password: s })))}}`, json],
  ['JSON that was cut off', (s) => `{"refresh_token":"${s}`, json],
  ['a name and value pair', (s) => `[{"value":${quote(s)},"name":"X-Api-Key"}]`, json],
  [
    'a form',
    (s) => `a=b&password=${encodeURIComponent(s)}&c=d`,
    (t) => redactor.body({ mimeType: 'application/x-www-form-urlencoded', text: t }).text,
  ],
  ['a URL', (s) => `https://a.test/x?token=${encodeURIComponent(s)}#y`, (t) => redactor.link(t)],
  [
    'a URL in a URL',
    (s) => `https://a.test/?next=${encodeURIComponent(`https://b.test/?token=${encodeURIComponent(s)}`)}`,
    (t) => redactor.link(t),
  ],
  [
    'a fragment',
    (s) => `https://a.test/#access_token=${encodeURIComponent(s)}&token_type=bearer`,
    (t) => redactor.link(t),
  ],
  ['userinfo', (s) => `https://bob:${encodeURIComponent(s)}@a.test/`, (t) => redactor.link(t)],
  ['Bearer', (s) => `Bearer ${s}`, (t) => redactor.header({ name: 'authorization', value: t }, 'request').value],
  [
    'Basic',
    (s) => `Basic ${Buffer.from(`bob:${s}`).toString('base64')}`,
    (t) => redactor.header({ name: 'Authorization', value: t }, 'request').value,
  ],
  [
    'a cookie',
    (s) => `theme=dark; sid=${s}; a=b`,
    (t) => redactor.header({ name: 'Cookie', value: t }, 'request').value,
  ],
  [
    'Set-Cookie',
    (s) => `sid=${s}; Path=/; HttpOnly`,
    (t) => redactor.header({ name: 'Set-Cookie', value: t }, 'response').value,
  ],
  ['a header in prose', (s) => `sent "Authorization: Bearer ${s}" twice`, (t) => redactor.text(t)],
  [
    'XML',
    (s) => `<a><sessionToken>${s}</sessionToken></a>`,
    (t) => redactor.body({ mimeType: 'text/xml', text: t }).text,
  ],
  [
    'an input',
    (s) => `<input value="${s}" name=csrf_token>`,
    (t) => redactor.body({ mimeType: 'text/html', text: t }).text,
  ],
  [
    'a script',
    (s) => `<script>window.apiKey = '${s}';</script>`,
    (t) => redactor.body({ mimeType: 'text/html', text: t }).text,
  ],
  [
    'multipart',
    (s) => `--x\r\nContent-Disposition: form-data; name="password"\r\n\r\n${s}\r\n--x--`,
    (t) => redactor.body({ mimeType: 'multipart/form-data', text: t }).text,
  ],
];

function json(text: string): string {
  return redactor.body({ mimeType: 'application/json', text }).text;
}

test.each(places)('no run of a secret is left in %s', (_, write, mask) => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const masked = mask(write(secret));
      const run = secret.slice(0, Math.max(5, secret.length / 4 + 1));
      for (const reading of readingsOf(masked)) expect(reading).not.toContain(run);
    }),
  );
});

test.each(places)('the same secret shows the same mark and no length in %s', (_, write, mask) => {
  fc.assert(
    fc.property(secrets, secrets, (one, two) => {
      expect(mask(write(one))).toBe(mask(write(one)));
      const shape = (text: string): string => text.replace(/masked-[0-9a-f]{4}/g, 'masked');
      expect(shape(mask(write(one)))).toBe(shape(mask(write(two))));
    }),
  );
});
