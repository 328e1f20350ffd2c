import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { CauseId, Diagnosis } from '../core/diagnosis.ts';
import type { Exchange } from '../core/exchange.ts';
import type { Story } from '../core/story/story.ts';
import type { Trace } from '../core/trace.ts';
import { defaultSettings, isIgnored, type Settings } from '../messaging/settings.ts';
import { emptyTab, historyOf, type TabRecord } from '../messaging/tab-record.ts';
import { nameOfCause } from '../ui/cause-names.ts';
import { makeFailure, type Failure } from './failure.ts';
import { matchesFilter, parseFilter } from './filter.ts';
import { failureOf, groupFailures, rowsOf, sortGroups, type Row, type SortKey } from './group-failures.ts';
import { newFailures } from './words.ts';
import { createVerdicts, tryDiagnose, type Diagnose, type Schedule } from './verdicts.ts';

/** What the list is filled from: a tab, or a file that was opened. */
export interface FailureSource {
  watch(listener: (tab: TabRecord) => void): () => void;
  clear(): void;
}

/** A file shown instead of the tab. */
export interface OpenedFile {
  readonly name: string;
  readonly entries: number;
  readonly tab: TabRecord;
}

export interface Engine {
  readonly diagnose: Diagnose;
  readonly tellStory: (exchange: Exchange, history: readonly Trace[]) => Story;
  readonly schedule: Schedule;
  /** Milliseconds of any steady clock, to keep the first slice of work short. */
  readonly clock: () => number;
}

/** The opened failure with everything known about it. `diagnosis` or `story` is null when the engine failed on it. */
export interface Opened {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis | null;
  readonly story: Story | null;
}

/** What is opened. `isMember`: picked from the members of an open group rather than as the group. */
export interface Selection {
  readonly id: string;
  readonly isMember: boolean;
}

export interface Counts {
  readonly all: number;
  readonly recovered: number;
  /** Most frequent first. */
  readonly byStatus: readonly (readonly [number, number])[];
  readonly byCause: readonly (readonly [CauseId, number])[];
}

export type Store = ReturnType<typeof createStore>;

/** Milliseconds of diagnosing before the first paint; the rest is done in the pauses after it. */
const FIRST_SLICE = 24;

/** Everything the panel shows, as signals. Nothing here knows the browser. */
export function createStore(
  source: FailureSource,
  engine: Engine,
  saveSettings: (settings: Settings) => void = () => undefined,
) {
  const live = signal<TabRecord>(emptyTab);
  const file = signal<OpenedFile | null>(null);
  const tab = computed(() => file.value?.tab ?? live.value);
  const isLoaded = signal(false);
  const hasTab = signal(true);
  const settings = signal<Settings>(defaultSettings);
  const filterText = signal('');
  const sort = signal<{ by: SortKey; isDescending: boolean }>({ by: 'time', isDescending: false });
  const openGroups = signal<ReadonlySet<string>>(new Set());
  const selection = signal<Selection | null>(null);
  const progress = signal(0);
  const announcement = signal('');

  const verdicts = createVerdicts(engine.diagnose, engine.schedule, () => progress.value++);
  const history = computed(() => historyOf(tab.value));
  const listed = computed(() => listOf(tab.value, settings.value));
  const failures = computed<readonly Failure[]>(() => {
    void progress.value;
    return listed.value.map((exchange) => remembered(exchange, verdicts.get(exchange.id)));
  });
  const terms = computed(() => parseFilter(filterText.value));
  const shown = computed(() => failures.value.filter((failure) => matchesFilter(failure, terms.value)));
  const rows = computed<readonly Row[]>(() =>
    rowsOf(sortGroups(groupFailures(shown.value), sort.value.by, sort.value.isDescending), openGroups.value),
  );
  // Not of those that pass the filter: what is being read stays open while the filter changes.
  const selected = computed(() => listed.value.find(({ id }) => id === selection.value?.id) ?? null);
  const opened = computed<Opened | null>(() => {
    const exchange = selected.value;
    if (!exchange) return null;
    const diagnosis = tryDiagnose(engine.diagnose, exchange, history.value);
    return { exchange, diagnosis, story: tryTell(engine, exchange, history.value) };
  });

  function receive(next: TabRecord): void {
    const known = isLoaded.peek() ? new Set(live.peek().failures.map(({ exchange }) => exchange.id)) : null;
    live.value = next;
    isLoaded.value = true;
    if (file.peek()) return;
    renew();
    if (known) announce(listed.peek().filter(({ id }) => !known.has(id)));
  }

  function renew(): void {
    const started = engine.clock();
    verdicts.renew(
      tab.peek().failures.map(({ exchange }) => exchange),
      () => history.peek(),
      () => engine.clock() - started > FIRST_SLICE,
    );
    progress.value++;
    if (selected.peek() === null) selection.value = firstOf(rows.peek());
  }

  function show(opened: OpenedFile | null): void {
    file.value = opened;
    isLoaded.value = true;
    selection.value = null;
    filterText.value = '';
    openGroups.value = new Set();
    verdicts.forget();
    renew();
  }

  /** For the live region: said once per change, however many arrived. */
  function announce(added: readonly Exchange[]): void {
    const latest = added.at(-1);
    if (!latest) return;
    const name = nameOfCause(verdicts.get(latest.id)?.cause ?? 'unknown');
    announcement.value = newFailures(added.length, latest, name);
  }

  return {
    tab,
    file: file as ReadonlySignal<OpenedFile | null>,
    openFile: (opened: OpenedFile) => show(opened),
    closeFile: () => show(null),
    hasTab: hasTab as ReadonlySignal<boolean>,
    isLoaded: isLoaded as ReadonlySignal<boolean>,
    settings: settings as ReadonlySignal<Settings>,
    announcement: announcement as ReadonlySignal<string>,
    filterText,
    sort,
    openGroups: openGroups as ReadonlySignal<ReadonlySet<string>>,
    selection,
    failures,
    shown,
    rows,
    selected,
    opened,
    history,
    counts: computed(() => countsOf(failures.value)),
    related: computed(() => relatedTo(opened.value)),
    clear(): void {
      selection.value = null;
      if (file.peek()) show(null);
      else source.clear();
    },
    /** What the user changed here. */
    changeSettings(part: Partial<Settings>): void {
      settings.value = { ...settings.peek(), ...part };
      saveSettings(settings.peek());
    },
    /** What was saved before, or changed in another page. */
    receiveSettings(saved: Settings): void {
      settings.value = saved;
    },
    toggleGroup(key: string, isOpen?: boolean): void {
      const next = new Set(openGroups.peek());
      if (isOpen ?? !next.has(key)) next.add(key);
      else next.delete(key);
      openGroups.value = next;
    },
    /** In a tab of its own there is nothing to watch: it waits for a file. */
    startWithoutTab(): void {
      isLoaded.value = true;
      hasTab.value = false;
    },
    start(): () => void {
      const stop = source.watch(receive);
      return () => {
        verdicts.stop();
        stop();
      };
    },
  };
}

