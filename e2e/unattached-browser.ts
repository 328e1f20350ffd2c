import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { builtExtension } from './build-extension.ts';
import { findBrowser } from './setup/browser.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * A Chromium whose pages nobody debugs: where somebody does, it prerenders nothing and keeps no page for the way back. Only
 * the extension's worker is attached to; what pages do, they do by themselves.
 */
export interface UnattachedBrowser {
  open(url: string): Promise<void>;
  /** What an expression in the worker comes to, as JSON. */
  inWorker(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

interface Target {
  targetId: string;
  type: string;
  url: string;
}

export async function launchUnattached(): Promise<UnattachedBrowser> {
  const { browser } = await findBrowser(root);
  if (browser === null) throw new Error('No Chromium here. Run: node e2e/setup.mjs');
  const extension = builtExtension();
  const flags = [
    `--user-data-dir=${temporaryFolder('profile')}`,
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    ...['--headless=new', '--no-sandbox', '--no-first-run', '--remote-debugging-pipe', 'about:blank'],
  ];
  const child = spawn(browser.path, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  const protocol = speak(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const sessionId = await attachToWorker(protocol);
  const inWorker = async (expression: string): Promise<unknown> => {
    const parameters = { expression, awaitPromise: true, returnByValue: true };
    const { result } = await protocol<{ result: { value: unknown } }>('Runtime.evaluate', parameters, sessionId);
    return result.value;
  };
  // What a page sends before the recorder is there is not seen.
  while (
    (await inWorker(`chrome.storage.session.get('masker-key').then((stored) => 'masker-key' in stored)`)) !== true
  );
  return {
    open: async (url) => void (await protocol('Target.createTarget', { url })),
    inWorker,
    async close() {
      await Promise.all([protocol('Browser.close'), ended]);
    },
  };
}

type Protocol = <Result>(method: string, params?: object, sessionId?: string) => Promise<Result>;

/** Chrome's DevTools protocol over a pipe: JSON, each message ended by a zero. */
function speak(out: Writable, back: Readable): Protocol {
  const waiting = new Map<number, (result: unknown) => void>();
  let rest = '';
  back.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
      if (id !== undefined) waiting.get(id)?.(result);
    }
  });
  let count = 0;
  return (method, params = {}, sessionId) =>
    new Promise((resolve) => {
      count += 1;
      waiting.set(count, resolve as (result: unknown) => void);
      out.write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`);
    });
}

async function attachToWorker(protocol: Protocol): Promise<string> {
  for (;;) {
    const filter = [{ type: 'service_worker' }];
    const { targetInfos } = await protocol<{ targetInfos: Target[] }>('Target.getTargets', { filter });
    const worker = targetInfos.find(({ url }) => url.startsWith('chrome-extension://'));
    if (worker === undefined) continue;
    const { targetId } = worker;
    return (await protocol<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })).sessionId;
  }
}
