import type { Browser } from 'webextension-polyfill';

/** Firefox and younger Chromes call it `browser`, older ones `chrome`. Both answer with promises in manifest version 3. */
const global: { readonly browser?: Browser; readonly chrome?: Browser } = globalThis;
const own = global.browser ?? global.chrome;
if (own === undefined) throw new Error('This page belongs to an extension.');

/**
 * The browser's own API, as all rooms but devtools use it: only the APIs of DevTools still call back in Chrome. A listener of
 * `runtime.onMessage` answers with `sendResponse`, not with a promise.
 */
export const browser: Browser = own;
