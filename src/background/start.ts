import { browser } from '../messaging/browser.ts';

import { KNOWN_SECRETS_KEY, knownSecretsOf, MASKER_KEY, maskerKeyOf, newMaskerKey } from '../messaging/session-key.ts';
import { defaultSettings, loadSettings } from '../messaging/settings.ts';
import { createBadges } from './badge.ts';
import { gateOf } from './gate.ts';
import { HEADS_KEY, readHeads } from './pending-heads.ts';
import { createRecorder, type Recorder } from './recorder.ts';
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
  const key = maskerKeyOf(stored[MASKER_KEY]) ?? (await makeKey());
  const known = knownSecretsOf(stored[KNOWN_SECRETS_KEY]);
  const origin = browser.runtime.getURL('').replace(/\/$/, '');
  const around = { tabsShowing, siteAccess, badges: createBadges(store.tab, settings), origin };
  return createRecorder(store, gateOf(key, known), around, settings, readHeads(stored[HEADS_KEY]));
}

async function makeKey(): Promise<Uint8Array> {
  const key = newMaskerKey();
  await browser.storage.session.set({ [MASKER_KEY]: key });
  return Uint8Array.from(key);
}
