import { describe, expect, it } from 'vitest';
import type { AuthorizationProblem } from '../core/authorization.ts';
import { say, type Masked } from '../core/masked.ts';
import { makeFailure, type Verdict } from './failure.ts';
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

describe('what is identical', () => {
  const verdict = (title: Masked): Verdict => ({
    cause: 'authorization-malformed',
    title,
    because: null,
    certainty: 'certain',
    recoveredAfterMs: null,
    isExpected: false,
  });
  const faulty = (id: string, slug: string, title = say`The Authorization header is malformed`) => {
    const sound = exchange({ id });
    const problem: AuthorizationProblem = { slug, level: 'error', start: 0, end: 6, says: say`A fault.` };
    const authorization = { ...sound.request.authorization, problems: [problem] };
    return makeFailure({ ...sound, request: { ...sound.request, authorization } }, verdict(title));
  };
  const countOf = (...members: ReturnType<typeof faulty>[]): number => groupFailures(members).length;

  it('keeps two faults of the header apart', () => {
    expect(countOf(faulty('1', 'quoted-token'), faulty('2', 'quoted-token'))).toBe(1);
    expect(countOf(faulty('1', 'quoted-token'), faulty('2', 'scheme-duplicated'))).toBe(2);
  });

  it('keeps apart what is said in other words', () => {
    const [one, other] = [say`Authorization says “undefined”`, say`Authorization says “null”`];
    expect(countOf(faulty('1', 'placeholder-token', one), faulty('2', 'placeholder-token', other))).toBe(2);
  });

  it('folds what differs in a span of time', () => {
    const ago = (span: Masked) => say`The access token expired ${span} before this request was sent`;
    const spans = [say`240 ms`, say`12 s`, say`3 min 4 s`, say`2 h 5 min`, say`1 day`, say`4 days`, say`3 years`];
    expect(countOf(...spans.map((span, index) => faulty(`${index}`, 'a', ago(span))))).toBe(1);
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
