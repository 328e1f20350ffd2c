import { describe, expect, test } from 'vitest';

import { createJoiner } from './join.ts';
import { joinEvents } from './testing/join-events.ts';
import { event, headers } from './testing/traffic.ts';
import type { TrafficDetails, TrafficEvent } from './traffic-event.ts';

const bearer = headers({ authorization: 'Bearer a' });
const challenge = headers({ 'WWW-Authenticate': 'Bearer error="invalid_token"' });

describe('redirects', () => {
  test('every hop is an exchange of one chain, with the headers of that hop', () => {
    const there = 'https://other.example/orders';
    const hops = joinEvents(
      event('sent', { requestHeaders: bearer }),
      event('answered', { statusCode: 302, responseHeaders: headers({ Location: there }) }),
      event('redirected', { statusCode: 302, redirectUrl: there }),
      event('sent', { url: there, requestHeaders: headers({ Origin: 'https://app.example' }), timeStamp: 1_005 }),
      event('answered', { url: there, statusCode: 401, responseHeaders: challenge }),
      event('completed', { url: there, statusCode: 401 }),
    ).map(({ exchange }) => exchange);
    expect(hops).toMatchObject([
      { id: '9.0', chain: '9', hop: 0, redirectUrl: there, request: { headers: bearer }, response: { status: 302 } },
      { id: '9.1', chain: '9', hop: 1, url: there, startedAt: 1_005, response: { status: 401 } },
    ]);
    expect(hops[1]?.request.headers).toEqual(headers({ Origin: 'https://app.example' }));
  });

  test('a hop whose head is not observed is at its own place, with no headers of the hop before', () => {
    const there = 'https://cdn.example/1.png';
    const hops = joinEvents(
      event('answered', { type: 'image', statusCode: 302 }),
      event('redirected', { type: 'image', statusCode: 302, redirectUrl: there }),
      event('answered', { type: 'image', url: there, statusCode: 403 }),
      event('completed', { type: 'image', url: there, statusCode: 403 }),
    ).map(({ exchange }) => exchange);
    expect(hops).toMatchObject([{ id: '9.0' }, { id: '9.1', url: there, response: { status: 403 } }]);
    expect(hops[1]?.request.headers).toBeUndefined();
  });

  test('Firefox tells a page’s service worker as a redirect without a status', () => {
    const joined = joinEvents(
      event('sent', { requestHeaders: bearer }),
      event('redirected', { statusCode: 0, redirectUrl: 'https://api.example/orders' }),
      event('answered', { statusCode: 401 }),
      event('completed', { statusCode: 401 }),
    );
    expect(joined.map(({ exchange }) => exchange)).toMatchObject([{ id: '9.0', request: { headers: bearer } }]);
  });
});

describe('preflights', () => {
  const requested = headers({ 'Access-Control-Request-Method': 'GET' });
  const preflight = (requestId: string, statusCode: number): TrafficEvent[] => {
    const details: Partial<TrafficDetails> = { requestId, method: 'OPTIONS' };
    return [
      event('sent', { ...details, requestHeaders: requested }),
      event('answered', { ...details, statusCode }),
      event('completed', { ...details, statusCode }),
    ];
  };

  test('a refused one is told at once, and again with the request that it stopped', () => {
    const joiner = createJoiner();
    const told = preflight('13', 401).flatMap((one) => joiner.push(one));
    expect(told.map(({ exchange }) => [exchange.id, exchange.resourceType])).toEqual([['13.0', 'preflight']]);
    const stopped = joiner.push(event('failed', { requestId: '12', error: 'net::ERR_FAILED' }));
    expect(stopped.map(({ exchange }) => exchange)).toMatchObject([
      { id: '13.0', preflightFor: '12.0', response: { status: 401 } },
      { id: '12.0', blockedByPreflight: '13.0', error: 'net::ERR_FAILED', response: { status: 0 } },
    ]);
    expect(stopped[1]?.exchange.request.headers).toBeUndefined();
  });

  test('an allowed one whose request went through leaves nothing', () => {
    const joined = joinEvents(
      ...preflight('13', 204),
      event('sent', { requestId: '12', requestHeaders: bearer }),
      event('answered', { requestId: '12', statusCode: 401 }),
      event('completed', { requestId: '12', statusCode: 401 }),
    );
    expect(joined.map(({ exchange }) => exchange.id)).toEqual(['12.0']);
  });

  test('an allowed one that does not allow this request is told with it', () => {
    const joined = joinEvents(...preflight('13', 204), event('failed', { requestId: '12', error: 'net::ERR_FAILED' }));
    expect(joined.map(({ exchange }) => [exchange.id, exchange.preflightFor ?? exchange.blockedByPreflight])).toEqual([
      ['13.0', '12.0'],
      ['12.0', '13.0'],
    ]);
  });

  test('parallel ones go to their requests in order', () => {
    const joined = joinEvents(
      ...preflight('13', 403),
      ...preflight('15', 403),
      event('failed', { requestId: '12', error: 'net::ERR_FAILED' }),
      event('failed', { requestId: '14', error: 'net::ERR_FAILED' }),
    );
    const links = joined.map(({ exchange }) => [exchange.id, exchange.blockedByPreflight]);
    expect(links.filter(([, preflight]) => preflight !== undefined)).toEqual([
      ['12.0', '13.0'],
      ['14.0', '15.0'],
    ]);
  });

  test.each<[string, Partial<TrafficDetails>]>([
    ['another tab', { tabId: 8 }],
    ['another frame', { frameId: 3 }],
    ['another document', { documentId: 'C0FFEE' }],
    ['another place', { url: 'https://api.example/users' }],
    ['another method', { method: 'POST' }],
  ])('a request of %s is not what it was sent for', (_, details) => {
    const joined = joinEvents(...preflight('13', 204), event('failed', { requestId: '12', ...details }));
    expect(joined).toEqual([]);
  });

  test('a page’s own OPTIONS request is a request', () => {
    const joined = joinEvents(
      event('sent', { method: 'OPTIONS', requestHeaders: bearer }),
      event('answered', { method: 'OPTIONS', statusCode: 401 }),
      event('completed', { method: 'OPTIONS', statusCode: 401 }),
    );
    expect(joined[0]?.exchange.resourceType).toBe('fetch');
  });

  test('Firefox announces the request first, then fails it', () => {
    const joined = joinEvents(
      event('sent', { requestId: '12', requestHeaders: bearer }),
      ...preflight('13', 401),
      event('failed', { requestId: '12', error: 'NS_ERROR_DOM_BAD_URI' }),
    );
    expect(joined.at(-1)?.exchange).toMatchObject({
      id: '12.0',
      blockedByPreflight: '13.0',
      request: { headers: bearer },
    });
  });
});
