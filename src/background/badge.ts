import browser from 'webextension-polyfill';

import type { TabRecord } from '../messaging/tab-record.ts';

const IDLE = 'Why 401';
/** Titles by tab, as this worker set them. */
const shown = new Map<number, string>();

/** Shows the tab's counts since its last navigation. A navigation itself clears what was shown: say so. */
export function showBadge(tabId: number, { counts }: TabRecord, afterNavigation = false): void {
  if (afterNavigation) shown.set(tabId, IDLE);
  const title = titleOf(counts);
  if (shown.get(tabId) === title) return;
  shown.set(tabId, title);
  const text = counts.unauthorized === 0 ? '' : String(counts.unauthorized);
  // A tab can be closed at any moment; then there is nothing to show it on.
  void Promise.all([browser.action.setBadgeText({ tabId, text }), browser.action.setTitle({ tabId, title })]).catch(
    () => shown.delete(tabId),
  );
}

export function forgetBadge(tabId: number): void {
  shown.delete(tabId);
}

/** White on a red that keeps a contrast of 5.6 to 1. */
export function colorBadge(): void {
  void browser.action.setBadgeBackgroundColor({ color: '#c5221f' });
  void browser.action.setBadgeTextColor({ color: '#ffffff' });
}

function titleOf({ unauthorized, forbidden }: TabRecord['counts']): string {
  if (unauthorized + forbidden === 0) return IDLE;
  return `${IDLE}: ${unauthorized} × 401, ${forbidden} × 403 since the last navigation`;
}
