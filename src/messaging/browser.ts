import type { Browser } from 'webextension-polyfill';

/** Firefox and younger Chromes call it `browser`, older ones `chrome`. Both answer with promises in manifest version 3. */
const { browser: itself, chrome } = globalThis as { readonly browser?: Browser; readonly chrome?: Browser };
const own = itself ?? chrome;
if (own === undefined) throw new Error('This page belongs to an extension.');

/**
 * The browser's own API, for all rooms but devtools: only the APIs of DevTools still call back. A listener of
 * `runtime.onMessage` answers with `sendResponse`, not with a promise.
 */
export const browser: Browser = own;
