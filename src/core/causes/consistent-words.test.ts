import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { recordCase, type WrittenCase } from '../testing/cases.ts';
import { traceOf } from '../trace.ts';

type Refusal = WrittenCase['exchanges'][number];

function explain(refusal: Partial<Refusal>, before: Refusal[] = [], tokens: WrittenCase['tokens'] = {}) {
  const { exchanges, failure } = recordCase({
    title: '',
    cause: 'unknown',
    tokens,
    exchanges: [...before, { request: 'GET https://api.example/orders', status: 401, at: 9, ...refusal }],
  });
  return diagnose(failure, exchanges.map(traceOf));
}

test('an old nonce is no wrong password', () => {
  const sent = 'Digest username="v", realm="c", nonce="a", uri="/orders", response="6629fae49393a05397450978507c4ef1"';
  const challenge = 'Digest realm="c", nonce="b"';
  const first = (answer: string) =>
    explain({ headers: { Authorization: sent }, answers: { 'WWW-Authenticate': answer } }).causes[0];
  expect(first(`${challenge}, stale=true`)?.title).toContain('nonce');
  expect(
    first(`${challenge}, stale=true`)
      ?.fix.map(({ text }) => text)
      .join(),
  ).toContain('new nonce');
  expect(first(challenge)?.title).not.toContain('nonce');
});

test('a proxy asks in a field of its own, and for no cookie of the server', () => {
  const before = [{ request: 'GET https://api.example/', headers: { Cookie: 'sid=abcdefabcdef12' }, status: 200 }];
  const { causes, checks } = explain({ status: 407, answers: { 'Proxy-Authenticate': 'Basic realm="c"' } }, before);
  expect(causes.map(({ id }) => id)).toEqual(['proxy-authentication']);
  expect(checks.find(({ id }) => id === 'scheme')?.reason).toContain('Basic is asked for');
});

test('the check of signatures knows those over requests, and several schemes are asked for', () => {
  const { checks } = explain({
    status: 403,
    answers: { 'WWW-Authenticate': ['Negotiate', 'NTLM'].join(', ') },
    headers: {
      Authorization:
        'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260310/eu-west-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
    },
    answer: '<Error><Code>SignatureDoesNotMatch</Code></Error>',
  });
  expect(checks.find(({ id }) => id === 'signature')?.result).toBe('failed');
  expect(checks.find(({ id }) => id === 'scheme')?.reason).toContain('Negotiate and NTLM are asked for');
});

test.each([',', ';'])('a token with %s behind it is told, and how it should read', (mark) => {
  const [first] = explain({ headers: { Authorization: `Bearer abcdefghijklmnop${mark}` } }).causes;
  expect(first).toMatchObject({ id: 'authorization-malformed', certainty: 'likely' });
  expect(first?.title).toContain(mark);
  expect(first?.fix[0]?.text).toMatch(/^Send it as Bearer \S+›$/);
});

test('no URL without a signature has expired', () => {
  const { causes } = explain({
    headers: { Authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' },
    answers: { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="expired"' },
  });
  expect(causes[0]).toMatchObject({ id: 'token-expired' });
  expect(causes.map(({ id }) => id)).not.toContain('signed-url-expired');
});

test('nothing looks fine where a fault of form is marked', () => {
  const [{ title } = { title: '' }] = explain({ headers: { Authorization: 'Bearer  {access}' } }, [], {
    access: {},
  }).causes;
  expect(title).not.toContain('looks fine');
});
