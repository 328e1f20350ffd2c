import { describe, expect, it } from 'vitest';
import { completeFilter, vocabularyOf } from './complete-filter.ts';
import { makeFailure } from './failure.ts';
import { exchange } from './testing/exchange.ts';

const vocabulary = vocabularyOf([
  makeFailure(exchange({ id: '1', url: 'https://api.acme.dev/users/1' }), undefined),
  makeFailure(exchange({ id: '2', url: 'https://gw.acme.dev/users/2', status: 403 }), undefined),
  makeFailure(exchange({ id: '3', url: 'https://api.acme.dev/users/3' }), undefined),
]);

function inserts(text: string, caret = text.length): string[] {
  return completeFilter(text, caret, vocabulary).options.map(({ insert }) => insert);
}

describe('completeFilter', () => {
  it('offers every key at an empty place', () => {
    expect(inserts('')).toContain('host:');
    expect(inserts('status:401 ')).toContain('cause:');
  });

  it('offers the keys that begin with what is typed, keeping the minus', () => {
    expect(inserts('st')).toEqual(['status:']);
    expect(inserts('-i')).toEqual(['-is:']);
  });

  it('offers values that occur, the commonest first', () => {
    expect(inserts('host:')).toEqual(['host:api.acme.dev ', 'host:gw.acme.dev ']);
    expect(inserts('host:g')).toEqual(['host:gw.acme.dev ']);
    expect(inserts('path:')).toEqual(['path:/users/{id} ']);
  });

  it('offers nothing for a value that is complete', () => {
    expect(inserts('status:401')).toEqual([]);
  });

  it('replaces the word at the caret only', () => {
    expect(completeFilter('st is:recovered', 2, vocabulary)).toMatchObject({ start: 0, end: 2 });
  });
});
