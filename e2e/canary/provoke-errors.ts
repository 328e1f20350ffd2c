import type { Watch } from './watch.ts';

declare const chrome: {
  storage: Record<'session' | 'local', { get(key: null): Promise<object>; set(entries: object): Promise<void> }>;
  runtime: { sendMessage(message: object): Promise<unknown> };
};

/** Puts things where they do not belong: what fails on them must not say what it failed on. */
export async function provokeErrors(watch: Watch): Promise<void> {
  await watch.page.evaluate(async () => {
    const { session, local } = chrome.storage;
    const tabs = Object.entries(await session.get(null)).filter(([key]) => key.startsWith('tab:'));
    for (const [key, text] of tabs) {
      // The engine and the views fail on records that lack a part.
      await session.set({ [key]: String(text).replaceAll('"challenges":', '"was":') });
      await session.set({ [key]: String(text).slice(0, 9000) });
    }
    await local.set({ settings: ['no settings'] });
    // The worker answers neither: it fails on them.
    void chrome.runtime.sendMessage({ type: 'seen-in-devtools', tabId: 1, seen: [{ exchange: null }] });
    void chrome.runtime.sendMessage({ type: 'seen-in-devtools', tabId: 1, seen: 'nothing' });
  });
}
