import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { readSender } from '../facts/sender.ts';
import type { ResourceType } from '../raw-exchange.ts';
import { readCases, recordCase, type WrittenCase } from '../testing/cases.ts';
import { traceOf } from '../trace.ts';

const folder = new URL('../cases/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const cases = files.flatMap((name) => readCases(new URL(name, folder)));

function explain(written: WrittenCase) {
  const { exchanges, failure } = recordCase(written);
  return { sender: readSender(failure), causes: diagnose(failure, exchanges.map(traceOf)).causes };
}

function sentAs(type: ResourceType, written: WrittenCase): WrittenCase {
  const exchanges = written.exchanges.map((each) => (each.type === 'preflight' ? each : { ...each, type }));
  return { ...written, exchanges };
}

/** What only a script can do. */
const handwork =
  /^Send the credentials with|^Send Authorization|credentials: 'include'|under exactly the header|^Build the header|XMLHttpRequest|Authorization: |that API documents/;

test.each(['websocket', 'document', 'frame', 'image', 'script', 'stylesheet', 'font', 'media', 'beacon'] as const)(
  'no fix for a request of type %s asks for what its sender cannot do',
  (type) => {
    const found = cases.flatMap((written) => {
      const { sender, causes } = explain(sentAs(type, written));
      if (sender === 'script') return [];
      return causes.flatMap(({ id, fix }) =>
        fix.filter(({ text }) => handwork.test(text)).map(({ text }) => `${id}: ${text}`),
      );
    });
    expect([...new Set(found)]).toEqual([]);
  },
);

test.each(['websocket', 'image', 'document', 'beacon', 'fetch'] as const)(
  'somebody can do something about %s',
  (type) => {
    for (const written of cases) {
      for (const { id, fix } of explain(sentAs(type, written)).causes) expect(fix.length, id).toBeGreaterThan(0);
    }
  },
);

function refused(type: ResourceType, headers: Record<string, string> = {}, challenge = 'Bearer') {
  return explain({
    title: '',
    cause: 'credentials-missing',
    exchanges: [
      {
        request: 'GET https://api.example/live',
        type,
        headers,
        status: 401,
        answers: { 'WWW-Authenticate': challenge },
      },
    ],
  });
}

const wordsOf = ({ causes }: ReturnType<typeof refused>): string =>
  causes[0]?.fix.map(({ text }) => text).join('\n') ?? '';

test('a WebSocket is signed in by cookie, subprotocol or ticket', () => {
  const words = wordsOf(refused('websocket', { Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' }));
  for (const way of ['cookie', 'Sec-WebSocket-Protocol', 'ticket']) expect(words).toContain(way);
});

test('an EventSource is told from a fetch by what it accepts', () => {
  expect(wordsOf(refused('fetch', { Accept: 'text/event-stream' }))).toContain('withCredentials: true');
  expect(wordsOf(refused('fetch', { Accept: 'application/json' }))).not.toContain('EventSource');
  expect(refused('fetch', { Accept: 'text/event-stream', 'X-Tenant': '7' }).sender).toBe('script');
});

test('a page that asks for Basic is answered in the browser’s prompt', () => {
  expect(refused('document', {}, 'Basic realm="stats"').causes[0]?.fix[0]).toMatchObject({ who: 'user' });
});

test('an icon that the browser asks for by itself is to be left open, not loaded by a script', () => {
  const request = { request: 'GET https://shop.example/favicon.ico', type: 'image' as const, status: 401 };
  const { causes } = explain({ title: 'icon', cause: 'credentials-missing', exchanges: [request] });
  expect(causes[0]?.fix[0]).toMatchObject({ who: 'server', text: expect.stringContaining('Leave the icon open') });
  expect(JSON.stringify(causes[0]?.fix)).not.toContain('createObjectURL');
});

test('an answer of the page’s service worker is first to be looked for there', () => {
  const refusal = { request: 'GET https://shop.example/orders', status: 401 };
  const { failure } = recordCase({ title: 'made', cause: 'credentials-missing', exchanges: [refusal] });
  const made = { ...failure, response: { ...failure.response, servedBy: 'service-worker' as const } };
  expect(diagnose(made).causes[0]?.fix[0]?.text).toContain('service worker');
  expect(diagnose(failure).causes[0]?.fix[0]?.text).not.toContain('service worker');
});
