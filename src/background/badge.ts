import { browser } from '../messaging/browser.ts';

import type { Settings } from '../messaging/settings.ts';
import type { TabRecord } from '../messaging/tab-record.ts';
import { badgeOf, idleBadge, noneSettled, type Settled } from './badge-words.ts';
import { countSettled } from './settled.ts';

/** Reading the story of every refusal is not done for every request; a page that recovers does it in bursts. */
const RECOUNT_MS = 1_000;

/** Keeps the toolbar right, tab by tab. What it remembers is only what it need not say again. */
export interface Badges {
  show(tabId: number, tab: TabRecord): void;
  /** A navigation clears what was shown; the browser does that by itself. */
  showAfterNavigation(tabId: number, tab: TabRecord): void;
  forget(tabId: number): void;
}

export function createBadges(tabOf: (tabId: number) => TabRecord, settings: { readonly current: Settings }): Badges {
  const shown = new Map<number, string>();
  const settled = new Map<number, Settled>();
  const recounts = new Map<number, ReturnType<typeof setTimeout>>();
  colorBadges();

  function update(tabId: number, { counts }: TabRecord): void {
    const { text, title } = badgeOf(counts, settled.get(tabId) ?? noneSettled, settings.current.badgeCounts);
    if (shown.get(tabId) === text + title) return;
    shown.set(tabId, text + title);
    // A tab can be closed at any moment; then there is nothing to show it on.
    void Promise.all([browser.action.setBadgeText({ tabId, text }), browser.action.setTitle({ tabId, title })]).catch(
      () => shown.delete(tabId),
    );
  }

  function recountSoon(tabId: number): void {
    if (recounts.has(tabId)) return;
    const recount = (): void => {
      recounts.delete(tabId);
      settled.set(tabId, countSettled(tabOf(tabId)));
      update(tabId, tabOf(tabId));
    };
    recounts.set(tabId, setTimeout(recount, RECOUNT_MS));
  }

  return {
    show(tabId, tab) {
      update(tabId, tab);
      if (tab.counts.unauthorized + tab.counts.forbidden > 0) recountSoon(tabId);
    },
    showAfterNavigation(tabId, tab) {
      shown.set(tabId, idleBadge.text + idleBadge.title);
      settled.delete(tabId);
      update(tabId, tab);
    },
    forget(tabId) {
      clearTimeout(recounts.get(tabId));
      for (const known of [shown, settled, recounts]) known.delete(tabId);
    },
  };
}

/** White on a red that keeps a contrast of 5.6 to 1. */
function colorBadges(): void {
  void browser.action.setBadgeBackgroundColor({ color: '#c5221f' });
  void browser.action.setBadgeTextColor({ color: '#ffffff' });
}