function listOf(tab: TabRecord, settings: Settings): Exchange[] {
  return tab.failures
    .filter(({ page }) => settings.preserveLog || page === tab.page)
    .map(({ exchange }) => exchange)
    .filter(({ url }) => !isIgnored(url.host, settings.ignoredHosts));
}

const made = new WeakMap<Exchange, Failure>();

/** The same object as long as nothing changed, so that what was computed from it stays valid. */
function remembered(exchange: Exchange, verdict: Failure['verdict']): Failure {
  const before = made.get(exchange);
  if (before?.verdict === verdict && before) return before;
  const failure = makeFailure(exchange, verdict);
  made.set(exchange, failure);
  return failure;
}

function tryTell(engine: Engine, exchange: Exchange, history: readonly Trace[]): Story | null {
  try {
    return engine.tellStory(exchange, history);
  } catch {
    return null;
  }
}

function firstOf(rows: readonly Row[]): Selection | null {
  const [row] = rows;
  return row ? { id: failureOf(row).id, isMember: false } : null;
}

function countsOf(failures: readonly Failure[]): Counts {
  const byStatus = new Map<number, number>();
  const byCause = new Map<CauseId, number>();
  let recovered = 0;
  for (const { exchange, verdict } of failures) {
    byStatus.set(exchange.response.status, (byStatus.get(exchange.response.status) ?? 0) + 1);
    if (verdict) byCause.set(verdict.cause, (byCause.get(verdict.cause) ?? 0) + 1);
    if (verdict && verdict.recoveredAfterMs !== null) recovered++;
  }
  return {
    all: failures.length,
    recovered,
    byStatus: [...byStatus].sort(([a], [b]) => a - b),
    byCause: [...byCause].sort(([, a], [, b]) => b - a),
  };
}

/** Ids of the exchanges that belong to the story of the opened one. */
function relatedTo(opened: Opened | null): ReadonlySet<string> {
  if (!opened) return new Set();
  const { exchange, diagnosis, story } = opened;
  const ids = new Set<string>();
  for (const cause of diagnosis?.causes ?? [])
    for (const { exchange: id } of cause.evidence) if (id !== undefined) ids.add(id);
  for (const moment of story?.timeline ?? []) ids.add(moment.trace.id);
  for (const id of [exchange.preflightFor, exchange.blockedByPreflight, diagnosis?.recovered?.exchange])
    if (id) ids.add(id);
  ids.delete(exchange.id);
  return ids;
}
