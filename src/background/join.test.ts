import { describe, expect, test } from 'vitest';

import { createJoiner, type Joined } from './join.ts';
import { event, headers } from './testing/traffic.ts';
import type { TrafficDetails, TrafficEvent } from './traffic-event.ts';

const bearer = headers({ authorization: 'Bearer a' });
const challenge = headers({ 'WWW-Authenticate': 'Bearer error="invalid_token"' });

/** The last word on every exchange, in the order of the first. */
function join(...events: TrafficEvent[]): Joined[] {
  const joiner = createJoiner();
  const told = events.flatMap((one) => joiner.push(one)).map((joined) => [joined.exchange.id, joined] as const);
  return [...new Map(told).values()];
}

describe('one request', () => {
  test('a refusal is complete with its head, its answer and its end', () => {
    const [joined, ...more] = join(
      event('sent', { requestHeaders: bearer, timeStamp: 1_001.5 }),
      event('answered', {
        statusCode: 401,
        statusLine: 'HTTP/1.1 401 Unauthorized',
        responseHeaders: challenge,
        timeStamp: 1_004,
      }),
      event('completed', { statusCode: 401, timeStamp: 1_005 }),
    );
    expect(more).toEqual([]);
    expect(joined).toMatchObject({
      tabId: 7,
      exchange: {
        id: '9.0',
        chain: '9',
        startedAt: 1_001.5,
        endedAt: 1_004,
        resourceType: 'fetch',
        initiator: { origin: 'https://app.example', documentId: '7E439B', frameId: 0 },
        request: { headers: bearer },
        response: { status: 401, statusText: 'Unauthorized', headers: challenge },
      },
    });
  });

  test('a refusal that no browser answers by itself is told with its headers, once', () => {
    const joiner = createJoiner();
    joiner.push(event('sent', { requestHeaders: bearer }));
    const told = joiner.push(event('answered', { statusCode: 401, responseHeaders: challenge }));
    expect(told.map(({ exchange }) => exchange.response.status)).toEqual([401]);
    expect(joiner.push(event('completed', { statusCode: 401 }))).toEqual([]);
    expect(joiner.pending.size).toBe(0);
  });

  test('a success is complete with its headers: a stream may never end', () => {
    const joiner = createJoiner();
    joiner.push(event('sent', { requestHeaders: bearer }));
    const joined = joiner.push(event('answered', { statusCode: 200 }));
    expect(joined.map(({ exchange }) => exchange.response.status)).toEqual([200]);
    expect(joiner.pending.size).toBe(0);
    expect(joiner.push(event('completed', { statusCode: 200 }))).toEqual([]);
  });

  test('headers come from the answer, because a no-cors request loses most of them at its end', () => {
    const [joined] = join(
      event('sent', { type: 'ping', method: 'POST' }),
      event('answered', { statusCode: 401, responseHeaders: challenge }),
      event('completed', { statusCode: 401, responseHeaders: [] }),
    );
    expect(joined?.exchange).toMatchObject({ resourceType: 'beacon', response: { headers: challenge } });
  });

  test('without a head the request headers are not captured, which is not the same as none', () => {
    const [joined] = join(event('completed', { statusCode: 403, responseHeaders: challenge }));
    expect(joined?.exchange.request.headers).toBeUndefined();
    expect(joined?.exchange.response).toMatchObject({ status: 403, headers: challenge });
  });

  test('bytes that are not text keep their values', () => {
    const [joined] = join(
      event('answered', { statusCode: 401, responseHeaders: [{ name: 'x-who', binaryValue: [0x4d, 0xfc] }] }),
      event('completed', { statusCode: 401 }),
    );
    expect(joined?.exchange.response.headers).toEqual([{ name: 'x-who', value: 'Mü' }]);
  });

  test('what comes from a cache says so', () => {
    const [joined] = join(
      event('answered', { statusCode: 401 }),
      event('completed', { statusCode: 401, fromCache: true }),
    );
    expect(joined?.exchange.response.servedBy).toBe('cache');
  });
});

