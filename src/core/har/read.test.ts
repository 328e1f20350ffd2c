import { expect, test } from 'vitest';
import { readHar } from './read.ts';
import type { RawExchange } from '../raw-exchange.ts';

interface Wanted {
  readonly at?: number;
  readonly took?: number;
  readonly method?: string;
  readonly url?: string;
  readonly status?: number;
  readonly sent?: Record<string, string>;
  readonly received?: Record<string, string>;
  readonly entry?: object;
  readonly request?: object;
  readonly response?: object;
}

function entry({
  at = 0,
  took = 10,
  method = 'GET',
  url = 'https://api.test/a',
  status = 401,
  sent = {},
  received = {},
  ...more
}: Wanted): object {
  const list = (headers: Record<string, string>): object[] =>
    Object.entries(headers).map(([name, value]) => ({ name, value }));
  return {
    startedDateTime: new Date(Date.UTC(2026, 0, 31) + at).toISOString(),
    time: took,
    request: { method, url, headers: list({ Host: 'api.test', ...sent }), ...more.request },
    response: {
      status,
      statusText: '',
      headers: list(received),
      content: { size: 0, mimeType: '' },
      redirectURL: '',
      ...more.response,
    },
    ...more.entry,
  };
}

function read(entries: readonly unknown[], creator = 'test'): RawExchange[] {
  const found = readHar(JSON.stringify({ log: { version: '1.2', creator: { name: creator, version: '1' }, entries } }));
  if ('error' in found) throw new Error(found.error);
  return found.exchanges;
}

function readOne(wanted: Wanted, creator?: string): RawExchange {
  const [exchange] = read([entry(wanted)], creator);
  if (exchange === undefined) throw new Error('nothing read');
  return exchange;
}

test.each([
  ['', 'the file is empty'],
  ['\uFEFF  ', 'the file is empty'],
  ['<html>', 'it is not JSON'],
  ['[]', 'it is JSON, but not an object with a `log`'],
  ['{}', 'it is JSON, but has no `log` object'],
  ['{"log":[]}', 'it is JSON, but has no `log` object'],
  ['{"log":{"version":"1.2"}}', 'its `log` has no list of `entries`'],
])('says why %j is no archive', (text, error) => {
  expect(readHar(text)).toEqual({ error });
});

test('an archive with a byte order mark and nothing in it is one', () => {
  expect(readHar('\uFEFF{"log":{"entries":[]}}')).toEqual({ exchanges: [], unread: [] });
});

test('entries that name no request are left out, the others keep their index', () => {
  expect(read([null, 7, {}, { request: {} }, entry({})]).map(({ id }) => id)).toEqual(['4']);
});

test('an entry with nothing but a URL is read', () => {
  expect(read([{ request: { url: 'https://api.test/' } }])[0]).toMatchObject({
    method: 'GET',
    startedAt: 0,
    endedAt: null,
    resourceType: 'other',
    request: {},
    response: { status: 0, statusText: '' },
  });
});

test('a URL that cannot be parsed is kept as it is', () => {
  expect(readOne({ url: 'http://[::broken/x' }).url).toBe('http://[::broken/x');
});

test('times are milliseconds since the epoch', () => {
  expect(readOne({ at: 1500, took: 20.5 })).toMatchObject({
    startedAt: Date.UTC(2026, 0, 31) + 1500,
    endedAt: Date.UTC(2026, 0, 31) + 1520.5,
  });
});

test('response fields that a browser joined with line breaks are field lines of their own', () => {
  const { response } = readOne({ received: { 'www-authenticate': 'Basic realm="a"\nBearer' } });
  expect(response.headers).toEqual([
    { name: 'www-authenticate', value: 'Basic realm="a"' },
    { name: 'www-authenticate', value: 'Bearer' },
  ]);
});

test('a base64 body is text', () => {
  const content = {
    mimeType: 'application/json',
    encoding: 'base64',
    text: Buffer.from('{"ä":1}').toString('base64'),
    size: 8,
  };
  expect(readOne({ response: { content } }).response.body).toEqual({ mimeType: 'application/json', text: '{"ä":1}' });
});

