import type { Page } from '@playwright/test';

/** What the pages of an origin keep outside of an extension's own storage: none of it is meant to be used. */
export function readOriginStorage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no reason given'));
      });
    const found: unknown[] = [{ ...localStorage }];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        found.push(name, store, await done(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        found.push(name, request.url, await (await cache.match(request))?.text());
      }
    }
    for await (const entry of (await navigator.storage.getDirectory()).values()) {
      found.push(entry.name, entry instanceof FileSystemFileHandle ? await (await entry.getFile()).text() : '');
    }
    return JSON.stringify(found);
  });
}
