import { expect, test } from '@playwright/test';
import { createSession } from '../src/cli/analyze.ts';
import { sanitizeHar } from '../src/core/har/sanitize.ts';
import { archiveOfPlans } from './canary/archive.ts';
import { plans } from './canary/plants.ts';
import { dropOnPanel, type Headers, type Row } from './firefox-panel.ts';
import { launchFirefox } from './firefox.ts';

/** Entries as some makers write them: as they are, Firefox refuses the file for one, or its panel goes blank. */
const ODD = [
  {},
  { request: { url: '/relative', headers: [null, {}] }, response: 3 },
  { request: { url: 'https://canary.example/odd', cookies: 'none' }, serverIPAddress: 7, connection: '443' },
  { request: { url: 'https://canary.example/odd' }, _securityState: 'green' },
  { request: { method: 'GET', url: 'https://canary.example/odd' }, response: { content: { mimeType: 7 } } },
];

test('a sanitized archive opens in the Network panel of Firefox, every entry of it', async () => {
  const firefox = await launchFirefox();
  if (typeof firefox === 'string') {
    console.warn(`Not tested: whether Firefox opens a sanitized archive: ${firefox}.`);
    return test.skip(true, firefox);
  }
  const { log } = JSON.parse(archiveOfPlans());
  const odd = { ...log, pages: undefined, entries: [...log.entries, ...ODD] };
  const sanitized = sanitizeHar(JSON.stringify({ log: odd }), createSession());
  const text = 'text' in sanitized ? sanitized.text : '';
  const { entries } = JSON.parse(text).log as { entries: Entry[] };
  expect(entries).toHaveLength(plans.length + ODD.length);
  const { rows, errors } = await firefox.run(dropOnPanel, text, entries.length).finally(firefox.close);
  expect(errors).toEqual([]);
  expect(inOrder(rows)).toEqual(inOrder(entries.map(rowOf)));
});

interface Entry {
  readonly request: { readonly method: string; readonly url: string; readonly headers: Headers };
  readonly response: { readonly status: number; readonly headers: Headers };
}

const rowOf = ({ request, response }: Entry): Row => [
  request.method,
  response.status === 0 ? '' : String(response.status),
  request.url,
  request.headers,
  response.headers,
];

const inOrder = (rows: readonly Row[]): string[] => rows.map((row) => JSON.stringify(row)).toSorted();
