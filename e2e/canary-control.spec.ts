import { plant } from './canary/canary.ts';
import { lookAtTerminal, openFile, openPanelInTab, readerMessages } from './canary/archive-session.ts';
import { createFindings } from './canary/findings.ts';
import { readDocument } from './canary/read-document.ts';
import { createSearch } from './canary/search.ts';
import * as session from './canary/session.ts';
import { watchExtension } from './canary/watch.ts';
import { openPanel } from './devtools.ts';
import { expect, test } from './fixtures.ts';
import { openPopup } from './popup.ts';
import { collectSavedFiles } from './saved-files.ts';

// The audit in canary.spec.ts says that nothing was found. Here something is there, and has to be found everywhere.

/** Words that nobody takes for a secret: they stay readable wherever they get to. */
const SHOWN = 'an-ordinary-segment-of-a-path';

test('what is shown is found in every place that the audit looks at', async ({ extension, page, demo, server }) => {
  const search = createSearch([{ place: 'path', secret: SHOWN }]);
  const { clean, look } = createFindings(search);
  const watch = await watchExtension(extension);
  const saved = await collectSavedFiles(extension);
  await page.goto(demo.url);
  const send = (): Promise<unknown> => page.evaluate((path) => fetch(path), `${server.origin}/401/${SHOWN}`);
  await send();
  const popup = await openPopup(extension, page);
  await expect(popup.locator('[data-failure-id]')).toHaveCount(1);
  look('the popup', await readDocument(popup));
  await popup.close();
  const devtools = await openPanel(extension, page);
  await send();
  await expect(devtools.panel.locator('.row.group[data-count="2"]')).toHaveCount(1);
  await session.lookAtPanel(look, devtools.panel);
  await session.lookAtSaved(look, devtools.panel, saved);
  await session.lookAtClipboard(look, devtools, page);
  await session.lookAround(look, extension, watch);

  const tab = await openPanelInTab(extension);
  const archive = saved.text();
  await openFile(tab, 'session.har', archive);
  await expect(tab.locator('[data-file="open"]')).toBeVisible();
  await session.lookAtPanel((where, text) => look(`${where}, of a file`, text), tab.mainFrame());
  look('messages of the file reader', await readerMessages(tab));
  await lookAtTerminal(look, { 'session.har': archive });
  // Nothing is logged and nothing is written to disk: the next test does.
  expect([...clean]).toEqual(['storage of the origin', 'a console', 'the profile on disk']);
});

test('what is kept, sent, logged, thrown or typed is found', async ({ extension, page, demo }) => {
  const names = [
    ...[
      'attribute',
      'field',
      'storage of the panel',
      'local storage',
      'session storage',
      'storage for a moment',
      'message',
      'port',
    ],
    ...['console of the panel', 'rejection in the panel', 'console of the worker', 'rejection in the worker'],
    ...['error in the worker', 'console of a page', 'error in a page', 'console of the site'],
    ...['localStorage', 'database', 'cache', 'file of the origin'],
  ];
  const controls = names.map((name) => plant(`control: ${name}`));
  const secretOf = (name: string): string => plant(`control: ${name}`).secret;
  const search = createSearch(controls);
  const seen = (text: string): string[] => search(text).map(({ place }) => place.replace('control: ', ''));
  const watch = await watchExtension(extension);
  await page.goto(demo.url);
  const { panel } = await openPanel(extension, page);

  await panel.getByRole('combobox', { name: 'Filter' }).fill(secretOf('field'));
  await panel.evaluate(
    (secrets) => {
      document.body.setAttribute('data-control', secrets['attribute'] ?? '');
      console.log(secrets['console of the panel']);
      void Promise.reject(new Error(secrets['rejection in the panel']));
      const { storage, runtime } = Reflect.get(globalThis, 'chrome');
      void storage.local.set({ control: secrets['local storage'] });
      void storage.session.set({ control: secrets['session storage'] });
      void storage.session.set({ brief: secrets['storage for a moment'] }).then(() => storage.session.remove('brief'));
      void runtime.sendMessage({ control: secrets['message'] }).catch(() => undefined);
      runtime.connect().postMessage({ control: encodeURIComponent(secrets['port'] ?? '') });
    },
    Object.fromEntries(names.map((name) => [name, secretOf(name)])),
  );
  await panel.evaluate(keepInOrigin, Object.fromEntries(names.map((name) => [name, secretOf(name)])));
  await page.evaluate((logged) => console.log(logged), secretOf('console of the site'));
  expect(seen(await readDocument(panel)).toSorted()).toEqual(['attribute', 'field', 'storage of the panel']);

  const [worker] = extension.context.serviceWorkers();
  await worker?.evaluate(
    ([logged, rejected, thrown]) => {
      console.warn(logged);
      void Promise.reject(new Error(rejected));
      setTimeout(() => {
        throw new Error(thrown);
      });
    },
    [secretOf('console of the worker'), secretOf('rejection in the worker'), secretOf('error in the worker')],
  );
  const other = await extension.context.newPage();
  await other.goto(`chrome-extension://${extension.extensionId}/src/popup/index.html`);
  await other.evaluate(
    ([logged, thrown]) => {
      console.error({ inside: logged });
      setTimeout(() => {
        throw new Error(thrown);
      });
    },
    [secretOf('console of a page'), secretOf('error in a page')],
  );

  const found = new Set<string>();
  await expect
    .poll(async () => {
      const { add } = found;
      await session.lookAround((_where, text) => seen(text).forEach(add, found), extension, watch);
      return names.filter((name) => !found.has(name));
    })
    .toEqual(['attribute', 'field', 'storage of the panel']);
});

