import browser from 'webextension-polyfill';

import type { RawBody } from '../core/raw-exchange.ts';
import { record } from '../core/record.ts';
import type { SeenInDevtools } from '../messaging/messages.ts';
import { send } from '../messaging/send.ts';
import { sessionMasker } from '../messaging/session-masker.ts';
import { readContent, textOf } from './content.ts';
import { exchangeOf, isDevtoolsEntry, isEmpty, isPassedOn, type DevtoolsEntry } from './entry.ts';
import { interestIn } from './interest.ts';
import { createOutbox } from './outbox.ts';

const { tabId } = browser.devtools.inspectedWindow;
const outbox = createOutbox<SeenInDevtools>((seen) => send({ type: 'seen-in-devtools', tabId, seen }));
// Ids of several DevTools windows on one tab, one after the other, must not meet.
const window = crypto.randomUUID().slice(0, 8);
let count = 0;

void browser.devtools.panels.create('Why 401', '/icons/32.png', '/src/panel/index.html');
browser.devtools.network.onRequestFinished.addListener((request: unknown) => {
  if (isDevtoolsEntry(request)) void collect(request);
});
// Wakes the worker, which makes the key of the marks, and has it look at this tab.
send({ type: 'tab-watched', tabId }).catch(() => undefined);
const masker = sessionMasker(browser.storage.session);

async function collect(entry: DevtoolsEntry): Promise<void> {
  const interest = interestIn(entry);
  if (interest === 'none') return;
  // At once: after a navigation there is no body any more.
  const body = interest === 'with-body' ? await bodyOf(entry) : undefined;
  count += 1;
  const exchange = record(exchangeOf(entry, `devtools.${window}.${count}`, body), await masker);
  outbox({ exchange, isPassedOn: isPassedOn(entry) });
}

async function bodyOf(entry: DevtoolsEntry): Promise<RawBody | undefined> {
  if (!('getContent' in entry) || typeof entry.getContent !== 'function') return undefined;
  const given: unknown = await entry.getContent();
  const content = readContent(given);
  if (content === undefined || (content.text === '' && !isEmpty(entry))) return undefined;
  return { mimeType: entry.response.content.mimeType, text: textOf(content) };
}
