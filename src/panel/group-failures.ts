import type { Failure } from './failure.ts';

/** Identical failures: same method, origin, path pattern, status, scheme, and the same fault. */
export interface FailureGroup {
  readonly key: string;
  /** In order of time, never empty. */
  readonly members: readonly Failure[];
  /** Gives the group its place and time: a row must not jump while someone is about to click it. */
  readonly first: Failure;
  readonly latest: Failure;
  /** Its line while it is not open: made once, because a filter makes lines of thousands at every letter. */
  readonly folded: Row;
}

/** A weak map from groups to lines would make every collection of garbage long. */
class Group implements FailureGroup {
  readonly key: string;
  readonly members: readonly Failure[];
  readonly first: Failure;
  readonly latest: Failure;
  readonly folded: Row = { kind: 'group', group: this, isOpen: false };

  constructor(key: string, members: readonly Failure[], first: Failure, latest: Failure) {
    this.key = key;
    this.members = members;
    this.first = first;
    this.latest = latest;
  }
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
    if (first && latest) groups.push(new Group(key, members, first, latest));
  }
  return groups;
}

/** The groups with the members that pass. A group that passes whole stays the same object: typing must not make garbage. */
export function filterGroups(
  groups: readonly FailureGroup[],
  passes: ((failure: Failure) => boolean) | null,
): readonly FailureGroup[] {
  if (!passes) return groups;
  const kept: FailureGroup[] = [];
  for (const group of groups) {
    const members = group.members.every(passes) ? group.members : group.members.filter(passes);
    const [first, latest] = [members[0], members.at(-1)];
    if (members === group.members) kept.push(group);
    else if (first && latest) kept.push(new Group(group.key, members, first, latest));
  }
  return kept;
}

/** What people sort by a count for stands at the top: the largest. Everything else begins where it begins. */
export function startsDescending(by: SortKey): boolean {
  return by === 'count';
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
    rows.push(isOpen ? { kind: 'group', group, isOpen } : group.folded);
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
