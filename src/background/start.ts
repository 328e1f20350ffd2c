import { browser } from '../messaging/browser.ts';

import type { Masker } from '../core/masked.ts';
import { createMasker } from '../core/redact/masker.ts';
import { maskerOf, MASKER_KEY, newMaskerKey } from '../messaging/session-masker.ts';
import { defaultSettings, loadSettings } from '../messaging/settings.ts';
import { createBadges } from './badge.ts';
import { HEADS_KEY, readHeads } from './pending-heads.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { rememberMasks } from './remember-masks.ts';
import { createSessionStore } from './session-store.ts';
import { siteAccess } from './site-access.ts';
import { tabsShowing } from './tabs-showing.ts';

/** Reads back what an earlier worker stored and goes on from there. */
export async function startRecorder(): Promise<Recorder> {
  const area = browser.storage.session;
  const [stored, current] = await Promise.all([
    area.get(null),
    loadSettings(browser.storage.local).catch(() => defaultSettings),
  ]);
  const settings = { current };
  const store = createSessionStore(area, stored);
  const masker = maskerOf(stored[MASKER_KEY]) ?? (await makeMasker());
  const origin = browser.runtime.getURL('').replace(/\/$/, '');
  const around = { tabsShowing, siteAccess, badges: createBadges(store.tab, settings), origin };
  return createRecorder(store, rememberMasks(masker), around, settings, readHeads(stored[HEADS_KEY]));
}

async function makeMasker(): Promise<Masker> {
  const key = newMaskerKey();
  await browser.storage.session.set({ [MASKER_KEY]: key });
  return createMasker(Uint8Array.from(key));
}