test('a base64 body in UTF-16 is text', () => {
  const text = Buffer.from('{"ä":1}', 'utf16le').toString('base64');
  const content = { mimeType: 'application/json', encoding: 'base64', text, size: 14 };
  expect(readOne({ response: { content } }).response.body?.text).toBe('{"ä":1}');
});

test('a body shorter than its size says is cut', () => {
  const content = { mimeType: 'text/plain', text: 'abc', size: 4000 };
  expect(readOne({ response: { content } }).response.body?.truncated).toBe(true);
});

test('form parameters without text make a form body', () => {
  const postData = {
    mimeType: 'application/x-www-form-urlencoded',
    params: [
      { name: 'grant_type', value: 'password' },
      { name: 'x', value: 'a b' },
    ],
  };
  expect(readOne({ request: { postData } }).request.body?.text).toBe('grant_type=password&x=a%20b');
});

test('who served the answer', () => {
  expect(readOne({ entry: { _fromCache: 'disk' } }).response.servedBy).toBe('cache');
  expect(readOne({ response: { _fetchedViaServiceWorker: true } }).response.servedBy).toBe('service-worker');
});

test('an answer that was kept from the page, and one of its own origin that the page broke off', () => {
  const response = { _error: 'net::ERR_FAILED' };
  expect(readOne({ response })).toMatchObject({ error: 'net::ERR_FAILED', hiddenFromPage: true });
  expect(readOne({ response, sent: { 'Sec-Fetch-Site': 'same-origin' } }).hiddenFromPage).toBeUndefined();
});

test.each([
  [{ entry: { _resourceType: 'xhr' } }, 'fetch'],
  [{ entry: { _resourceType: 'document' } }, 'document'],
  [{ entry: { _resourceType: 'document' }, sent: { 'sec-fetch-dest': 'iframe' } }, 'frame'],
  [{ sent: { 'Sec-Fetch-Dest': 'image' } }, 'image'],
  [{ sent: { 'Sec-Fetch-Dest': 'empty' } }, 'fetch'],
  [{ sent: { Upgrade: 'websocket' } }, 'websocket'],
  [{ url: 'wss://api.test/' }, 'websocket'],
  [{ method: 'OPTIONS', sent: { 'Access-Control-Request-Method': 'PUT' } }, 'preflight'],
  [{ method: 'OPTIONS' }, 'other'],
])('%j is of the type %s', (wanted, type) => {
  expect(readOne(wanted).resourceType).toBe(type);
});

test('the call stack and the origin of the page', () => {
  const callFrames = [{ functionName: 'load', url: 'https://app.test/a.js', lineNumber: 4, columnNumber: 2 }];
  const exchange = readOne({
    sent: { Referer: 'https://app.test/page' },
    entry: { _initiator: { type: 'script', stack: { callFrames } } },
  });
  expect(exchange.initiator).toEqual({
    origin: 'https://app.test',
    stack: [{ url: 'https://app.test/a.js', line: 4, column: 2, functionName: 'load' }],
  });
});

test('hops of a redirect share a chain, also relative ones', () => {
  const hops = read([
    entry({ url: 'https://api.test/old', status: 301, received: { location: '/new' } }),
    entry({ at: 12, url: 'https://api.test/new', status: 302, response: { redirectURL: 'https://other.test/x#y' } }),
    entry({ at: 30, url: 'https://other.test/x' }),
    entry({ at: 40, url: 'https://other.test/x' }),
  ]);
  expect(hops.map(({ chain, hop }) => [chain, hop])).toEqual([
    ['0', 0],
    ['0', 1],
    ['0', 2],
    ['3', 0],
  ]);
});

test('a request long after a redirect is none of its hops', () => {
  const [, later] = read([
    entry({ url: 'https://api.test/old', status: 301, received: { Location: 'https://api.test/new' } }),
    entry({ at: 60_000, url: 'https://api.test/new' }),
  ]);
  expect(later?.hop).toBe(0);
});

test('entries that are not in the order of time are joined by time', () => {
  const [target, source] = read([
    entry({ at: 20, url: 'https://api.test/new' }),
    entry({ url: 'https://api.test/old', status: 307, received: { Location: 'https://api.test/new' } }),
  ]);
  expect([target?.chain, target?.hop, source?.hop]).toEqual(['1', 1, 0]);
});

const preflight = { method: 'OPTIONS', sent: { 'Access-Control-Request-Method': 'PUT' } };

