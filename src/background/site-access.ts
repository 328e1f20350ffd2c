import { browser } from '../messaging/browser.ts';

import type { SiteAccess } from '../messaging/tab-record.ts';

/** What the browser lets us see of the page in this tab. Users can take access away, altogether or site by site. */
export async function siteAccess(tabId: number): Promise<SiteAccess> {
  // A tab's own `url` is hidden without access, which is the very case this is about.
  const frame = await browser.webNavigation.getFrame({ tabId, frameId: 0 });
  if (frame === null || !URL.canParse(frame.url)) return 'unknown';
  const { protocol, hostname } = new URL(frame.url);
  if (protocol !== 'http:' && protocol !== 'https:') return 'forbidden';
  if (await browser.permissions.contains({ origins: ['<all_urls>'] })) return 'granted';
  const isSiteGranted = await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  return isSiteGranted ? 'site-only' : 'missing';
}
