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

export function hiddenByFilter(all: number): string {
  return all === 1
    ? 'The filter hides the one failed request.'
    : `The filter hides all ${grouped(all)} failed requests.`;
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

export function moreChips(count: number): string {
  return `${grouped(count)} more`;
}

export function differentCredentials(requests: number, credentials: number): string {
  return `${grouped(requests)} like requests were sent with ${grouped(credentials)} different credentials:`;
}

export function credentialCount(count: number): string {
  return `${grouped(count)} credentials`;
}

export function newFailures(count: number, { method, url, response }: Exchange, cause: string): string {
  const latest = `${response.status} ${method} ${url.path} on ${url.host}, ${cause}`;
  return count === 1 ? `New failed request: ${latest}.` : `${count} new failed requests. The latest: ${latest}.`;
}

export function took(ms: number): string {
  return ms < 1 ? 'less than 1 ms' : duration(ms);
}

export function foundCount(current: number, all: number): string {
  return all === 0 ? 'nothing found' : `${current} of ${all}`;
}

export function emptyFile(files: number): string {
  return files === 1
    ? 'The file holds no answer with status 401, 403 or 407'
    : 'The files hold no answer with status 401, 403 or 407';
}

/** `a.har`, `a.har and b.har`, `a.har, b.har and c.har`, `a.har, b.har and 7 others`. */
export function namesOf(files: readonly string[]): string {
  const [first = '', second, third] = files;
  if (second === undefined) return first;
  if (third === undefined) return `${first} and ${second}`;
  return files.length === 3 ? `${first}, ${second} and ${third}` : `${first}, ${second} and ${files.length - 2} others`;
}

export function readingFile(names: string): string {
  return `Reading ${names}`;
}

export function unreadableFile(name: string, reason: string): string {
  return `${name} could not be read: ${reason}.`;
}

export function importProgress(done: number, total: number): string {
  return `Reading entry ${grouped(done)} of ${grouped(total)}`;
}

export function importedFrom({ files, entries, unread }: Pick<ReadFile, 'files' | 'entries' | 'unread'>): string {
  const names = namesOf(files);
  const count = entries === 1 ? `${names}: 1 entry` : `${names}: ${grouped(entries)} entries`;
  return unread.length === 0 ? count : `${count}. ${tellUnread(unread)}.`;
}

export function twiceCount(count: number): string {
  return count === 1
    ? '1 entry is in more than one of them and is listed once.'
    : `${grouped(count)} entries are in more than one of them and are listed once.`;
}