test('a refused preflight names the request that it stopped', () => {
  const [options, put] = read([entry({ ...preflight, at: 3 }), entry({ method: 'PUT', status: 0 })]);
  expect(options?.preflightFor).toBe('1');
  expect(put?.blockedByPreflight).toBe('0');
});

test('a preflight belongs to the request with its method and URL, which it does not stop when it is answered', () => {
  const exchanges = read([
    entry({ ...preflight, status: 204 }),
    entry({ method: 'GET', at: 1 }),
    entry({ method: 'PUT', at: 5, url: 'https://api.test/b' }),
    entry({ method: 'PUT', at: 9 }),
  ]);
  expect(exchanges[0]?.preflightFor).toBe('3');
  expect(exchanges[3]?.blockedByPreflight).toBeUndefined();
});

test('two preflights for two requests at once are not mixed up', () => {
  const exchanges = read([
    entry({ ...preflight, at: 1 }),
    entry({ ...preflight, at: 2 }),
    entry({ method: 'PUT', status: 0, at: 1 }),
    entry({ method: 'PUT', status: 0, at: 2 }),
  ]);
  expect(exchanges.map(({ preflightFor }) => preflightFor)).toEqual(['2', '3', undefined, undefined]);
});

/** Which of the exchanges had their credentials removed by the archive's maker. */
function removedIn(exchanges: readonly RawExchange[]): boolean[] {
  return exchanges.map(({ request }) => request.credentialsRemoved ?? false);
}

test('a DevTools file without any credential field was sanitized: Chrome drops them by default', () => {
  expect(removedIn(read([entry({}), entry({ at: 50 })], 'WebInspector'))).toEqual([true, true]);
});

test.each([
  [{ sent: { Authorization: 'Bearer x' } }],
  [{ sent: { cookie: 'a=b' } }],
  [{ received: { 'Set-Cookie': 'a=b' } }],
  [{ request: { cookies: [{ name: 'a', value: 'b' }] } }],
])('a DevTools file with %j was not', (wanted) => {
  expect(removedIn(read([entry(wanted), entry({ at: 50 })], 'WebInspector'))).toEqual([false, false]);
});

test('headers that Chrome had not completed hide which credentials it added', () => {
  const provisional = [
    { name: 'User-Agent', value: 'Mozilla/5.0' },
    { name: 'Referer', value: 'https://app.test/' },
  ];
  const exchanges = read(
    [entry({ request: { headers: provisional } }), entry({ at: 9 })],
    'Chrome DevTools network API',
  );
  expect(removedIn(exchanges)).toEqual([true, false]);
});

test.each(['Firefox', 'Playwright', 'Charles Proxy', 'corpus', 'WebKit Web Inspector'])(
  '%s does not remove credentials',
  (maker) => {
    expect(removedIn(read([entry({})], maker))).toEqual([false]);
  },
);

test('a preflight that asked for Authorization proves that it was removed from the request', () => {
  const sent = { 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'authorization,x-a' };
  const exchanges = read([entry({ method: 'OPTIONS', status: 204, sent }), entry({ at: 9, status: 401 })]);
  expect(removedIn(exchanges)).toEqual([true, true]);
});

test.each(['[REDACTED]', '[authorization redacted]', '<removed>', '***', 'redacted', '%5BREDACTED%5D', '--removed--'])(
  '%s in place of a value says that it was removed',
  (value) => {
    const exchange = readOne({ sent: { Authorization: value } });
    expect(exchange.request.credentialsRemoved).toBe(true);
    expect(exchange.request.headers?.map(({ name }) => name)).toEqual(['Host']);
  },
);

test('a redacted token behind its scheme stays, and may have been sent so', () => {
  const { request } = readOne({ sent: { Authorization: 'Bearer [REDACTED]' } });
  expect(request).toMatchObject({ credentialsOverwritten: true });
  expect(request).not.toHaveProperty('credentialsRemoved');
  expect(request.headers?.map(({ name }) => name)).toContain('Authorization');
});

test('a browser that lists no headers did not note them; another maker says that there were none', () => {
  expect(readOne({ request: { headers: [] } }, 'WebInspector').request.headers).toBeUndefined();
  expect(readOne({ request: { headers: [] } }, 'corpus').request.headers).toEqual([]);
});
