import type { Exchange } from '../core/exchange.ts';
import { tellUnread } from '../core/har/unread.ts';
import { duration } from '../core/time.ts';
import type { ReadFile } from './har-import.ts';

/** Whole sentences with numbers in them, so that each can be translated as one. */

const NUMBER = new Intl.NumberFormat('en');

/** `10,000`. */
export function grouped(count: number): string {
  return NUMBER.format(count);
}

export function failedCount(count: number): string {
  return count === 1 ? '1 failed request' : `${grouped(count)} failed requests`;
}

export function shownCount(shown: number, all: number): string {
  return `${grouped(shown)} of ${failedCount(all)} shown`;
}

export function statusCount(status: number, count: number): string {
  return `${grouped(count)} × ${status}`;
}

export function recoveredCount(count: number): string {
  return `${grouped(count)} recovered`;
}

export function recoveredAfter(ms: number): string {
  return `recovered in ${duration(ms)}`;
}

export function succeededLater(ms: number): string {
  return `The same request succeeded ${duration(ms)} later.`;
}

export function diagnosedCount(done: number, all: number): string {
  return `Looking for causes: ${grouped(done)} of ${grouped(all)}`;
}

export function ignoredCount(count: number): string {
  return count === 1
    ? '1 failed request went to a host that the settings ignore.'
    : `${grouped(count)} failed requests went to hosts that the settings ignore.`;
}

export function droppedCount(count: number): string {
  return count === 1 ? '1 older failure had to make room' : `${grouped(count)} older failures had to make room`;
}

export function timesIdentical(count: number): string {
  return `${count} like requests, the right arrow lists them`;
}

export function newFailures(count: number, { method, url, response }: Exchange, cause: string): string {
  const latest = `${response.status} ${method} ${url.path} on ${url.host}, ${cause}`;
  return count === 1 ? `New failed request: ${latest}.` : `${count} new failed requests. The latest: ${latest}.`;
}

export function took(ms: number): string {
  return duration(ms);
}

export function foundCount(current: number, all: number): string {
  return all === 0 ? 'nothing found' : `${current} of ${all}`;
}

export function readingFile(name: string): string {
  return `Reading ${name}`;
}

export function unreadableFile(name: string, reason: string): string {
  return `${name} could not be read: ${reason}`;
}

export function importProgress(done: number, total: number): string {
  return `Reading entry ${grouped(done)} of ${grouped(total)}`;
}

export function importedFrom({ name, entries, unread }: Pick<ReadFile, 'name' | 'entries' | 'unread'>): string {
  const count = entries === 1 ? `${name}: 1 entry` : `${name}: ${grouped(entries)} entries`;
  return unread.length === 0 ? count : `${count}. ${tellUnread(unread)}.`;
}
