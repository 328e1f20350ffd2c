import { createTabReader } from '../../messaging/stored-tab.ts';
import type { TabRecord } from '../../messaging/tab-record.ts';
import type { SessionArea } from '../session-store.ts';

/** `storage.session` in memory: it copies what it takes, answers later, and refuses what is beyond its quota. */
export class MemoryArea implements SessionArea {
  readonly entries = new Map<string, string>();
  writes = 0;

  constructor(private readonly quota = Number.POSITIVE_INFINITY) {}

  async get(_keys: null): Promise<Record<string, unknown>> {
    return this.read();
  }

  async set(entries: Record<string, unknown>): Promise<void> {
    this.writes += 1;
    await Promise.resolve();
    const after = new Map(this.entries);
    for (const [key, value] of Object.entries(entries)) after.set(key, JSON.stringify(value));
    if ([...after.values()].join('').length > this.quota) throw new Error('Session storage quota bytes exceeded.');
    for (const [key, value] of after) this.entries.set(key, value);
  }

  async remove(keys: string[]): Promise<void> {
    for (const key of keys) this.entries.delete(key);
    return Promise.resolve();
  }

  /** The record stored for a tab. */
  tab(tabId: number): TabRecord | undefined {
    const reader = createTabReader(tabId);
    reader.take(this.read());
    return reader.read();
  }

  read(): Record<string, unknown> {
    return Object.fromEntries([...this.entries].map(([key, value]) => [key, JSON.parse(value) as unknown]));
  }
}
