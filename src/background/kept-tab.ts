import type { Trace } from '../core/trace.ts';
import { createTabReader, shelfKey, tabKey, trailKey, writeHead, writeTrail } from '../messaging/stored-tab.ts';
import { emptyTab, type TabRecord } from '../messaging/tab-record.ts';
import { fit } from './bounds.ts';
import { createShelves } from './shelves.ts';

/** A tab in memory, and what of it the storage has. */
export interface KeptTab {
  record: TabRecord;
  /** Drops what is beyond the budget, in UTF-16 units, and gives the entries that the storage does not have yet. */
  take(budget?: number): Record<string, string>;
  /** They could not be stored. */
  takeBack(): void;
}

/** Undefined when `stored` has no such tab. */
export function readKeptTab(tabId: number, stored: Readonly<Record<string, unknown>>): KeptTab | undefined {
  const reader = createTabReader(tabId);
  reader.take(stored);
  const record = reader.read();
  return record && keepTab(tabId, record, createShelves(reader.shelves()), record.trail);
}

export function newKeptTab(tabId: number): KeptTab {
  return keepTab(tabId, emptyTab, createShelves(), emptyTab.trail);
}

function keepTab(
  tabId: number,
  record: TabRecord,
  shelves: ReturnType<typeof createShelves>,
  trail: readonly Trace[],
): KeptTab {
  let storedTrail: readonly Trace[] | undefined = trail;
  const kept: KeptTab = {
    record,
    take(budget) {
      kept.record = fit(kept.record, shelves, budget);
      const { texts, order } = shelves.take();
      const entries: Record<string, string> = { [tabKey(tabId)]: writeHead(kept.record, order) };
      for (const [shelf, text] of texts) entries[shelfKey(tabId, shelf)] = text;
      if (kept.record.trail !== storedTrail) entries[trailKey(tabId)] = writeTrail(kept.record.trail);
      storedTrail = kept.record.trail;
      return entries;
    },
    takeBack() {
      shelves.takeBack();
      storedTrail = undefined;
    },
  };
  return kept;
}