describe('a native prompt', () => {
  const asked = [
    event('sent'),
    event('answered', { statusCode: 401, responseHeaders: headers({ 'WWW-Authenticate': 'Basic realm="r"' }) }),
  ];

  test('only the last status counts when credentials were sent after the 401', () => {
    const answer = headers({ 'X-Test': 'basic-ok' });
    const joined = join(
      ...asked,
      event('prompted'),
      event('completed', { statusCode: 200, statusLine: 'HTTP/1.1 200 OK', responseHeaders: answer }),
    );
    expect(joined.map(({ exchange }) => exchange)).toMatchObject([
      { prompted: true, response: { status: 200, statusText: 'OK', headers: answer } },
    ]);
  });

  test('a cancelled prompt leaves the refusal', () => {
    const joined = join(...asked, event('prompted'), event('completed', { statusCode: 401 }));
    expect(joined.map(({ exchange }) => exchange)).toMatchObject([{ prompted: true, response: { status: 401 } }]);
  });

  test('a prompt that the navigation closed leaves the refusal', () => {
    const joined = join(...asked, event('prompted'), event('failed', { error: 'net::ERR_ABORTED' }));
    expect(joined.map(({ exchange }) => exchange)).toMatchObject([
      { prompted: true, hiddenFromPage: false, error: 'net::ERR_ABORTED', response: { status: 401 } },
    ]);
  });

  test.each(['Basic realm="r"', 'Bearer, Digest nonce="n"', 'NTLM', 'Bearer\nNegotiate'])('may follow %j', (value) => {
    const told = join(
      event('sent'),
      event('answered', { statusCode: 401, responseHeaders: headers({ 'www-authenticate': value }) }),
    );
    expect(told).toEqual([]);
  });

  test('nothing is told while the prompt waits', () => {
    expect(join(...asked, event('prompted'))).toEqual([]);
  });
});

describe('answers the page never saw', () => {
  test.each([
    ['net::ERR_FAILED', 'xmlhttprequest', true],
    ['net::ERR_BLOCKED_BY_ORB', 'image', true],
    ['net::ERR_BLOCKED_BY_RESPONSE', 'sub_frame', true],
    ['net::ERR_ABORTED', 'xmlhttprequest', false],
    ['net::ERR_FAILED', 'websocket', false],
  ])('%s of a refused %s: withheld %s', (error, type, hiddenFromPage) => {
    const joined = join(
      event('sent', { type }),
      event('answered', { type, statusCode: 401, responseHeaders: challenge }),
      event('failed', { type, error }),
    );
    expect(joined.map(({ exchange }) => exchange)).toMatchObject([
      { hiddenFromPage, error, response: { status: 401, headers: challenge } },
    ]);
  });

  test('an error without an answer is not about authentication', () => {
    expect(join(event('sent'), event('failed', { error: 'net::ERR_CONNECTION_REFUSED' }))).toEqual([]);
  });
});

