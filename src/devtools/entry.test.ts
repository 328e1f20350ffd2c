import { describe, expect, test } from 'vitest';

import { exchangeOf, isDevtoolsEntry, isEmpty, isPassedOn } from './entry.ts';
import { entry } from './testing/entry.ts';

test('an entry becomes an exchange with all that it tells', () => {
  const body = { mimeType: 'application/json', text: '{"error":"nope"}' };
  expect(exchangeOf(entry(), 'devtools.w.1', body)).toMatchObject({
    id: 'devtools.w.1',
    source: 'devtools',
    method: 'GET',
    url: 'https://api.example/orders',
    resourceType: 'fetch',
    startedAt: Date.UTC(2026, 10, 21, 1, 0, 0, 250),
    endedAt: Date.UTC(2026, 10, 21, 1, 0, 0, 250) + 12.5,
    request: { headers: [], body: undefined },
    response: { status: 401, headers: [{ name: 'www-authenticate' }], body },
  });
});

test('headers that are missing altogether were not captured', () => {
  expect(exchangeOf(entry({}, {}, { headers: [] }), '1').response.headers).toBeUndefined();
});

test('a long request body is cut, and says so', () => {
  const postData = { mimeType: 'text/plain', text: 'a'.repeat(100_000) };
  expect(exchangeOf(entry({}, { postData }), '1').request.body).toMatchObject({ truncated: true });
  expect(exchangeOf(entry({}, { postData }), '1').request.body?.text).toHaveLength(65_536);
});

test('a body that was not read is told by its length', () => {
  const content = { size: 5e7, mimeType: 'text/html' };
  expect(exchangeOf(entry({}, {}, { content }), '1').response.unread).toBe(5e7);
  const read = { mimeType: 'text/html', text: '<p>no' };
  expect(exchangeOf(entry({}, {}, { content }), '1', read).response.unread).toBeUndefined();
  expect(exchangeOf(entry({}, {}, { content: { size: 0, mimeType: '' } }), '1').response.unread).toBeUndefined();
});

describe('the call stack', () => {
  const frame = (url: string, lineNumber: number) => ({ url, lineNumber, columnNumber: 8, functionName: 'load' });

  test('has the innermost frames of the page, counted from one, across asynchronous calls', () => {
    const _initiator = {
      stack: {
        callFrames: [frame('chrome-extension://them/inject.js', 3), frame('https://app.example/api.js', 0)],
        parent: { callFrames: [frame('https://app.example/orders.js', 41)] },
      },
    };
    expect(exchangeOf(entry({ _initiator }), '1').initiator?.stack).toEqual([
      { url: 'https://app.example/api.js', line: 1, column: 9, functionName: 'load' },
      { url: 'https://app.example/orders.js', line: 42, column: 9, functionName: 'load' },
    ]);
  });

  test('is short, however deep it was', () => {
    const callFrames = Array.from({ length: 200 }, (_, line) => frame('https://app.example/a.js', line));
    expect(exchangeOf(entry({ _initiator: { stack: { callFrames } } }), '1').initiator?.stack).toHaveLength(5);
  });
});

describe('who answered', () => {
  test.each([
    ['the server', {}, {}, undefined, false],
    ['a cache', { _fromCache: 'disk' }, {}, 'cache', false],
    [
      'a service worker by itself',
      {},
      { _fetchedViaServiceWorker: true, _serviceWorkerResponseSource: 'fallback-code' },
      'service-worker',
      false,
    ],
    [
      'a service worker that asked the server',
      {},
      { _fetchedViaServiceWorker: true, _serviceWorkerResponseSource: 'network' },
      undefined,
      true,
    ],
  ])('%s', (_, differences, response, servedBy, passedOn) => {
    const told = entry(differences, {}, response);
    expect(exchangeOf(told, '1').response.servedBy).toBe(servedBy);
    expect(isPassedOn(told)).toBe(passedOn);
  });
});

test.each([
  ['nothing came', { bodySize: 0 }, true],
  ['only the end of a chunked body came', { bodySize: 5 }, true],
  ['a body came that DevTools does not have', { bodySize: 27 }, false],
  ['a beacon, whose answer is not shown', { bodySize: -1, headers: [] }, false],
])('an empty text where %s', (_, response, expected) => {
  expect(isEmpty(entry({}, {}, { content: { size: 0, mimeType: '' }, ...response }))).toBe(expected);
});

test('what is no entry is not read', () => {
  expect([entry(), {}, null, 'entry'].map(isDevtoolsEntry)).toEqual([true, false, false, false]);
});
