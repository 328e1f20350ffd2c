import type { Exchange } from '../src/core/exchange.ts';
import type { Running } from './demo/servers/listen.ts';
import { openPanel } from './devtools.ts';
import { expect, test as base } from './fixtures.ts';
import { rowsOf } from './send-scenario.ts';
import { startSendingServer } from './sending-server.ts';
import { tabRecordOf } from './tab-record.ts';

/** The page's own origin, and another one that lets nobody read. */
const test = base.extend<object, { site: Running; foreign: Running }>({
  site: [
    async ({}, use) => {
      const server = await startSendingServer('localhost');
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  foreign: [
    async ({}, use) => {
      const server = await startSendingServer('127.0.0.1');
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

test('whoever in a page sends, the refusal is recorded once, with who it was', async ({
  extension,
  page,
  site,
  foreign,
}) => {
  await page.goto(site.origin);
  await page.evaluate(sendInEveryWay, foreign.origin);
  const refusals = async (): Promise<unknown[]> =>
    (await tabRecordOf(extension, page)).failures.map(({ exchange }) => outline(exchange)).sort();
  await expect
    .poll(refusals)
    .toEqual(
      [
        'fetch /fetch',
        'fetch /worker',
        'fetch /shared-worker, shared by 1',
        'fetch /away-to, hop 1',
        'fetch /no-cors',
        'fetch /cors, hidden',
        'preflight /gated, for another',
        'beacon /beacon',
        'websocket /socket',
        'frame /frame',
        'image /image, hidden',
      ].sort(),
    );
  const { trail } = await tabRecordOf(extension, page);
  expect(trail.map(({ path, status }) => `${path} ${status}`).sort()).toEqual(['/away 302', '/gated 0']);
});

test('of a service worker, DevTools tells what it made up from what it passed on', async ({
  extension,
  page,
  site,
}) => {
  await page.goto(site.origin);
  const { panel } = await openPanel(extension, page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/service-worker.js');
    if (!navigator.serviceWorker.controller) {
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
    }
    await Promise.all(['/made-up/', '/passed-on/', '/left-alone/'].map((path) => fetch(path)));
  });
  await expect(rowsOf(panel)).toHaveCount(3);
  const record = await tabRecordOf(extension, page);
  expect(record.failures.map(({ exchange }) => outline(exchange)).sort()).toEqual([
    'fetch /left-alone/',
    'fetch /made-up/, by service-worker',
    'fetch /passed-on/, shared by 1',
  ]);
});

test('a request that outlives its page stays with that page', async ({ extension, page, site, foreign }) => {
  await page.goto(site.origin);
  const sent = page.waitForRequest(/outliving/);
  await page.evaluate(() => void fetch('/outliving?wait=1000', { keepalive: true }));
  await sent;
  await page.goto(`${foreign.origin}/refused-document`);
  const pages = async (): Promise<unknown[]> => {
    const record = await tabRecordOf(extension, page);
    return record.failures.map(({ exchange, page: number }) => [exchange.url.path, record.page - number]);
  };
  await expect.poll(pages).toEqual([
    ['/refused-document', 0],
    ['/outliving', 1],
  ]);
  expect((await tabRecordOf(extension, page)).counts.unauthorized).toBe(1);
});

/** Runs in the page. Resolves when all has been sent; some is never answered to the page. */
async function sendInEveryWay(foreign: string): Promise<void> {
  const answered = (target: Worker | MessagePort | EventTarget, type: string): Promise<unknown> =>
    new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
  const add = (tag: 'img' | 'iframe', src: string): Promise<unknown> => {
    const element = Object.assign(document.createElement(tag), { src });
    document.body.append(element);
    return Promise.race(['load', 'error'].map((type) => answered(element, type)));
  };
  const worker = new Worker('/worker.js');
  worker.postMessage('/worker');
  const { port } = new SharedWorker('/shared-worker.js');
  port.start();
  port.postMessage('/shared-worker');
  const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/socket`);
  navigator.sendBeacon('/beacon', 'x');
  const headers = { Authorization: 'Bearer of-nothing' };
  await Promise.allSettled([
    answered(worker, 'message'),
    answered(port, 'message'),
    answered(socket, 'error'),
    fetch('/fetch', { headers }),
    fetch(`/away?to=/away-to`, { headers }),
    fetch(`${foreign}/no-cors`, { mode: 'no-cors' }),
    fetch(`${foreign}/cors`),
    fetch(`${foreign}/gated`, { headers }),
    add('img', `${foreign}/image`),
    add('iframe', `${foreign}/frame`),
  ]);
}

function outline({ resourceType, url, hop, hiddenFromPage, preflightFor, initiator, response }: Exchange): string {
  return [
    `${resourceType} ${url.path}`,
    ...(hop > 0 ? [`hop ${hop}`] : []),
    ...(hiddenFromPage ? ['hidden'] : []),
    ...(preflightFor === null ? [] : ['for another']),
    ...(initiator.sharedByTabs === null ? [] : [`shared by ${initiator.sharedByTabs}`]),
    ...(response.servedBy === null ? [] : [`by ${response.servedBy}`]),
  ].join(', ');
}
