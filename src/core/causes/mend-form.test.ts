import { expect, test } from 'vitest';
import { recordCase } from '../testing/cases.ts';
import { diagnose } from '../diagnose.ts';

const access = { access: {}, opaque: { opaque: 'tGzv3JOkF0XG5Qx2TlKWIA' } };

/** The first cause of a mute 401 to a request with this header. */
function explain(authorization: string) {
  const { failure } = recordCase({
    title: '',
    cause: 'authorization-malformed',
    tokens: access,
    exchanges: [{ request: 'GET https://api.example/me', headers: { Authorization: authorization }, status: 401 }],
  });
  const [first] = diagnose(failure).causes;
  if (!first) throw new Error('a diagnosis is never empty');
  return first;
}

test.each([
  ['Bearer Bearer {opaque}', 'scheme in one place only'],
  ['Bearer "{opaque}"', 'Take the quotes off'],
  ['Bearer \u201c{opaque}\u201d', 'word processor'],
  ['Bearer\u00a0{opaque}', 'Delete the character'],
  ['Bearer undefined', 'only once the token is there'],
  ['Bearer [object Object]', 'Await the token'],
  ['Bearer {{access_token}}', 'in place of the placeholder'],
  ['Bearer: {opaque}', 'one space, and nothing else'],
  ['Beaerr {opaque}', 'Write the scheme as Bearer'],
  ['{access}', 'Put the scheme and one space in front'],
  ['Bearer', 'leave the header out until then'],
  ['Bearer {opaque}\\n', 'Trim the token'],
  ['Authorization: Bearer {opaque}', 'name and the value apart'],
  ['Basic dXNlcg==', 'with a colon'],
  ['Bearer …', 'in place of the placeholder'],
  ['DPoP', 'leave the header out until then'],
])('%s has a fix of its own', (value, words) => {
  const { id, fix } = explain(value);
  expect(id).toBe('authorization-malformed');
  expect(fix.map(({ text }) => text).join('\n')).toContain(words);
});

test('the corrected form comes first, and nothing dilutes the fix', () => {
  const { fix } = explain('Bearer Bearer {opaque}');
  expect(fix[0]?.text).toMatch(/^Send it as Bearer ‹masked-[0-9a-f]{4}›$/);
  expect(fix).toHaveLength(2);
  expect(fix.map(({ text }) => text).join('\n')).not.toContain('token is there');
});

test('a character is called by its name', () => {
  const { evidence } = explain('Bearer\u00a0{opaque}');
  expect(evidence[0]?.text).toContain('U+00A0 no-break space');
  expect(explain('Bearer {opaque}\u20ac').evidence[0]?.text).toContain('“\u20ac” (U+20AC)');
  expect(explain('B\u0435arer {opaque}').evidence[0]?.text).toContain('only looks like the Latin letter “e”');
});

test('a misspelt scheme is named with the one that is meant', () => {
  const { title, evidence } = explain('Beaerr {opaque}');
  expect(title).toBe('Authorization says “Beaerr” instead of “Bearer”');
  expect(evidence[0]?.text).toBe('No scheme is called “Beaerr”; “Bearer” is most likely meant.');
});

test.each([
  ['{opaque}…{opaque}', 'Copy the whole token'],
  ['\u0065yJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCIsIm', 'find what cut it'],
  ['\u0065yJhbGciOiJSUzI1NiJ9.\u0065yJzdWIiOiJ1In0', 'all parts'],
  ['\u0065yJhbGciOiJSUzI1NiJ9.bm90anNvbg.c2lnbmF0dXJl', 'the middle part'],
])('a broken token %s has a fix of its own', (token, words) => {
  const { id, fix } = explain(`Bearer ${token}`);
  expect(id).toBe('token-malformed');
  expect(fix.map(({ text }) => text).join('\n')).toContain(words);
});

test('every fault of form has a headline of its own', () => {
  const values = [
    'Basic dXNlcjpwYXNzd28',
    'Bearer access_token={opaque}',
    'Digest username="u"',
    'AWS4-HMAC-SHA256 Credential=x',
  ];
  for (const value of values) expect(explain(value).title, value).not.toBe('The Authorization header is malformed');
});

test('a broken token is broken in words of its own', () => {
  expect(explain('Bearer {opaque}…{opaque}').title).toBe('The token was cut off');
  expect(explain('Bearer \u0065yJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCIsIm').title).toBe('The token was cut off');
  const payloadCut = 'Bearer \u0065yJhbGciOiJSUzI1NiJ9.\u0065yJzdWIiOiJ1IiwiZXhw';
  expect(explain(payloadCut).title).toBe('The token was cut off');
  expect(explain('Bearer \u0065yJhbGciOiJSUzI1NiJ9.\u0065yJzdWIiOiJ1In0').title).toContain('lacks a part');
});
