import { expect, test } from 'vitest';
import { record } from '../record.ts';
import { createTracer } from '../record-trace.ts';
import { createMasker } from '../redact/masker.ts';
import { readingsOf } from '../testing/vectors.ts';
import { readHar } from './read.ts';
import { sanitizeHar } from './sanitize.ts';

const masker = createMasker(new Uint8Array(32).fill(1));
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Ways to write a secret in a text that says what it is. */
const WAYS: Record<string, (secret: string) => string> = {
  'an address': (secret) => `https://app.test/a?access_token=${secret}&page=2`,
  'a fragment': (secret) => `https://app.test/cb#id_token=${secret}`,
  userinfo: (secret) => `https://bob:${secret}@10.0.0.1/a`,
  'a header line': (secret) => `GET / HTTP/1.1\r\nAuthorization: Bearer ${secret}\r\nAccept: */*\r\n`,
  JSON: (secret) => JSON.stringify({ user: 'u', payload: { password: secret } }),
  'JSON in base64': (secret) => base64(JSON.stringify({ user: 'u', access_token: secret })),
  prose: (secret) => `Login failed: password="${secret}" was refused`,
};

/** An archive in which `plant` stands in every text member of HAR 1.2 and of what makers add to it. */
function archive(plant: (field: string) => string): object {
  const pair = (field: string): object => ({
    name: plant(`${field}.name`),
    value: plant(`${field}.value`),
    comment: plant(`${field}.comment`),
  });
  const cookie = (field: string): object => ({
    ...pair(field),
    path: plant(`${field}.path`),
    domain: plant(`${field}.domain`),
    expires: plant(`${field}.expires`),
    sameSite: plant(`${field}.sameSite`),
  });
  const software = (field: string): object => ({
    name: plant(`${field}.name`),
    version: plant(`${field}.version`),
    comment: plant(`${field}.comment`),
  });
  const frames = (field: string): object[] => [
    {
      functionName: plant(`${field}.functionName`),
      url: plant(`${field}.url`),
      scriptId: plant(`${field}.scriptId`),
      lineNumber: 1,
    },
  ];
  const cached = (field: string): object => ({
    expires: plant(`${field}.expires`),
    lastAccess: plant(`${field}.lastAccess`),
    eTag: plant(`${field}.eTag`),
    hitCount: 1,
    comment: plant(`${field}.comment`),
  });
  const message = (field: string): object => ({
    httpVersion: plant(`${field}.httpVersion`),
    cookies: [cookie(`${field}.cookies`)],
    headers: [pair(`${field}.headers`)],
    comment: plant(`${field}.comment`),
    headersSize: -1,
    bodySize: -1,
    _rawHeaders: [`X-A`, plant(`${field}._rawHeaders`)],
    _headersText: plant(`${field}._headersText`),
    _raw: plant(`${field}._raw`),
    _error: plant(`${field}._error`),
    _failureText: plant(`${field}._failureText`),
    _transferSize: 1,
  });
  const request = {
    ...message('request'),
    method: plant('request.method'),
    url: plant('request.url'),
    queryString: [pair('request.queryString')],
    postData: {
      mimeType: plant('postData.mimeType'),
      text: plant('postData.text'),
      comment: plant('postData.comment'),
      params: [
        {
          ...pair('postData.params'),
          fileName: plant('postData.params.fileName'),
          contentType: plant('postData.params.contentType'),
        },
      ],
      _file: plant('postData._file'),
    },
  };
  const response = {
    ...message('response'),
    status: 401,
    statusText: plant('response.statusText'),
    redirectURL: plant('response.redirectURL'),
    content: {
      size: 1,
      mimeType: plant('content.mimeType'),
      text: plant('content.text'),
      comment: plant('content.comment'),
      _file: plant('content._file'),
    },
    _fetchedViaServiceWorker: true,
    _responseCacheStorageCacheName: plant('response._responseCacheStorageCacheName'),
    _serviceWorkerResponseSource: plant('response._serviceWorkerResponseSource'),
  };
  const entry = {
    pageref: plant('pageref'),
    startedDateTime: '2026-01-31T10:00:00.000Z',
    time: 1,
    serverIPAddress: plant('serverIPAddress'),
    connection: plant('connection'),
    comment: plant('entry.comment'),
    request,
    response,
    cache: {
      beforeRequest: cached('beforeRequest'),
      afterRequest: cached('afterRequest'),
      comment: plant('cache.comment'),
    },
    timings: { send: 0, wait: 1, receive: 0, comment: plant('timings.comment') },
    _initiator: {
      type: 'script',
      url: plant('_initiator.url'),
      requestId: plant('_initiator.requestId'),
      stack: {
        callFrames: frames('stack'),
        description: plant('stack.description'),
        parent: { callFrames: frames('parent') },
      },
    },
    _webSocketMessages: [
      { type: 'send', time: 1, opcode: 1, data: plant('_webSocketMessages text') },
      { type: 'receive', time: 1, opcode: 2, data: base64(plant('_webSocketMessages bytes')) },
    ],
    _webSocketClose: { code: 4401, reason: plant('_webSocketClose.reason') },
    _eventSourceMessages: [{ eventName: plant('eventName'), eventId: plant('eventId'), data: plant('event data') }],
    _securityState: plant('_securityState'),
    _securityDetails: { subjectName: plant('subjectName'), issuer: plant('issuer'), sanList: [plant('sanList')] },
    _priority: plant('_priority'),
    _resourceType: plant('_resourceType'),
    _fromCache: plant('_fromCache'),
    _fetchType: plant('_fetchType'),
    _pageOrigin: plant('_pageOrigin'),
    _serverAddr: plant('_serverAddr'),
    _clientAddress: plant('_clientAddress'),
    _charlesStatus: plant('_charlesStatus'),
    _fiddlerFlags: { 'x-hostip': plant('_fiddlerFlags'), 'ui-comments': plant('ui-comments') },
    _request_headers_text: plant('_request_headers_text'),
    _full_url: plant('_full_url'),
    _postman: {
      event: [{ script: { exec: [plant('_postman.script')] } }],
      auth: { bearer: [{ key: 'note', value: plant('_postman.auth') }] },
    },
    _insomnia: { environment: { base_url: plant('_insomnia.environment') }, name: plant('_insomnia.name') },
    _timestamps: [1, 2],
    note: plant('a member of no maker'),
  };
  return {
    comment: plant('archive.comment'),
    log: {
      version: '1.2',
      creator: software('creator'),
      browser: software('browser'),
      comment: plant('log.comment'),
      pages: [
        {
          startedDateTime: '2026-01-31T10:00:00.000Z',
          id: plant('pages.id'),
          title: plant('pages.title'),
          comment: plant('pages.comment'),
          pageTimings: { onLoad: 1, comment: plant('pageTimings.comment') },
          _origin: plant('pages._origin'),
        },
      ],
      entries: [entry],
      _session: { note: plant('log._session') },
    },
  };
}

test.each(Object.entries(WAYS))('a secret that is named as %s names it leaves no member of an archive', (_, write) => {
  const canaries = new Map<string, string>();
  const text = JSON.stringify(
    archive((field) => {
      const canary = `Cq${canaries.size}Zk9Vb8Nm7Xw6Rt5${canaries.size}`;
      canaries.set(canary, field);
      return write(canary);
    }),
  );
  const sanitized = sanitizeHar(text, masker);
  if ('error' in sanitized) throw new Error(sanitized.error);
  const read = readHar(text);
  if ('error' in read) throw new Error(read.error);
  const trace = createTracer(masker);
  const outputs = [sanitized.text, ...read.exchanges.map((raw) => JSON.stringify([record(raw, masker), trace(raw)]))];
  expect(outputs).toHaveLength(2);
  const readings = outputs.flatMap((output) => [...readingsOf(output)]);
  const leaked = [...canaries].filter(([canary]) => readings.some((reading) => reading.includes(canary.slice(0, 12))));
  expect(leaked.map(([, field]) => field)).toEqual([]);
  const again = sanitizeHar(sanitized.text, createMasker(new Uint8Array(32).fill(2)));
  expect(again).toEqual(sanitized);
});
