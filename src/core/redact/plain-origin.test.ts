import fc from 'fast-check';
import { expect, test } from 'vitest';

import { createHeadRedactor } from './head-redactor.ts';
import { createMasker } from './masker.ts';
import { plainOriginOf } from './plain-origin.ts';
import { vendorTokens } from './vendor-tokens.ts';

const redactor = createHeadRedactor(createMasker(new Uint8Array(32).fill(7)));

test.each([
  ['https://app.example/orders?token=s3cret#x', 'https://app.example'],
  ['http://localhost:5173/', 'http://localhost:5173'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
])('%s has a plain origin', (url, origin) => {
  expect(plainOriginOf(url)).toBe(origin);
});

test.each([
  'https://user:password@app.example/',
  'https://app.example:443/',
  'https://preview-f00ba4.example/',
  'https://abcdefghijklmnopqrstuvwxyz.example/',
  'https://a.b.c.d.e.f/',
  'https://app.example\\@other/',
  'chrome://settings/',
  'https://',
])('%s takes a redactor', (url) => {
  expect(plainOriginOf(url)).toBeUndefined();
});

test('a plain origin is the one that a redactor makes', () => {
  const beginning = fc.constantFrom('www', ...vendorTokens.map(({ prefix }) => prefix.toLowerCase()));
  const label = fc.oneof(
    fc.stringMatching(/^[a-z]{1,19}$/),
    fc.tuple(beginning, fc.stringMatching(/^[a-z]{0,16}$/)).map(([first, rest]) => first + rest),
  );
  const host = fc.oneof(
    fc.array(label, { minLength: 1, maxLength: 5 }).map((all) => all.join('.')),
    fc.ipV4(),
  );
  const port = fc.oneof(
    fc.constant(''),
    fc.nat(65535).map((number) => `:${number}`),
  );
  const path = fc.constantFrom('', '/', '/orders?password=s3cret', '#token=s3cret', '/eyJhbGciOiJub25lIn0.e30.');
  fc.assert(
    fc.property(fc.constantFrom('http', 'https'), host, port, path, (scheme, ...rest) => {
      const url = `${scheme}://${rest.join('')}`;
      const plain = plainOriginOf(url);
      if (plain !== undefined) expect(plain).toBe(redactor.url(url).origin);
    }),
    { numRuns: 2_000 },
  );
});
