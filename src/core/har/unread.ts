/** Why an entry of an archive says nothing about a refusal, in words that follow "without". */
export type Lack = 'a request' | 'a URL' | 'a response' | 'a status';

/** An entry that could not be read whole. `entry`: index in `log.entries`. */
export interface Unread {
  readonly entry: number;
  readonly lacks: Lack;
}

/** `3 entries could not be read: 2 without a response, 1 without a URL`; null when there are none. */
export function tellUnread(unread: readonly Unread[]): string | null {
  if (unread.length === 0) return null;
  const counts = new Map<Lack, number>();
  for (const { lacks } of unread) counts.set(lacks, (counts.get(lacks) ?? 0) + 1);
  const reasons = [...counts].sort(([, a], [, b]) => b - a);
  const list = reasons.map(([lacks, count]) => `${unread.length === 1 ? '' : `${count} `}without ${lacks}`);
  return `${unread.length === 1 ? '1 entry' : `${unread.length} entries`} could not be read: ${list.join(', ')}`;
}
