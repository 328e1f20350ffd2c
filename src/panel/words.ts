import type { Exchange } from '../core/exchange.ts';
import { tellUnread } from '../core/har/unread.ts';
import { duration } from '../core/time.ts';
import type { ReadFile } from './har-import.ts';

/** Whole sentences with numbers in them, so that each can be translated as one. */

export function failedCount(count: number): string {
  return count === 1 ? '1 failed request' : `${count} failed requests`;
}

export function shownCount(shown: number, all: number): string {
  return `${shown} of ${failedCount(all)} shown`;
}

export function statusCount(status: number, count: number): string {
  return `${count} × ${status}`;
}

export function recoveredCount(count: number): string {
  return `${count} recovered`;
}

export function recoveredAfter(ms: number): string {
  return `recovered in ${duration(ms)}`;
}

export function succeededLater(ms: number): string {
  return `The same request succeeded ${duration(ms)} later.`;
}

export function diagnosedCount(done: number, all: number): string {
  return `Looking for causes: ${done} of ${all}`;
}

export function ignoredCount(count: number): string {
  return count === 1
    ? '1 failed request went to a host that the settings ignore.'
    : `${count} failed requests went to hosts that the settings ignore.`;
}

export function droppedCount(count: number): string {
  return count === 1 ? '1 older failure had to make room' : `${count} older failures had to make room`;
}

export function timesIdentical(count: number): string {
  return `${count} identical requests, the right arrow lists them`;
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
  return `Reading entry ${done} of ${total}`;
}

export function importedFrom({ name, entries, unread }: Pick<ReadFile, 'name' | 'entries' | 'unread'>): string {
  const count = entries === 1 ? `${name}: 1 entry` : `${name}: ${entries} entries`;
  return unread.length === 0 ? count : `${count}. ${tellUnread(unread)}.`;
}
