import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Exchange } from '../core/exchange.ts';
import { defaultSettings, isIgnored, type Settings } from '../messaging/settings.ts';
import { emptyTab, historyOf, type TabRecord } from '../messaging/tab-record.ts';
import type { Trace } from '../core/trace.ts';
import { createAnnouncer } from './announce.ts';
import { vocabularyOf } from './complete-filter.ts';
import { countFailures } from './counts.ts';
import { failureWith, type Failure } from './failure.ts';
import { compileFilter, parseFilter } from './filter.ts';
import {
  failureOf,
  filterGroups,
  groupFailures,
  rowsOf,
  sortGroups,
  type Row,
  type SortKey,
} from './group-failures.ts';
import type { ReadFile } from './har-import.ts';
import { createKeeper } from './keep-failures.ts';
import { openExchange, relatedTo, type Opened, type TellStory } from './opened.ts';
import { createVerdicts, type Diagnose, type Schedule } from './verdicts.ts';

/** The tab that the list is filled from. */
export interface FailureSource {
  watch(listener: (tab: TabRecord) => void): () => void;
  clear(): void;
}

export interface Engine {
  readonly diagnose: Diagnose;
  readonly tellStory: TellStory;
  readonly schedule: Schedule;
  /** Milliseconds of any steady clock, to keep slices of work short. */
  readonly clock: () => number;
}

/** What is opened. `isMember`: picked from the members of an open group rather than as the group. */
export interface Selection {
  readonly id: string;
  readonly isMember: boolean;
}

export type Store = ReturnType<typeof createStore>;

/** Milliseconds of diagnosing before the first paint; the rest is done in the pauses after it. */
const FIRST_SLICE = 24;
const NOTHING_RELATED: ReadonlySet<string> = new Set();

