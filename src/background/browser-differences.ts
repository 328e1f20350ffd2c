import type { WebRequest } from 'webextension-polyfill';

import { browser } from '../messaging/browser.ts';

/**
 * Requests whose headers a page can set, or that carry its session in a way that matters. The browser tells every
 * request's head with a message to the worker: images, fonts and scripts are most of a page and say nothing with theirs.
 */
export const headerTypes: WebRequest.ResourceType[] = [
  'main_frame',
  'sub_frame',
  'xmlhttprequest',
  'websocket',
  'ping',
  'other',
  ...(isFirefox() ? (['beacon', 'json'] as const) : []),
];

/**
 * Without `extraHeaders` Chrome hides cookies, preflights and every answer that CORS keeps from the page; Firefox shows
 * them anyway and throws when it is asked.
 */
export function withExtraHeaders<Option extends string>(...options: Option[]): (Option | 'extraHeaders')[] {
  return isFirefox() ? options : [...options, 'extraHeaders'];
}

/**
 * Loads a script of ours at once; a service worker may do so later only if it did when it was installed. In Firefox the worker
 * is a page, which cannot: there the manifest lists the script before the worker's.
 */
export function importScript(path: string): void {
  const { importScripts } = globalThis as { importScripts?: (path: string) => void };
  importScripts?.(path);
}

/** Only Firefox lacks this enumeration, and everything it would enumerate. */
function isFirefox(): boolean {
  return Reflect.get(browser.webRequest, 'OnSendHeadersOptions') === undefined;
}
