import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { recordCase, type WrittenCase } from '../testing/cases.ts';
import { traceOf } from '../trace.ts';

type Refusal = WrittenCase['exchanges'][number];

function explain(refusal: Partial<Refusal>, claims: Record<string, unknown> = {}) {
  const { exchanges, failure } = recordCase({
    title: '',
    cause: 'unknown',
    tokens: { access: { claims: { aud: 'https://api.example', ...claims } } },
    exchanges: [
      {
        request: 'GET https://api.example/orders',
        headers: { Authorization: 'Bearer {access}' },
        status: 403,
        ...refusal,
      },
    ],
  });
  const [first, ...others] = diagnose(failure, exchanges.map(traceOf)).causes;
  return { id: first?.id, title: first?.title, words: first?.fix.map(({ text }) => text).join('\n'), others };
}

test.each<[string, RegExp, RegExp]>([
  ['Your password has expired, please change it', /password/, /new password/],
  ['Account is locked', /locked/, /unlock/],
  ['Gmail API has not been used in project 1234 before or it is disabled.', /not enabled/, /Enable/],
  ['Please verify your email address first', /confirmed/, /Confirm/],
  ['Your account has been suspended', /suspended/, /reactivate/],
  ['This feature is not available on your plan, upgrade your subscription', /plan/, /plan/],
])('an account: %s', (answer, title, words) => {
  const found = explain({ answer: { message: answer } });
  expect(found).toMatchObject({ id: 'account-disabled-or-plan' });
  expect(found.title).toMatch(title);
  expect(found.words).toMatch(words);
});

test('single sign-on of an organization is no second factor', () => {
  const found = explain({
    answers: { 'X-GitHub-SSO': 'required; url=https://github.example/orgs/x/sso' },
    answer: { message: 'Resource protected by organization SAML enforcement.' },
  });
  expect(found.id).toBe('mfa-or-step-up-required');
  expect(found.title).toMatch(/single sign-on/i);
  expect(found.words).toMatch(/Authorize the token/);
});

test('a one-time code that was wrong is not asked for once more as if none had been sent', () => {
  const found = explain({
    request: 'POST https://api.example/verify',
    status: 401,
    answer: { message: 'Invalid OTP code' },
  });
  expect(found.title).toMatch(/code was not accepted/);
});

test('attempts to sign in are no quota to be enlarged', () => {
  const found = explain({
    request: 'POST https://api.example/login',
    headers: {},
    answer: { message: 'Too many failed login attempts. Account locked for 15 minutes.' },
  });
  expect(found.words).not.toMatch(/quota/);
  expect(found.words).toMatch(/Wait/);
});

test('a token whose exp has not come is not to be refreshed before exp', () => {
  const found = explain({
    status: 401,
    answers: {
      'WWW-Authenticate': 'Bearer error="invalid_token", error_description="The token expired at 11/21/2026 08:00:00"',
    },
  });
  expect(found.id).toBe('token-expired');
  expect(found.title).toMatch(/its exp does not/);
  expect(found.words).not.toMatch(/before exp/);
});

test('an end that only the clock of the server has passed is told as that', () => {
  const found = explain({ status: 401, serverAhead: 10_800, answer: { error: 'token expired' } }, { exp: 3600 });
  expect(found.id).toBe('token-expired');
  expect(found.title).toMatch(/^By the server’s clock/);
  expect(found.words).toMatch(/^Compare the clock/);
  expect(found.others.map(({ id }) => id)).toContain('clock-skew');
});

test('general advice about the audience does not contradict an audience that is this host', () => {
  const found = explain({
    status: 401,
    answer: {
      message:
        'Authentication failed. Check that your token is not expired, that the audience is right and the scope includes orders:read.',
    },
  });
  expect(found.title).not.toMatch(/audience https:\/\/api\.example/);
});
