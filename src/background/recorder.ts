import type { Exchange } from '../core/exchange.ts';
import type { RawHead } from '../core/raw-exchange.ts';
import { plainOriginOf } from '../core/redact/plain-origin.ts';
import type { Message } from '../messaging/messages.ts';
import { isIgnored, type Settings } from '../messaging/settings.ts';
import type { SiteAccess, TabRecord } from '../messaging/tab-record.ts';
import type { Badges } from './badge.ts';
import { addFromDevtools, addFromTraffic } from './enrich.ts';
import type { Gate } from './gate.ts';
import { createLearner } from './known-secrets.ts';
import { createJoiner, type Joined } from './join.ts';
import { createHeadKeeper, resumedOf, type StoredHead } from './pending-heads.ts';
import { createRepeats } from './repeats.ts';
import { essenceOf, mattersToAuthentication } from './relevance.ts';
import type { SessionStore } from './session-store.ts';
import { cleared, isFailure, isRefusal, withAccess, withPage } from './tab-changes.ts';
import { isPrerendered, type TrafficDetails, type TrafficEvent } from './traffic-event.ts';

/** What the recorder asks of the browser around it. */
export interface Surroundings {
  /** Tabs in which a document of this origin is open. */
  tabsShowing(origin: string): Promise<number[]>;
  siteAccess(tabId: number): Promise<SiteAccess>;
  readonly badges: Badges;
  /** Our own. */
  readonly origin: string;
}

/** What the user set, as it is now. */
export interface CurrentSettings {
  current: Settings;
}

/** A document that a frame shows from now on. */
interface Committed {
  tabId: number;
  frameId: number;
  url: string;
  timeStamp: number;
  documentId?: string;
  documentLifecycle?: string;
}

export interface Recorder {
  traffic(event: TrafficEvent): void;
  committed(details: Committed): void;
  closed(tabId: number): void;
  /** The browser put another tab in the place of this one: it was discarded to save memory. */
  replaced(tabId: number, before: number): void;
  /** Resolves when what the message led to is stored. */
  received(message: Message): Promise<void>;
  accessChanged(): void;
  settingsChanged(changed: Settings): void;
}

/** Turns traffic into the records of the tabs. Everything raw stays in here. `gate` loads it: asked only when it is needed. */
export function createRecorder(
  store: SessionStore,
  gate: () => Gate,
  around: Surroundings,
  settings: CurrentSettings,
  storedHeads: readonly StoredHead[] = [],
): Recorder {
  const joiner = createJoiner(storedHeads.map(resumedOf));
  const heads = createHeadKeeper(store, joiner.pending, ({ exchange }) => gate().record(exchange), storedHeads);
  const learner = createLearner(store, gate, joiner.pending);
  const isRepeat = createRepeats();
  // A closed tab's last requests end after it; they must not bring its record back.
  const closed = new Set<number>();

  function keep({ tabId, exchange: raw }: Joined, details: TrafficDetails): void {
    if (closed.has(tabId) || isNotForUs(raw)) return;
    const kept = isRefusal(raw) ? raw : tellingPartOf(tabId, raw);
    if (kept === undefined) return learner.learn(raw);
    if (kept === raw) learner.learnPending((one) => !isNotForUs(one));
    const exchange = heads.complete(gate().record(kept));
    learner.save();
    if (tabId < 0) void share(exchange, raw.initiator?.origin);
    else add(tabId, exchange, isPrerendered(details));
  }

  function tellingPartOf(tabId: number, raw: RawHead): RawHead | undefined {
    if (!mattersToAuthentication(raw)) return undefined;
    const essence = essenceOf(raw);
    // After a refusal every success counts: one of them may be its retry.
    const { unauthorized, forbidden, proxy } = store.tab(tabId).counts;
    return unauthorized + forbidden + proxy === 0 && isRepeat(tabId, essence) ? undefined : essence;
  }

  /** No tab owns it: all that show its origin get it, and the record says how many those are. */
  async function share(exchange: Exchange, origin: string | null | undefined): Promise<void> {
    const tabIds = origin == null ? [] : await around.tabsShowing(origin);
    const initiator = { ...exchange.initiator, sharedByTabs: tabIds.length };
    for (const tabId of tabIds) add(tabId, { ...exchange, initiator });
  }

  /** What this extension itself fetches, and the hosts that the user asked to leave alone. */
  function isNotForUs({ url, initiator }: RawHead): boolean {
    return initiator?.origin === around.origin || isIgnored(hostOf(url), settings.current.ignoredHosts);
  }

  function add(tabId: number, exchange: Exchange, isAhead = false): void {
    change(tabId, (tab) => addFromTraffic(tab, exchange, isAhead), isFailure(exchange));
  }

  function change(tabId: number, apply: (tab: TabRecord) => TabRecord, isUrgent: boolean): void {
    store.change(tabId, apply, isUrgent ? 'now' : 'soon');
    around.badges.show(tabId, store.tab(tabId));
  }

  function close(tabId: number): void {
    closed.add(tabId);
    around.badges.forget(tabId);
    store.forgetTab(tabId);
  }

  async function lookAtAccess(tabId: number): Promise<void> {
    const access = await around.siteAccess(tabId);
    store.change(tabId, (tab) => withAccess(tab, access), 'now');
  }

  return {
    traffic(event) {
      for (const joined of joiner.push(event)) keep(joined, event.details);
      heads.look(event.details.requestId);
    },
    committed({ tabId, frameId, url, timeStamp, documentId, documentLifecycle = 'active' }) {
      if (frameId !== 0 || documentLifecycle !== 'active') return;
      const origin = /^https?:/.test(url) ? (plainOriginOf(url) ?? gate().originOf(url)) : null;
      store.change(tabId, (tab) => withPage(tab, { at: timeStamp, documentId: documentId ?? null, origin }), 'now');
      around.badges.showAfterNavigation(tabId, store.tab(tabId));
      void lookAtAccess(tabId);
    },
    closed: close,
    replaced(tabId, before) {
      const tab = store.tab(before);
      change(tabId, () => tab, true);
      close(before);
    },
    async received(message) {
      const { tabId } = message;
      if (message.type === 'tab-cleared') change(tabId, cleared, true);
      else if (message.type === 'tab-watched') await lookAtAccess(tabId);
      else if (message.type === 'secrets-learned') learner.adopt(message.known);
      else for (const seen of message.seen) change(tabId, (tab) => addFromDevtools(tab, seen), true);
      await store.flush();
    },
    accessChanged() {
      for (const tabId of store.tabIds()) void lookAtAccess(tabId);
    },
    settingsChanged(changed) {
      settings.current = changed;
      for (const tabId of store.tabIds()) around.badges.show(tabId, store.tab(tabId));
    },
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
