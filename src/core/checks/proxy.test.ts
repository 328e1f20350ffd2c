import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { recordCase } from '../testing/cases.ts';

function refusedByProxy(headers: Record<string, string>, scheme = 'Basic realm="exit"') {
  const { failure } = recordCase({
    title: '407',
    cause: 'proxy-authentication',
    exchanges: [
      { request: 'GET http://api.example/orders', headers, status: 407, answers: { 'Proxy-Authenticate': scheme } },
    ],
  });
  const { causes, checks } = diagnose(failure);
  const results = Object.fromEntries(checks.map(({ id, result }) => [id, result]));
  return { cause: causes[0], results };
}

test('a 407 asks for Proxy-Authorization, and none was sent', () => {
  const { cause, results } = refusedByProxy({});
  expect(cause).toMatchObject({ id: 'proxy-authentication', certainty: 'certain' });
  expect(cause?.fix.map(({ text }) => text).join(' ')).toContain('Proxy-Authorization');
  expect(cause?.fix.map(({ text }) => text).join(' ')).not.toContain('cookie');
  expect(results).toMatchObject({ 'header-sent': 'failed', scheme: 'unknown' });
});

test('a login that the proxy refuses was sent', () => {
  const { cause, results } = refusedByProxy({ 'Proxy-Authorization': 'Basic ZXZhOndyb25n' });
  expect(cause?.title).toBe('The proxy did not accept its login');
  expect(results).toMatchObject({ 'header-sent': 'passed', scheme: 'passed' });
});

test('Authorization is no answer to a proxy', () => {
  const { cause, results } = refusedByProxy({ Authorization: 'Basic ZXZhOndyb25n' }, 'Negotiate');
  expect(cause?.evidence.map(({ text }) => text).join(' ')).toContain('for the server behind the proxy');
  expect(results).toMatchObject({ 'header-sent': 'failed', scheme: 'unknown' });
});

test('a scheme that the proxy does not ask for fails', () => {
  const { results } = refusedByProxy({ 'Proxy-Authorization': 'Basic ZXZhOndyb25n' }, 'Negotiate');
  expect(results).toMatchObject({ scheme: 'failed' });
});
