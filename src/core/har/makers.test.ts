import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { createMasker } from '../redact/masker.ts';
import { record } from '../record.ts';
import { traceOf } from '../trace.ts';
import { readHar } from './read.ts';

const masker = createMasker(new Uint8Array(32).fill(1));
const NOON = Date.UTC(2026, 2, 10, 12);

/** One refusal as each program writes it: what is the same for all is in `common`, what is its own beside it. */
function har(creator: string, { request = {}, response = {}, log = {}, ...entry }: Own = {}): string {
  const common = {
    startedDateTime: '2026-03-10T12:00:00.000Z',
    time: 40,
    request: {
      method: 'GET',
      url: 'https://api.shop.example/v1/me',
      httpVersion: 'HTTP/1.1',
      headers: [
        { name: 'Host', value: 'api.shop.example' },
        { name: 'Authorization', value: 'Bearer undefined' },
      ],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: 0,
      ...request,
    },
    response: {
      status: 401,
      statusText: 'Unauthorized',
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'WWW-Authenticate', value: 'Bearer' }],
      cookies: [],
      content: { size: 24, mimeType: 'application/json', text: '{"message":"No session"}' },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
      ...response,
    },
    cache: {},
    timings: { send: 0, wait: 40, receive: 0 },
    ...entry,
  };
  return JSON.stringify({
    log: { version: '1.2', creator: { name: creator, version: '1' }, entries: [common], ...log },
  });
}

interface Own {
  readonly request?: object;
  readonly response?: object;
  readonly log?: object;
  readonly [member: string]: unknown;
}

const base64 = Buffer.from('{"message":"No session"}').toString('base64');
const json = { size: 24, mimeType: 'application/json' };

test.each([
  [
    'Chrome',
    har('WebInspector', {
      _initiator: { type: 'fetch' },
      _priority: 'High',
      _resourceType: 'fetch',
      connection: '443',
      request: {
        httpVersion: 'h3',
        headers: [
          { name: ':authority', value: 'api.shop.example' },
          { name: ':method', value: 'GET' },
          { name: 'authorization', value: 'Bearer undefined' },
        ],
      },
      response: { _transferSize: 123, _error: null, _fetchedViaServiceWorker: false },
    }),
  ],
  [
    'Firefox',
    har('Firefox', {
      startedDateTime: '2026-03-10T14:00:00.000+02:00',
      _securityState: 'secure',
      pageref: 'page_1',
      response: { headersSize: 300, content: { ...json, comment: '', text: base64, encoding: 'base64' } },
    }),
  ],
  [
    'Safari',
    har('WebKit Web Inspector', { _fetchType: 'Network Load', _priority: 'medium', serverIPAddress: '192.0.2.1' }),
  ],
  [
    'Playwright, without bodies and sizes',
    har('Playwright', {
      time: -1,
      _monotonicTime: 1.5,
      _frameref: 'frame@1',
      timings: { send: -1, wait: -1, receive: -1 },
      log: { browser: { name: 'chromium', version: '1' } },
    }),
  ],
  [
    'Charles',
    har('Charles Proxy', {
      startedDateTime: '2026-03-10T13:00:00.000+01:00',
      _charlesStatus: 'COMPLETE',
      request: {
        headers: [
          { name: ':path', value: '/v1/me' },
          { name: 'authorization', value: 'Bearer undefined' },
        ],
      },
      response: { content: { ...json, text: base64, encoding: 'base64' } },
    }),
  ],
  [
    'Fiddler',
    har('Fiddler', {
      startedDateTime: '2026-03-10T07:00:00.0000000-05:00',
      time: -1,
      comment: '[#3]',
      connection: 'ClientPort:50000;EgressPort:50001',
    }),
  ],
  [
    'Proxyman',
    har('Proxyman', { _id: '7', _isHTTPS: true, _clientName: 'curl', comment: '', response: { status: '401' } }),
  ],
  [
    'mitmproxy',
    har('mitmproxy', {
      startedDateTime: '2026-03-10T12:00:00.000000+00:00',
      serverIPAddress: '192.0.2.1',
      timings: { connect: -1, ssl: -1, send: 0, receive: 1, wait: 39 },
    }),
  ],
  [
    'Insomnia',
    har('Insomnia REST Client', {
      comment: 'Me',
      time: 40,
      response: { content: { ...json, text: '{"message":"No session"}' } },
    }),
  ],
  [
    'HTTP Toolkit',
    har('HTTP Toolkit', { _trailers: [], log: { _tlsErrors: [] }, request: { _requestBodyStatus: 'none' } }),
  ],
  [
    'BrowserMob',
    har('BrowserMob Proxy', { startedDateTime: '2026-03-10T12:00:00.000+0000', response: { _error: null } }),
  ],
  [
    'a recorder of Cypress',
    har('cypress', { pageref: 'page_0', _resourceType: 'xhr', response: { _transferSize: 1 } }),
  ],
  [
    'a recorder of k6',
    har('k6 Browser Recorder', { startedDateTime: NOON, pageref: 'page_0', response: { redirectURL: null } }),
  ],
  [
    'a library that writes maps',
    har('har-logger', {
      request: {
        headers: { host: 'api.shop.example', authorization: ['Bearer undefined'] },
        cookies: null,
        queryString: {},
      },
      response: {
        status: '401 Unauthorized',
        headers: { 'www-authenticate': 'Bearer' },
        content: { text: { message: 'No session' } },
      },
    }),
  ],
  [
    'a library that writes lines and lists of two',
    har('har-logger', {
      request: { headers: 'Host: api.shop.example\r\nAuthorization: Bearer undefined' },
      response: { headers: [['WWW-Authenticate', 'Bearer']], content: '{"message":"No session"}' },
    }),
  ],
])('%s', (_, text) => {
  const read = readHar(text);
  if ('error' in read) throw new Error(read.error);
  expect(read.unread).toEqual([]);
  const records = read.exchanges.map((raw) => record(raw, masker));
  const [exchange] = records;
  if (exchange === undefined) throw new Error('nothing read');
  expect(exchange).toMatchObject({
    method: 'GET',
    sentAt: NOON,
    response: { status: 401, servedBy: null, body: { text: '{"message":"No session"}' } },
    request: { authorization: { header: 'present', scheme: 'Bearer' } },
  });
  expect(exchange).not.toHaveProperty('timeUnknown');
  expect(exchange.response.challenges.map(({ scheme }) => scheme)).toEqual(['Bearer']);
  expect(diagnose(exchange, records.map(traceOf)).causes[0]).toMatchObject({
    id: 'authorization-malformed',
    certainty: 'certain',
  });
});

