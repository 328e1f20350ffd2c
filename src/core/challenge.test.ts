import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseChallenges } from './challenge.ts';

interface Vector {
  id: string;
  header: string[];
  expect: { scheme: string; params: Record<string, string>; token68: string | null }[] | null;
  valid: boolean;
  lint?: string[];
}

const vectors = readFileSync(new URL('./testing/vectors/challenges.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Vector);

test.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_id, vector) => {
  const { challenges, problems } = parseChallenges(vector.header);
  const errors = problems.filter((problem) => problem.level === 'error').map((problem) => problem.slug);
  if (vector.valid) expect(errors).toEqual([]);
  else expect(errors).not.toEqual([]);
  if (vector.expect !== null) expect(challenges).toEqual(vector.expect);
  expect(problems.map((problem) => problem.slug)).toEqual(expect.arrayContaining(vector.lint ?? []));
});

/** What other senders break, by the same principles as the vectors. */
test.each([
  ['no space, no comma', 'Bearer realm="a"error="b"', { realm: 'a', error: 'b' }, 'comma-missing'],
  ['colon after the scheme', 'Bearer: realm="a"', { realm: 'a' }, 'scheme-punctuation'],
  ['header name in the value', 'WWW-Authenticate: Bearer realm="a"', { realm: 'a' }, 'header-name-in-value'],
  ['unquoted e-mail address', 'Bearer realm=foobar@baz.com', { realm: 'foobar@baz.com' }, 'param-bad-token'],
  ['unquoted padded base64', 'Bearer a=abc=, b=12==', { a: 'abc=', b: '12==' }, 'param-bad-token'],
  [
    'unquoted URL, semicolons',
    'Bearer as=https://a/?b=c; d=e',
    { as: 'https://a/?b=c', d: 'e' },
    'semicolon-separator',
  ],
  [
    'single quotes around two words',
    "Bearer realm='ACME Networks', a=b",
    { realm: 'ACME Networks', a: 'b' },
    'single-quoted',
  ],
  ['single quotes around a token', "Bearer realm='foo'", { realm: "'foo'" }, 'single-quoted'],
  ['last value missing', 'Bearer realm="a", scope=', { realm: 'a' }, 'param-without-value'],
  ['first value missing', 'Bearer realm=, error="b"', { error: 'b' }, 'param-without-value'],
  ['name missing', 'Bearer ="x", error="b"', { error: 'b' }, 'param-without-name'],
  ['folded line', 'Bearer realm="a",\r\n error="b"', { realm: 'a', error: 'b' }, 'obs-fold'],
  ['bytes of UTF-8 read as Latin-1', 'Bearer realm="f\u00c3\u00bc"', { realm: 'f\u00c3\u00bc' }, 'non-ascii'],
  [
    'a parameter that every object has',
    'Bearer __proto__="a", constructor="b"',
    JSON.parse('{"__proto__":"a","constructor":"b"}'),
    undefined,
  ],
])('%s', (_name, line, params, slug) => {
  const { challenges, problems } = parseChallenges([line]);
  expect(challenges).toEqual([{ scheme: 'Bearer', params, token68: null }]);
  expect(problems.map((problem) => problem.slug)).toEqual(slug === undefined ? [] : expect.arrayContaining([slug]));
});

test('a missing comma before another scheme loses neither challenge', () => {
  const { challenges } = parseChallenges(['Bearer realm="a" Basic realm="b"']);
  expect(challenges.map(({ scheme, params }) => [scheme, params.realm])).toEqual([
    ['Bearer', 'a'],
    ['Basic', 'b'],
  ]);
});

test('parameters after token68 belong to no challenge', () => {
  const { challenges, problems } = parseChallenges(['Other abc==, realm=x, Basic realm="y"']);
  expect(challenges.map(({ scheme, token68 }) => [scheme, token68])).toEqual([
    ['Other', 'abc=='],
    ['Basic', null],
  ]);
  expect(problems.map(({ slug, challenge }) => [slug, challenge])).toContainEqual(['param-without-challenge', 0]);
});

test('a mark left by an earlier masking is not the server’s fault', () => {
  expect(parseChallenges(['Digest realm="r", nonce="‹masked-a3f9›"']).problems).toEqual([]);
});

test('no line and an empty line are told apart', () => {
  expect(parseChallenges([]).problems.map(({ slug }) => slug)).toEqual(['header-missing']);
  expect(parseChallenges(['  ']).problems.map(({ slug }) => slug)).toEqual(['header-empty']);
});

test('a megabyte of repeated faults is told in a few words', () => {
  for (const part of ["a='b,", '"', 'Basic realm="x" ;', 'x\r\n ', 'é,', 'a b c,', 'Basic a=, b=,']) {
    expect(parseChallenges([part.repeat(1_000_000 / part.length)]).problems.length).toBeLessThan(101);
  }
});

test('text that was masked before is read as what it stands for', () => {
  expect(parseChallenges(['Negotiate ‹masked-a3f9›, Basic realm="x"']).challenges).toEqual([
    { scheme: 'Negotiate', params: {}, token68: '‹masked-a3f9›' },
    { scheme: 'Basic', params: { realm: 'x' }, token68: null },
  ]);
});