/** Everything the panel shows, as signals. Nothing here knows the browser. */
export function createStore(
  source: FailureSource,
  engine: Engine,
  saveSettings: (settings: Settings) => void = () => undefined,
) {
  const tab = signal<TabRecord>(emptyTab);
  const file = signal<ReadFile | null>(null);
  const state = signal<'loading' | 'watching' | 'without-tab'>('loading');
  const settings = signal<Settings>(defaultSettings);
  const filterText = signal('');
  const sort = signal<{ by: SortKey; isDescending: boolean }>({ by: 'time', isDescending: false });
  const openGroups = signal<ReadonlySet<string>>(new Set());
  const selection = signal<Selection | null>(null);
  const progress = signal(0);
  /** The page whose failures the user cleared. */
  const clearedPage = signal<number | null>(null);
  const notice = signal('');
  const keeper = createKeeper();
  /** What was opened without anybody choosing it. */
  let preselected: Selection | null = null;

  const verdicts = createVerdicts({
    ...engine,
    onProgress() {
      progress.value++;
      select();
      announcer.renew();
    },
  });
  const announcer = createAnnouncer(verdicts.get);
  const records = computed(() => file.value?.failures ?? tab.value.failures.map(({ exchange }) => exchange));
  const history = computed(() => file.value?.history ?? historyOf(tab.value));
  const listed = computed(() => listOf(file.value, tab.value, settings.value));
  const failures = computed<readonly Failure[]>(() => {
    void progress.value;
    return listed.value.map((exchange) => failureWith(exchange, verdicts.get(exchange.id)));
  });
  const groups = computed(() => sortGroups(groupFailures(failures.value), sort.value.by, sort.value.isDescending));
  const shown = computed(() => filterGroups(groups.value, compileFilter(parseFilter(filterText.value))));
  const rows = computed<readonly Row[]>(() => rowsOf(shown.value, openGroups.value));
  // Not of those that pass the filter: what was chosen stays open while the filter changes.
  const selected = computed(() => listed.value.find(({ id }) => id === selection.value?.id) ?? null);
  const isOpened = ({ id }: Failure): boolean => id === selected.value?.id;
  const isOpenedHidden = computed(
    () => selected.value !== null && !shown.value.some(({ members }) => members.some(isOpened)),
  );
  const opened = computed(() => selected.value && openExchange(selected.value, history.value, engine));

  function receive(next: TabRecord): void {
    const known = state.peek() === 'loading' ? null : new Set(tab.peek().failures.map(({ exchange }) => exchange.id));
    if (known && next.clearings > tab.peek().clearings) clearedPage.value = next.page;
    tab.value = keeper.keep(next, settings.peek().preserveLog);
    state.value = 'watching';
    if (file.peek()) return;
    renew();
    announcer.announce(!known ? [] : listed.peek().filter(({ id }) => !known.has(id)), listed.peek());
  }

  function renew(): void {
    const started = engine.clock();
    verdicts.renew(
      records.peek(),
      () => history.peek(),
      () => engine.clock() - started > FIRST_SLICE,
    );
    progress.value++;
    select();
  }

  /** Something is open from the start: the verdict is what people come for. Nobody chose it, so it follows the filter. */
  function select(): void {
    const first = rows.peek()[0];
    const isLeft = selection.peek() === preselected && isOpenedHidden.peek() && first !== undefined;
    if (selected.peek() !== null && !isLeft) return;
    const isReady = first !== undefined && failureOf(first).verdict !== undefined;
    preselected = isReady ? { id: failureOf(first).id, isMember: false } : null;
    selection.value = preselected;
  }

  function show(opened: ReadFile | null): void {
    file.value = opened;
    selection.value = null;
    filterText.value = '';
    openGroups.value = new Set();
    verdicts.forget();
    renew();
    announcer.forget();
  }

  function useSettings(next: Settings): void {
    const isOtherLeeway = next.leewaySeconds !== settings.peek().leewaySeconds;
    settings.value = next;
    if (isOtherLeeway) renew();
  }

  return {
    tab: tab as ReadonlySignal<TabRecord>,
    file: file as ReadonlySignal<ReadFile | null>,
    state: state as ReadonlySignal<'loading' | 'watching' | 'without-tab'>,
    settings: settings as ReadonlySignal<Settings>,
    announcement: announcer.text,
    openGroups: openGroups as ReadonlySignal<ReadonlySet<string>>,
    filterText,
    sort,
    selection,
    /** What the last action came to; shown for a while. */
    notice,
    failures,
    rows,
    /** What the values of the filter can be. */
    vocabulary: computed(() => vocabularyOf(failures.value)),
    /** The requests that fold into one row with the opened one. */
    likeOpened: computed(() => groups.value.find(({ members }) => members.some(isOpened))?.members ?? []),
    shownCount: computed(() => shown.value.reduce((count, { members }) => count + members.length, 0)),
    opened,
    /** The filter has taken it off the list. */
    isOpenedHidden,
    /** Failures that are there and not listed, whatever the filter. */
    ignored: computed(() => records.value.filter(({ url }) => isIgnored(url.host, settings.value.ignoredHosts)).length),
    /** The list is empty because the user emptied it. A log that is preserved stays cleared on the next page. */
    isCleared: computed(
      () => clearedPage.value !== null && (settings.value.preserveLog || clearedPage.value === tab.value.page),
    ),
    /** Failures that would be listed and had to make room. */
    dropped: computed(() => (file.value ? 0 : droppedFrom(tab.value, settings.value))),
    counts: computed(() => countFailures(failures.value)),
    related: computed(() => (opened.value ? relatedTo(opened.value) : NOTHING_RELATED)),
    /** Of the rows that pass the filter, in order of time. */
    shownExchanges: () =>
      shown
        .peek()
        .flatMap(({ members }) => members.map(({ exchange }) => exchange))
        .sort((a, b) => a.sentAt - b.sentAt),
    /** What else is remembered, without the failures that the list does not show. */
    historyOf(exchanges: readonly Exchange[]): Trace[] {
      const ids = new Set(exchanges.map(({ id }) => id));
      const failed = new Set(records.peek().map(({ id }) => id));
      return history.peek().filter(({ id }) => ids.has(id) || !failed.has(id));
    },
    /** The same, explained: the first `most` of them. */
    shownFailures: (most: number): Opened[] =>
      shown
        .peek()
        .flatMap(({ members }) => members)
        .slice(0, most)
        .map(({ exchange }) => openExchange(exchange, history.peek(), engine)),
    openFile: (opened: ReadFile) => show(opened),
    closeFile: () => show(null),
    clear(): void {
      selection.value = null;
      if (file.peek()) return show(null);
      notice.value = 'The list was cleared';
      keeper.forget();
      source.clear();
    },
    /** What the user changed here. */
    changeSettings(part: Partial<Settings>): void {
      useSettings({ ...settings.peek(), ...part });
      saveSettings(settings.peek());
    },
    /** What was saved before, or changed in another page. */
    receiveSettings: useSettings,
    toggleGroup(key: string, isOpen?: boolean): void {
      const next = new Set(openGroups.peek());
      if (isOpen ?? !next.has(key)) next.add(key);
      else next.delete(key);
      openGroups.value = next;
    },
    /** In a tab of its own there is nothing to watch: it waits for a file. */
    startWithoutTab(): void {
      state.value = 'without-tab';
    },
    start(): () => void {
      const stop = source.watch(receive);
      const stopFollowing = effect(() => {
        void filterText.value;
        select();
      });
      return () => {
        stopFollowing();
        verdicts.stop();
        stop();
      };
    },
  };
}

function droppedFrom({ dropped }: TabRecord, { preserveLog }: Settings): number {
  return dropped.failures + (preserveLog ? dropped.earlier : 0);
}

function listOf(file: ReadFile | null, tab: TabRecord, settings: Settings): readonly Exchange[] {
  const exchanges = file
    ? file.failures
    : tab.failures.filter(({ page }) => settings.preserveLog || page === tab.page).map(({ exchange }) => exchange);
  if (settings.ignoredHosts.length === 0) return exchanges;
  return exchanges.filter(({ url }) => !isIgnored(url.host, settings.ignoredHosts));
}