test.each([
  ['Chrome', har('WebInspector', { response: { status: 0, _error: 'net::ERR_ABORTED' } }), 'net::ERR_ABORTED'],
  ['Playwright', har('Playwright', { response: { status: -1, _failureText: 'net::ERR_FAILED' } }), 'net::ERR_FAILED'],
  ['mitmproxy', har('mitmproxy', { response: { status: 0, _error: 'Connection killed.' } }), 'Connection killed.'],
  ['BrowserMob', har('BrowserMob Proxy', { response: { status: -998 } }), undefined],
])('a request of %s that got no answer is no gap in the file', (_, text, error) => {
  const read = readHar(text);
  if ('error' in read) throw new Error(read.error);
  expect(read.unread).toEqual([]);
  expect(read.exchanges[0]).toMatchObject({ response: { status: 0 }, ...(error !== undefined && { error }) });
});

test.each([
  ['Chrome', har('WebInspector', { _fromCache: 'disk' }), 'cache'],
  ['Safari', har('WebKit Web Inspector', { _fetchType: 'Memory Cache' }), 'cache'],
  ['Safari', har('WebKit Web Inspector', { _fetchType: 'Service Worker' }), 'service-worker'],
  ['Firefox', har('Firefox', { cache: { afterRequest: { hitCount: 3, eTag: '', lastAccess: '' } } }), 'cache'],
])('who answered, in the words of %s', (_, text, servedBy) => {
  const read = readHar(text);
  if ('error' in read) throw new Error(read.error);
  expect(read.exchanges[0]?.response.servedBy).toBe(servedBy);
});

test.each(['api.shop.example:443', 'http://api.shop.example:443', 'https://api.shop.example:443/'])(
  'a proxy that refuses the tunnel to %s is the cause',
  (url) => {
    const headers = [{ name: 'Proxy-Authenticate', value: 'Basic realm="proxy"' }];
    const read = readHar(
      har('Fiddler', { request: { method: 'CONNECT', url, headers: [] }, response: { status: 407, headers } }),
    );
    if ('error' in read || read.exchanges[0] === undefined) throw new Error('nothing read');
    expect(diagnose(record(read.exchanges[0], masker)).causes[0]?.id).toBe('proxy-authentication');
  },
);

test.each([
  [{ info: { _postman_id: '1', name: 'Shop' }, item: [] }, 'Postman collection'],
  [{ _type: 'export', resources: [] }, 'export of an API client'],
  [{ traceEvents: [] }, 'performance trace'],
  [{ constants: {}, events: [] }, 'NetLog'],
  [{ openapi: '3.1.0', paths: {} }, 'API description'],
])('%j is named for what it is', (value, name) => {
  expect(readHar(JSON.stringify(value))).toEqual({ error: expect.stringContaining(name) });
});

test.each([
  ['entries alone', (log: { entries: unknown[] }) => log.entries],
  ['entries without log', (log: { entries: unknown[] }) => ({ entries: log.entries })],
  ['one entry', (log: { entries: unknown[] }) => log.entries[0]],
  ['log as the list', (log: { entries: unknown[] }) => ({ log: log.entries })],
  ['entries by number', (log: { entries: unknown[] }) => ({ log: { entries: { ...log.entries } } })],
])('%s are an archive too', (_, take) => {
  const { log } = JSON.parse(har('test')) as { log: { entries: unknown[] } };
  expect(readHar(JSON.stringify(take(log)))).toMatchObject({ exchanges: [{ id: '0', response: { status: 401 } }] });
});
