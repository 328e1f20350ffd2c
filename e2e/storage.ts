import type { ExtensionBrowser } from './browser.ts';
import { inExtensionPage } from './extension-page.ts';

interface Area {
  get(keys: null): Promise<object>;
}
declare const chrome: { storage: Record<'session' | 'local' | 'sync', Area> };

/** Everything the extension has stored anywhere, as JSON. */
export function readStorage(extension: ExtensionBrowser): Promise<string> {
  return inExtensionPage(extension, (page) =>
    page.evaluate(async () => {
      const { session, local, sync } = chrome.storage;
      return JSON.stringify(await Promise.all([session, local, sync].map((area) => area.get(null))));
    }),
  );
}