describe('redirects', () => {
  test('every hop is an exchange of one chain, with the headers of that hop', () => {
    const there = 'https://other.example/orders';
    const hops = join(
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
    const hops = join(
      event('answered', { type: 'image', statusCode: 302 }),
      event('redirected', { type: 'image', statusCode: 302, redirectUrl: there }),
      event('answered', { type: 'image', url: there, statusCode: 403 }),
      event('completed', { type: 'image', url: there, statusCode: 403 }),
    ).map(({ exchange }) => exchange);
    expect(hops).toMatchObject([{ id: '9.0' }, { id: '9.1', url: there, response: { status: 403 } }]);
    expect(hops[1]?.request.headers).toBeUndefined();
  });

  test('Firefox tells a page’s service worker as a redirect without a status', () => {
    const joined = join(
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
    const joined = join(
      ...preflight('13', 204),
      event('sent', { requestId: '12', requestHeaders: bearer }),
      event('answered', { requestId: '12', statusCode: 401 }),
      event('completed', { requestId: '12', statusCode: 401 }),
    );
    expect(joined.map(({ exchange }) => exchange.id)).toEqual(['12.0']);
  });

  test('an allowed one that does not allow this request is told with it', () => {
    const joined = join(...preflight('13', 204), event('failed', { requestId: '12', error: 'net::ERR_FAILED' }));
    expect(joined.map(({ exchange }) => [exchange.id, exchange.preflightFor ?? exchange.blockedByPreflight])).toEqual([
      ['13.0', '12.0'],
      ['12.0', '13.0'],
    ]);
  });

  test('parallel ones go to their requests in order', () => {
    const joined = join(
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
    const joined = join(...preflight('13', 204), event('failed', { requestId: '12', ...details }));
    expect(joined).toEqual([]);
  });

  test('a page’s own OPTIONS request is a request', () => {
    const joined = join(
      event('sent', { method: 'OPTIONS', requestHeaders: bearer }),
      event('answered', { method: 'OPTIONS', statusCode: 401 }),
      event('completed', { method: 'OPTIONS', statusCode: 401 }),
    );
    expect(joined[0]?.exchange.resourceType).toBe('fetch');
  });

  test('Firefox announces the request first, then fails it', () => {
    const joined = join(
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

describe('who asked', () => {
  test('a frame’s document belongs to the document around it', () => {
    const details = { type: 'sub_frame', frameId: 5, documentId: undefined, parentDocumentId: '67BEEB' };
    const [joined] = join(
      event('answered', { ...details, statusCode: 401 }),
      event('completed', { ...details, statusCode: 401 }),
    );
    expect(joined?.exchange).toMatchObject({ resourceType: 'frame', initiator: { documentId: '67BEEB', frameId: 5 } });
  });

  test('a document fetched ahead of time is not the tab’s document', () => {
    const details = { type: 'main_frame', documentId: undefined, initiator: undefined };
    const [joined] = join(
      event('sent', { ...details, requestHeaders: headers({ 'Sec-Purpose': 'prefetch;prerender' }) }),
      event('answered', { ...details, statusCode: 401 }),
      event('completed', { ...details, statusCode: 401 }),
    );
    expect(joined?.exchange).toMatchObject({ resourceType: 'other', initiator: { origin: null } });
  });

  test('Firefox names the URL of who asked instead of the origin', () => {
    const [joined] = join(
      event('completed', { statusCode: 401, initiator: undefined, originUrl: 'https://app.example/orders' }),
    );
    expect(joined?.exchange.initiator?.origin).toBe('https://app.example');
  });
});

describe('across the end of a worker', () => {
  const resumed = { requestId: '9', hop: 2, startedAt: 500, prompted: true };

  test('a request goes on as the hop it was', () => {
    const joiner = createJoiner([resumed]);
    expect(joiner.push(event('answered', { statusCode: 401 }))[0]?.exchange).toMatchObject({
      id: '9.2',
      hop: 2,
      startedAt: 500,
      prompted: true,
    });
  });

  test('a prompt answered after it is told too', () => {
    const joined = createJoiner([resumed]).push(event('completed', { statusCode: 200 }));
    expect(joined.map(({ exchange }) => exchange.response.status)).toEqual([200]);
  });

  test('a success whose head was not seen leaves nothing', () => {
    expect(join(event('completed', { statusCode: 200 }))).toEqual([]);
  });
});

test('requests that never end do not pile up', () => {
  const joiner = createJoiner();
  for (let id = 0; id < 5_000; id += 1) joiner.push(event('sent', { requestId: String(id) }));
  expect(joiner.pending.size).toBeLessThanOrEqual(2_000);
  expect(joiner.pending.has('4999')).toBe(true);
});
