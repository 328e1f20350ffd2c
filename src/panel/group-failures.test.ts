import { describe, expect, it } from 'vitest';
import { makeFailure } from './failure.ts';
import { failureOf, filterGroups, groupFailures, rowsOf, sortGroups } from './group-failures.ts';
import { exchange } from './testing/exchange.ts';

const failed = (id: string, url: string, status = 401) =>
  makeFailure(exchange({ id, url, status, sentAt: Number(id) * 1000 }), undefined);

const failures = [
  failed('1', 'https://a.dev/users/1'),
  failed('2', 'https://a.dev/users/2'),
  failed('3', 'https://b.dev/users/3'),
  failed('4', 'https://a.dev/users/4', 403),
  failed('5', 'https://a.dev/users/5'),
];

describe('groupFailures', () => {
  it('folds what differs in ids only, and nothing else', () => {
    expect(groupFailures(failures).map(({ members }) => members.map(({ id }) => id))).toEqual([
      ['1', '2', '5'],
      ['3'],
      ['4'],
    ]);
  });

  it('keeps two schemes and two methods apart', () => {
    const one = makeFailure(exchange({ id: '1' }), undefined);
    expect(groupFailures([one, makeFailure(exchange({ id: '2', scheme: null }), undefined)])).toHaveLength(2);
    expect(groupFailures([one, makeFailure(exchange({ id: '2', method: 'PUT' }), undefined)])).toHaveLength(2);
  });
});

describe('sortGroups', () => {
  it('orders by the first of a group, so that a growing group stays where it is', () => {
    const sorted = sortGroups(groupFailures(failures), 'time', false);
    expect(sorted.map(({ first }) => first.id)).toEqual(['1', '3', '4']);
  });

  it('orders by count, descending', () => {
    const [most] = sortGroups(groupFailures(failures), 'count', true);
    expect(most?.members).toHaveLength(3);
  });
});

describe('rowsOf', () => {
  it('lists the members of open groups under them', () => {
    const groups = groupFailures(failures);
    const [first] = groups;
    expect(rowsOf(groups, new Set())).toHaveLength(3);
    const rows = rowsOf(groups, new Set([first?.key ?? '']));
    expect(rows.map((row) => [row.kind, failureOf(row).id])).toEqual([
      ['group', '5'],
      ['member', '1'],
      ['member', '2'],
      ['member', '5'],
      ['group', '3'],
      ['group', '4'],
    ]);
  });
});

describe('filterGroups', () => {
  const groups = groupFailures(failures);

  it('keeps a group that passes whole as it is', () => {
    expect(filterGroups(groups, () => true)[0]).toBe(groups[0]);
  });

  it('keeps the members that pass, and drops a group without any', () => {
    const kept = filterGroups(groups, ({ id }) => id === '2' || id === '5');
    expect(kept.map(({ members }) => members.map(({ id }) => id))).toEqual([['2', '5']]);
    expect(kept[0]?.first.id).toBe('2');
  });
});
