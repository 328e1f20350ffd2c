import { expect, test } from 'vitest';
import type { RawExchange } from '../raw-exchange.ts';
import { secretsOf } from './secrets.ts';

function sent(value: string): RawExchange {
  return {
    id: '0',
    chain: '0',
    hop: 0,
    source: 'har',
    method: 'GET',
    url: 'https://api.test/',
    resourceType: 'fetch',
    startedAt: 0,
    endedAt: 1,
    request: { headers: [{ name: 'Authorization', value }] },
    response: { status: 401, statusText: '' },
  };
}

test('the proofs of a Digest are secrets, what the server gave for them is none', () => {
  const value = 'Digest username="jane", realm="r", nonce="n0nce", uri="/", cnonce="c1", response="6629fae49393a053"';
  expect(secretsOf(sent(value), [])).toEqual(['c1', '6629fae49393a053']);
});

test('an OAuth 1 token and signature are secrets', () => {
  const value = 'OAuth oauth_consumer_key="key",oauth_token="t0ken" , oauth_signature = "s1g%3D",oauth_nonce="n"';
  expect(secretsOf(sent(value), [])).toEqual(expect.arrayContaining(['t0ken', 's1g%3D']));
  expect(secretsOf(sent(value), [])).not.toContain('n');
});

test('of Basic the password is one by itself', () => {
  expect(secretsOf(sent(`Basic ${btoa('jane:hunter2:x')}`), [])).toEqual([
    btoa('jane:hunter2:x'),
    'jane:hunter2:x',
    'hunter2:x',
  ]);
});
