import type { Failure } from './failure.ts';

/** Identical failures: same method, origin, path pattern, status, cause and scheme. */
export interface FailureGroup {
  readonly key: string;
  /** In order of time, never empty. */
  readonly members: readonly Failure[];
  /** Gives the group its place and time: a row must not jump while someone is about to click it. */
  readonly first: Failure;
  readonly latest: Failure;
}

export type SortKey = 'time' | 'status' | 'host' | 'cause' | 'count';

/** What one line of the list shows. */
export type Row =
  | { readonly kind: 'group'; readonly group: FailureGroup; readonly isOpen: boolean }
  | { readonly kind: 'member'; readonly group: FailureGroup; readonly failure: Failure };

/** Folds identical failures, in order of their first occurrence. Until it is diagnosed, a failure stands alone by cause. */
export function groupFailures(failures: readonly Failure[]): FailureGroup[] {
  const byKey = new Map<string, Failure[]>();
  for (const failure of failures) {
    const members = byKey.get(failure.groupKey);
    if (members) members.push(failure);
    else byKey.set(failure.groupKey, [failure]);
  }
  const groups: FailureGroup[] = [];
  for (const [key, members] of byKey) {
    const [first, latest] = [members[0], members.at(-1)];
    if (first && latest) groups.push({ key, members, first, latest });
  }
  return groups;
}

/** Stable: groups that are equal by the key keep their order of time. */
export function sortGroups(groups: readonly FailureGroup[], by: SortKey, isDescending: boolean): FailureGroup[] {
  const sorted = [...groups].sort(orders[by]);
  return isDescending ? sorted.reverse() : sorted;
}

const orders: Readonly<Record<SortKey, (a: FailureGroup, b: FailureGroup) => number>> = {
  time: (a, b) => a.first.exchange.sentAt - b.first.exchange.sentAt,
  status: (a, b) => a.latest.exchange.response.status - b.latest.exchange.response.status,
  host: (a, b) => compare(a.latest.exchange.url.host, b.latest.exchange.url.host),
  cause: (a, b) => compare(a.latest.verdict?.cause ?? '', b.latest.verdict?.cause ?? ''),
  count: (a, b) => a.members.length - b.members.length,
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Groups as lines, the members of open ones under them. */
export function rowsOf(groups: readonly FailureGroup[], open: ReadonlySet<string>): Row[] {
  const rows: Row[] = [];
  for (const group of groups) {
    const isOpen = group.members.length > 1 && open.has(group.key);
    rows.push({ kind: 'group', group, isOpen });
    if (isOpen) for (const failure of group.members) rows.push({ kind: 'member', group, failure });
  }
  return rows;
}

/** The failure that a line stands for: the latest of a group. */
export function failureOf(row: Row): Failure {
  return row.kind === 'member' ? row.failure : row.group.latest;
}

/** Identity of a line while the list changes. */
export function keyOf(row: Row): string {
  return row.kind === 'member' ? row.failure.id : row.group.key;
}
