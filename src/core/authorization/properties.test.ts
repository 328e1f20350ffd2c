import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examineAuthorization, type Authorization } from '../authorization.ts';
import { createRedactor } from '../redact/redactor.ts';
import { tokenMasking } from '../testing/token-masking.ts';

const masking = tokenMasking();
const otherSession = tokenMasking(2);

const samples = readFileSync(new URL('../testing/vectors/authorization.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { header: string | null }).header ?? '');

/** Pieces that headers are made of, good and bad. */
const piece = fc.oneof(
  fc.constantFrom(...'Bearer|Basic|Digest|DPoP|AWS4-HMAC-SHA256|Token|Authorization:|bearer|OAuth'.split('|')),
  fc.constantFrom(
    ' ',
    '  ',
    '\t',
    ',',
    ', ',
    ':',
    ';',
    '=',
    '.',
    '..',
    '...',
    '~',
    '"',
    "'",
    '\\"',
    '\\n',
    '%0A',
    '%20',
    '+',
  ),
  fc.constantFrom(
    '\n',
    '\r\n ',
    '\0',
    '\u200b',
    '\u00a0',
    '\ufeff',
    '…',
    '‹',
    '›',
    '‹masked-a3f9›',
    '‹no-colon›',
    '‹over-8-kb›',
  ),
  fc.constantFrom(
    'undefined',
    '{{token}}',
    '{"access_token":"',
    '<html>',
    '-----BEGIN PRIVATE KEY-----',
    'access_token=',
    'username="',
  ),
  fc.constantFrom(
    'eyJhbGciOiJIUzI1NiJ9',
    'IHsiYWxnIjoiSFMyNTYifQ',
    'eyJzdWIiOiIxIn0',
    'eyJlbWFpbCI6ImFAYi5jIn0',
    'eyJhbGciOiJkaXIiLCJlbmMiOiJ4In0',
    'dXNlcjpwYXNz',
  ),
  fc.base64String({ maxLength: 40 }),
  fc.string({ maxLength: 12, unit: 'binary' }),
);
const header = fc.oneof(
  fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
  fc.tuple(fc.constantFrom(...samples), fc.nat(), piece).map(([sample, at, extra]) => {
    const cut = at % (sample.length + 1);
    return sample.slice(0, cut) + extra + sample.slice(cut);
  }),
  fc.tuple(fc.constantFrom(...samples), fc.nat(), fc.nat(60)).map(([sample, at, length]) => {
    const cut = at % (sample.length + 1);
    return sample.slice(0, cut) + sample.slice(cut + length);
  }),
);

function labelOf(examined: Authorization): string | undefined {
  return examined.fingerprint?.slice(0, 4);
}

test.each([
  'Bearer ‹masked-a3f9›‹%s›',
  '‹masked-a3f9›‹faults›‹%s›',
  'Basic ‹%s›',
  'Digest username="‹masked-a3f9›‹%s›"',
])('a note that is none of ours is not believed: %s', (template) => {
  const made = 'mysecret-0123456789';
  expect(JSON.stringify(examineAuthorization(template.replace('%s', made), masking))).not.toContain('secret');
});

test.each([
  ['Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.‹masked-a3f9›', 'aa..@aaaaaaaa', 'aa'],
  ['Bearer eyJhbGciOiJIUzI1NiJ9.', 'b7‹masked-a3f9›.c2‹masked-a3f9›', 'b7'],
  ['Basic ‹masked-a3f9›', 'Zk', 'Zk'],
  ['Bearer ‹masked-a3f9›', '7‹masked-a3f9›', '›7'],
])('beside a mark only the sign that is at fault is shown: %s%s', (before, after, piece) => {
  expect(JSON.stringify(examineAuthorization(before + after, masking))).not.toContain(piece);
});

test.each([
  'AcmeSession K7bbbbbbbb=bbbbbbbb',
  'K7bbbbbbbb=.bbbbbbbb=.bbbb',
  'Acme bbbbKKbbZZbb=bbbb',
  'Acme a="1", K7bbbbbbbb=bbbbbbbb',
  'Bearer K7bbbbbbbb=.bbbbbbbb',
  'Digest K7bbbbbbbb=bbbbbbbb',
])('what stands before an equals sign is no name when it is none: %s', (value) => {
  const { header } = createRedactor(masking.masker);
  expect(JSON.stringify(examineAuthorization(value, masking))).not.toContain('bb');
  expect(header({ name: 'Authorization', value }, 'request').value).not.toContain('bb');
});

test('anything is examined, with every fault inside the text', () => {
  fc.assert(
    fc.property(header, (value) => {
      const { text, problems } = examineAuthorization(value, masking);
      for (const { start, end } of problems)
        expect(0 <= start && start <= end && end <= (text ?? '').length).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('masking twice equals masking once, in another session too', () => {
  fc.assert(
    fc.property(header, (value) => {
      const once = examineAuthorization(value, masking);
      const twice = examineAuthorization(once.text, otherSession);
      expect({ ...twice, fingerprint: null }).toEqual({ ...once, fingerprint: null });
      if (once.fingerprint !== null && once.text?.includes(`‹masked-${labelOf(once)}›`)) {
        expect(labelOf(twice)).toBe(labelOf(once));
      }
    }),
    { numRuns: 3000 },
  );
});
/** Longest run of characters of `secret` in `output`. */
function longestRun(secret: string, output: string): number {
  let longest = 0;
  for (let from = 0; from + longest < secret.length; from++) {
    while (from + longest < secret.length && output.includes(secret.slice(from, from + longest + 1))) longest++;
  }
  return longest;
}

/** No vowels and no `j`: by chance they spell none of the words that make `<…>` a placeholder, which is shown. */
const letters = [...'bcdfghkmnpqrstvwxyzBCDFGHKLMNPQRSTVWXYZ23456789'];
const secret = fc
  .array(fc.constantFrom(...letters, '-', '_', '.', '/', '+', '!', '@', '~'), { minLength: 10, maxLength: 60 })
  .map((all) => all.join(''));

test.each([
  ['Bearer ', ''],
  ['', ''],
  ['  Bearer  Bearer ', ' '],
  ['Bearer "', '"'],
  ['Bearer ghp_', ''],
  ['Bearer access_token=', '&token_type=Bearer'],
  ['Bearer {"access_token":"', '"}'],
  ['Authorization: Bearer ', ''],
  ['X-Api-Key: ', ''],
  ['Basic ', '='],
  ['Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.', ''],
  ['Bearer eyJhbGciOiJIUzI1NiJ9.', '.AAAA'],
  ['Bearer ', '...'],
  ['Bearer https://a.example/cb#access_token=', ''],
  ['Digest username="', '", realm="r", nonce="n", uri="/", response="00"'],
  ['Digest username="u", realm="r", nonce="n", uri="/a?k=', '", response="00"'],
  ['AWS4-HMAC-SHA256 Credential=', '/20260101/eu-west-1/s3/aws4_request, SignedHeaders=host, Signature=00'],
  ['OAuth oauth_consumer_key="k", oauth_token="', '"'],
  ['Token token=', ''],
  ['Custom ', ''],
  ['Bearer\u00a0', '\u200b'],
  ['Bearer abc, Bearer ', ''],
  ['-----BEGIN PRIVATE KEY-----', '-----END PRIVATE KEY-----'],
  ['Bearer <', '>'],
  ['Bearer ‹masked-a3f9›', ''],
  ['Bearer ', '‹masked-a3f9›‹no-colon›'],
  ['Basic ‹masked-a3f9›', '‹masked-a3f9›'],
  ['Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.‹masked-a3f9›', ''],
  ['Bearer ‹masked-a3f9›', '.eyJzdWIiOiIxIn0.‹masked-a3f9›'],
  ['Digest username="‹masked-a3f9›', '"'],
  ['Bearer ‹masked-a3f9›...', ''],
  ['Basic ‹masked-a3f9›‹', '›'],
  ['Bearer ‹masked-a3f9›‹faults›‹', '›'],
])('nothing of the secret in %j…%j is shown', (before, after) => {
  fc.assert(
    fc.property(secret, (value) => {
      const examined = examineAuthorization(before + value + after, masking);
      // References are links of ours, in which a secret may have letters by chance.
      const shown = JSON.stringify(examined, (key, inner: unknown) => (key === 'reference' ? undefined : inner));
      expect(longestRun(value, shown)).toBeLessThanOrEqual(Math.max(4, value.length / 4));
    }),
    { numRuns: 200 },
  );
});

test.each(
  [
    'a',
    'a.',
    '"',
    ' ',
    ',',
    ', Bearer a',
    '=',
    '=a',
    'a=b, ',
    '%0A',
    '\u200b',
    'a\u200b',
    'eyJhbGciOiJIUzI1NiJ9.',
    '‹masked-a3f9›',
  ].concat(['‹', '{', '.', '~', '\n', '\r\n ', '\\', '\\"', "'", 'é', 'Bearer ', '<a']),
)('half a megabyte of %j is examined, and its text stays short', (part) => {
  for (const scheme of ['Bearer ', 'Digest ', '']) {
    const { text } = examineAuthorization(`${scheme}a${part.repeat(500_000 / part.length)}b`, masking);
    expect(text?.length).toBeLessThan(20_000);
  }
});

test('half a megabyte of marks in a parameter is examined', () => {
  const { token } = examineAuthorization(`Digest username="${'‹masked-a3f9›'.repeat(40_000)}b"`, masking);
  expect(token?.kind).toBe('digest');
});
