import { describe, expect, test } from 'vitest';

import { createJoiner } from './join.ts';
import { joinEvents } from './testing/join-events.ts';
import { event, headers } from './testing/traffic.ts';

const bearer = headers({ authorization: 'Bearer a' });
const challenge = headers({ 'WWW-Authenticate': 'Bearer error="invalid_token"' });

describe('one request', () => {
  test('a refusal is complete with its head, its answer and its end', () => {
    const [joined, ...more] = joinEvents(
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
    const [joined] = joinEvents(
      event('sent', { type: 'ping', method: 'POST' }),
      event('answered', { statusCode: 401, responseHeaders: challenge }),
      event('completed', { statusCode: 401, responseHeaders: [] }),
    );
    expect(joined?.exchange).toMatchObject({ resourceType: 'beacon', response: { headers: challenge } });
  });

  test('without a head the request headers are not captured, which is not the same as none', () => {
    const [joined] = joinEvents(event('completed', { statusCode: 403, responseHeaders: challenge }));
    expect(joined?.exchange.request.headers).toBeUndefined();
    expect(joined?.exchange.response).toMatchObject({ status: 403, headers: challenge });
  });

  test('bytes that are not text keep their values', () => {
    const [joined] = joinEvents(
      event('answered', { statusCode: 401, responseHeaders: [{ name: 'x-who', binaryValue: [0x4d, 0xfc] }] }),
      event('completed', { statusCode: 401 }),
    );
    expect(joined?.exchange.response.headers).toEqual([{ name: 'x-who', value: 'Mü' }]);
  });

  test('what comes from a cache says so', () => {
    const [joined] = joinEvents(
      event('answered', { statusCode: 401 }),
      event('completed', { statusCode: 401, fromCache: true }),
    );
    expect(joined?.exchange.response.servedBy).toBe('cache');
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
    const joined = joinEvents(
      event('sent', { type }),
      event('answered', { type, statusCode: 401, responseHeaders: challenge }),
      event('failed', { type, error }),
    );
    expect(joined.map(({ exchange }) => exchange)).toMatchObject([
      { hiddenFromPage, error, response: { status: 401, headers: challenge } },
    ]);
  });

  const app = 'https://app.example';
  test.each([
    ['of its own origin', { initiator: 'https://api.example' }, {}, false],
    ['of its own origin, by its headers', { requestHeaders: headers({ 'Sec-Fetch-Site': 'same-origin' }) }, {}, false],
    ['shared', {}, { 'Access-Control-Allow-Origin': app, 'Access-Control-Allow-Credentials': 'true' }, false],
    ['shared without credentials', {}, { 'Access-Control-Allow-Origin': app }, true],
    ['shared with all', {}, { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' }, true],
  ])('the page itself broke off what it could read: %s', (_, details, answered, hiddenFromPage) => {
    const joined = joinEvents(
      event('sent', details),
      event('answered', { ...details, statusCode: 401, responseHeaders: headers(answered) }),
      event('failed', { ...details, error: 'net::ERR_FAILED' }),
    );
    expect(joined.map(({ exchange }) => exchange)).toMatchObject([{ hiddenFromPage, error: 'net::ERR_FAILED' }]);
  });

  test('an error without an answer is not about authentication', () => {
    expect(joinEvents(event('sent'), event('failed', { error: 'net::ERR_CONNECTION_REFUSED' }))).toEqual([]);
  });
});

describe('who asked', () => {
  test('a frame’s document belongs to the document around it', () => {
    const details = { type: 'sub_frame', frameId: 5, documentId: undefined, parentDocumentId: '67BEEB' };
    const [joined] = joinEvents(
      event('answered', { ...details, statusCode: 401 }),
      event('completed', { ...details, statusCode: 401 }),
    );
    expect(joined?.exchange).toMatchObject({ resourceType: 'frame', initiator: { documentId: '67BEEB', frameId: 5 } });
  });

  test('a document fetched ahead of time is not the tab’s document', () => {
    const details = { type: 'main_frame', documentId: undefined, initiator: undefined };
    const [joined] = joinEvents(
      event('sent', { ...details, requestHeaders: headers({ 'Sec-Purpose': 'prefetch;prerender' }) }),
      event('answered', { ...details, statusCode: 401 }),
      event('completed', { ...details, statusCode: 401 }),
    );
    expect(joined?.exchange).toMatchObject({ resourceType: 'other', initiator: { origin: null } });
  });

  test('Firefox names the URL of who asked instead of the origin', () => {
    const [joined] = joinEvents(
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
    expect(joinEvents(event('completed', { statusCode: 200 }))).toEqual([]);
  });
});

test('requests that never end do not pile up', () => {
  const joiner = createJoiner();
  for (let id = 0; id < 5_000; id += 1) joiner.push(event('sent', { requestId: String(id) }));
  expect(joiner.pending.size).toBeLessThanOrEqual(2_000);
  expect(joiner.pending.has('4999')).toBe(true);
});
