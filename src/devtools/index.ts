import browser from 'webextension-polyfill';

import type { Masker } from '../core/masked.ts';
import type { RawBody } from '../core/raw-exchange.ts';
import { createMasker } from '../core/redact/masker.ts';
import type { SecretMemory } from '../core/redact/secret-memory.ts';
import { record, secretsIn } from '../core/record.ts';
import type { SeenInDevtools } from '../messaging/messages.ts';
import { send } from '../messaging/send.ts';
import { sessionKey } from '../messaging/session-masker.ts';
import { beginningOf, readContent, textOf } from './content.ts';
import { exchangeOf, isDevtoolsEntry, isEmpty, isPassedOn, type DevtoolsEntry } from './entry.ts';
import { interestIn } from './interest.ts';
import { mayHoldSecret, sharedMemory } from './known-secrets.ts';
import { createOutbox } from './outbox.ts';

const { tabId } = browser.devtools.inspectedWindow;
const outbox = createOutbox<SeenInDevtools>((seen) => send({ type: 'seen-in-devtools', tabId, seen }));
const learned = createOutbox<string>((known) => send({ type: 'secrets-learned', tabId, known }));
// Ids of several DevTools windows on one tab, one after the other, must not meet.
const window = crypto.randomUUID().slice(0, 8);
let count = 0;
/** Bytes of bodies that are on their way here: a page may be refused many large ones at a time. */
let underway = 0;
const MOST_UNDERWAY = 32 * 1024 * 1024;
// Our panel in these DevTools reads it: what earlier ones told of is not in their Network panel.
sessionStorage.setItem('devtools', window);

void browser.devtools.panels.create('Why 401', '/icons/32.png', '/src/panel/index.html');
browser.devtools.network.onRequestFinished.addListener((request: unknown) => {
  if (isDevtoolsEntry(request)) void collect(request);
});
// Wakes the worker, which makes the key of the marks, and has it look at this tab.
send({ type: 'tab-watched', tabId }).catch(() => undefined);
const session = openSession();

async function openSession(): Promise<{ masker: Masker; memory: SecretMemory }> {
  const area = browser.storage.session;
  const key = await sessionKey(area);
  return { masker: createMasker(key), memory: await sharedMemory(key, area) };
}

async function collect(entry: DevtoolsEntry): Promise<void> {
  const interest = interestIn(entry);
  if (interest === 'none' && !mayHoldSecret(entry)) return;
  // At once: after a navigation there is no body any more.
  const body = interest === 'with-body' ? await bodyInTurn(entry) : undefined;
  count += 1;
  const raw = exchangeOf(entry, `devtools.${window}.${count}`, body);
  const { masker, memory } = await session;
  if (interest === 'none') memory.learn(secretsIn(raw, masker));
  else outbox({ exchange: record(raw, masker, memory), isPassedOn: isPassedOn(entry) });
  for (const line of memory.takeNews()) learned(line);
}

async function bodyInTurn(entry: DevtoolsEntry): Promise<RawBody | undefined> {
  const size = Math.max(0, entry.response.content.size);
  if (underway + size > MOST_UNDERWAY) return undefined;
  underway += size;
  try {
    return await bodyOf(entry);
  } finally {
    underway -= size;
  }
}

async function bodyOf(entry: DevtoolsEntry): Promise<RawBody | undefined> {
  if (!('getContent' in entry) || typeof entry.getContent !== 'function') return undefined;
  const given: unknown = await entry.getContent();
  const content = readContent(given);
  if (content === undefined || (content.text === '' && !isEmpty(entry))) return undefined;
  return beginningOf(textOf(content), entry.response.content.mimeType);
}