/** Runs in the panel: keeps a secret in everything that pages may keep things in. */
async function keepInOrigin(secrets: Readonly<Record<string, string>>): Promise<void> {
  sessionStorage.setItem('control', secrets['storage of the panel'] ?? '');
  localStorage.setItem('control', secrets['localStorage'] ?? '');
  const opening = indexedDB.open('control');
  opening.onupgradeneeded = () => opening.result.createObjectStore('store', { autoIncrement: true });
  await new Promise((resolve) => (opening.onsuccess = resolve));
  opening.result.transaction('store', 'readwrite').objectStore('store').add({ inside: secrets['database'] });
  opening.result.close();
  const cache = await caches.open('control');
  await cache.put('https://control.test/', new Response(secrets['cache']));
  const folder = await navigator.storage.getDirectory();
  const writing = await (await folder.getFileHandle('control', { create: true })).createWritable();
  await writing.write(secrets['file of the origin'] ?? '');
  await writing.close();
}

test('the search reads every encoding, and pieces', () => {
  const { place, secret } = plant('header X-Api-Key');
  const search = createSearch([{ place, secret }]);
  const bytes = [...Buffer.from(secret)].map((byte) => byte.toString(16));
  const base64 = (before: string): string => Buffer.from(`${before}${secret}!`).toString('base64');
  for (const text of [
    secret,
    secret.toUpperCase(),
    secret.slice(8, 16),
    ...['', 'x', 'xy'].map(base64),
    base64('xy').replaceAll('+', '-').replaceAll('/', '_'),
    Buffer.from(base64('nested: ')).toString('base64'),
    bytes.join(''),
    bytes.map((byte) => `%${byte}`).join(''),
    bytes.map((byte) => `%25${byte}`).join(''),
    bytes.map((byte) => `\\u00${byte}`).join(''),
    bytes.map((byte) => `\\x${byte}`).join(''),
    bytes.map((byte) => `&#x${byte};`).join(''),
    bytes.map((byte) => `&#${parseInt(byte, 16)};`).join(''),
  ]) {
    expect(search(`…${text}…`).map((found) => found.place)).toEqual([place]);
  }
  expect(search(`…${secret.slice(8, 15)}…`)).toEqual([]);
});

test('the search reads a secret of awkward characters as JSON, a form and markup write it', () => {
  const secret = 'correct"é&<horse+/ %';
  const search = createSearch([{ place: 'password', secret }]);
  for (const text of [
    JSON.stringify({ password: secret }),
    JSON.stringify(JSON.stringify({ password: secret })),
    new URLSearchParams({ password: secret }).toString(),
    encodeURIComponent(encodeURIComponent(secret)),
    `<p title="${secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}">`,
  ]) {
    expect(search(text)).toHaveLength(1);
  }
});
