import { describe, expect, test } from 'vitest';

import { joinEvents } from './testing/join-events.ts';
import { event, headers } from './testing/traffic.ts';

describe('a native prompt', () => {
  const asked = [
    event('sent'),
    event('answered', { statusCode: 401, responseHeaders: headers({ 'WWW-Authenticate': 'Basic realm="r"' }) }),
  ];

  test('only the last status counts when credentials were sent after the 401', () => {
    const answer = headers({ 'X-Test': 'basic-ok' });
    const joined = joinEvents(
      ...asked,
      event('prompted'),
      event('completed', { statusCode: 200, statusLine: 'HTTP/1.1 200 OK', responseHeaders: answer }),
    );
    expect(joined.map(({ exchange }) => exchange)).toMatchObject([
      { prompted: true, response: { status: 200, statusText: 'OK', headers: answer } },
    ]);
  });

  test('a cancelled prompt leaves the refusal', () => {
    const joined = joinEvents(...asked, event('prompted'), event('completed', { statusCode: 401 }));
    expect(joined.map(({ exchange }) => exchange)).toMatchObject([{ prompted: true, response: { status: 401 } }]);
  });

  test('a prompt that the navigation closed leaves the refusal', () => {
    const joined = joinEvents(...asked, event('prompted'), event('failed', { error: 'net::ERR_ABORTED' }));
    expect(joined.map(({ exchange }) => exchange)).toMatchObject([
      { prompted: true, hiddenFromPage: false, error: 'net::ERR_ABORTED', response: { status: 401 } },
    ]);
  });

  test.each(['Basic realm="r"', 'Bearer, Digest nonce="n"', 'NTLM', 'Bearer\nNegotiate'])('may follow %j', (value) => {
    const told = joinEvents(
      event('sent'),
      event('answered', { statusCode: 401, responseHeaders: headers({ 'www-authenticate': value }) }),
    );
    expect(told).toEqual([]);
  });

  test('nothing is told while the prompt waits', () => {
    expect(joinEvents(...asked, event('prompted'))).toEqual([]);
  });
});
