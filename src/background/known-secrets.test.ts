import { beforeEach, expect, test } from 'vitest';

import { createMasker } from '../core/redact/masker.ts';
import { createSecretMemory } from '../core/redact/secret-memory.ts';
import { KNOWN_SECRETS_KEY, knownSecretsOf } from '../messaging/session-key.ts';
import { defaultSettings } from '../messaging/settings.ts';
import { openGate } from './open-gate.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { createSessionStore, type SessionStore } from './session-store.ts';
import { MemoryArea } from './testing/memory-area.ts';
import { event, headers } from './testing/traffic.ts';
import type { TrafficDetails } from './traffic-event.ts';

const key = new Uint8Array(32).fill(7);
const secret = 'Zk9Zk8-Zk7Zk6Zk5Zk4';
let area: MemoryArea;
let store: SessionStore;
let recorder: Recorder;

beforeEach(() => {
  area = new MemoryArea();
  start();
});

/** A worker as it starts: what it knows is what is stored. */
function start(): void {
  const stored = area.read();
  store = createSessionStore(area, stored);
  const badges = { show: () => undefined, showAfterNavigation: () => undefined, forget: () => undefined };
  const around = {
    tabsShowing: () => Promise.resolve([]),
    siteAccess: () => Promise.resolve('granted' as const),
    badges,
    origin: 'chrome-extension://us',
  };
  const gate = openGate(key, knownSecretsOf(stored[KNOWN_SECRETS_KEY]));
  recorder = createRecorder(store, () => gate, around, { current: defaultSettings });
}

function send(requestId: string, details: Partial<TrafficDetails>): void {
  recorder.traffic(event('sent', { requestId, requestHeaders: [], ...details }));
}

function succeed(details: Partial<TrafficDetails>): void {
  send('1', details);
  recorder.traffic(event('answered', { requestId: '1', statusCode: 200, ...details }));
  recorder.traffic(event('completed', { requestId: '1', statusCode: 200, ...details }));
}

/** A refusal that quotes the secret where nothing says that it is one. */
function refuse(): void {
  const url = `https://api.example/seen/${secret}/x`;
  const responseHeaders = headers({ 'WWW-Authenticate': `Bearer error_description="got ${secret}, which is over"` });
  send('2', { url });
  recorder.traffic(event('answered', { requestId: '2', url, statusCode: 401, responseHeaders }));
  recorder.traffic(event('completed', { requestId: '2', url, statusCode: 401, responseHeaders }));
}

async function expectNothingRaw(): Promise<void> {
  await store.flush();
  expect(store.tab(7).failures).toHaveLength(1);
  expect(store.tab(7).failures[0]?.exchange.url.path).toMatch(/^\/seen\/‹masked-[0-9a-f]{4}›\/x$/);
  expect(JSON.stringify(area.read())).not.toContain(secret.slice(0, 6));
}

test.each<[string, Partial<TrafficDetails>]>([
  ['in Authorization', { requestHeaders: headers({ Authorization: `Bearer ${secret}` }) }],
  ['in a cookie', { requestHeaders: headers({ Cookie: `sid=${secret}; theme=dark` }) }],
  ['in a header of its own', { requestHeaders: headers({ 'X-Api-Key': secret }) }],
  ['as a password', { requestHeaders: headers({ Authorization: `Basic ${btoa(`bob:${secret}`)}` }) }],
  ['in a parameter, with nothing else that is worth a record', { url: `https://api.example/a?api_key=${secret}` }],
])('a secret that a request before sent %s is masked where a refusal quotes it', async (_, details) => {
  succeed(details);
  refuse();
  await expectNothingRaw();
});

test('so is one that was set as a cookie', async () => {
  send('1', {});
  recorder.traffic(
    event('answered', {
      requestId: '1',
      statusCode: 200,
      responseHeaders: headers({ 'Set-Cookie': `a=${secret}; Secure` }),
    }),
  );
  refuse();
  await expectNothingRaw();
});

test('so is one of a request that is under way', async () => {
  send('1', { requestHeaders: headers({ Authorization: `Bearer ${secret}` }) });
  refuse();
  await expectNothingRaw();
});

test('so is one of an earlier hop of the same request', async () => {
  const requestHeaders = headers({ Authorization: `Bearer ${secret}` });
  send('2', { requestHeaders });
  recorder.traffic(
    event('redirected', { requestId: '2', statusCode: 302, redirectUrl: `https://api.example/seen/${secret}/x` }),
  );
  refuse();
  await expectNothingRaw();
});

test('the next worker knows it too', async () => {
  succeed({ requestHeaders: headers({ Authorization: `Bearer ${secret}` }) });
  await store.flush();
  start();
  refuse();
  await expectNothingRaw();
});

test('so does this one when DevTools saw it in a body', async () => {
  const inDevtools = createSecretMemory(key);
  inDevtools.learn([secret]);
  await recorder.received({ type: 'secrets-learned', tabId: 7, known: inDevtools.takeNews() });
  refuse();
  await expectNothingRaw();
});

test('the mark is the one it has in its own place', () => {
  succeed({ requestHeaders: headers({ 'X-Api-Key': secret }) });
  refuse();
  expect(store.tab(7).failures[0]?.exchange.url.path).toContain(createMasker(key).mask(secret));
});

test('a secret that is known already is not written again', async () => {
  succeed({ requestHeaders: headers({ Authorization: `Bearer ${secret}` }) });
  await store.flush();
  const written = area.read()[KNOWN_SECRETS_KEY];
  await area.set({ [KNOWN_SECRETS_KEY]: 'as it was' });
  refuse();
  succeed({ requestHeaders: headers({ Authorization: `Bearer ${secret}` }) });
  await store.flush();
  expect(written).toMatch(/^[\d ]+[\da-f]{16}$/);
  expect(area.read()[KNOWN_SECRETS_KEY]).toBe('as it was');
});
