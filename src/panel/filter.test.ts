import { describe, expect, it } from 'vitest';
import { makeFailure, type Failure, type Verdict } from './failure.ts';
import { compileFilter, parseFilter } from './filter.ts';
import { exchange, masked } from './testing/exchange.ts';

const passes = (tested: Failure, text: string) => compileFilter(parseFilter(text))?.(tested) ?? true;

const verdict: Verdict = {
  cause: 'token-expired',
  title: masked('The access token expired 12 s before this request was sent'),
  because: null,
  certainty: 'certain',
  recoveredAfterMs: null,
  isExpected: false,
};
const failure = makeFailure(exchange({ url: 'https://api.acme.dev:8443/v1/orders/81?page=2' }), verdict);
const recovered = makeFailure(exchange(), { ...verdict, recoveredAfterMs: 240 });

describe('parseFilter', () => {
  it('reads keys, negation, quotes and free text, and where each stands', () => {
    expect(parseFilter('host:api -is:recovered "two words"')).toEqual([
      { key: 'host', value: 'api', negated: false, start: 0, end: 8 },
      { key: 'is', value: 'recovered', negated: true, start: 9, end: 22 },
      { key: null, value: 'two words', negated: false, start: 23, end: 34 },
    ]);
  });

  it('takes a quoted value as one, even while its end quote is missing', () => {
    expect(parseFilter('path:"a b')).toMatchObject([{ key: 'path', value: 'a b' }]);
  });

  it('takes an unknown key, a URL and a lone minus as free text', () => {
    expect(parseFilter('color:red https://x -').map(({ key, value, negated }) => [key, value, negated])).toEqual([
      [null, 'color:red', false],
      [null, 'https://x', false],
      [null, '-', false],
    ]);
  });
});

describe('compileFilter', () => {
  it.each([
    ['', true],
    ['host:api', true],
    ['host:8443', true],
    ['host:*.acme.*', true],
    ['host:other', false],
    ['status:401', true],
    ['status:4xx', true],
    ['status:40', true],
    ['status:4x', true],
    ['status:5', false],
    ['status:abc', false],
    ['status:403', false],
    ['status:403 status:401', true],
    ['-status:401', false],
    ['cause:expired', true],
    ['cause:token-expired', true],
    ['cause:revoked', false],
    ['method:get', true],
    ['method:ge', true],
    ['method:et', false],
    ['scheme:bearer', true],
    ['scheme:bear', true],
    ['scheme:none', false],
    ['path:/orders/', true],
    ['path:"{id}"', true],
    ['path:/v1/*/81', true],
    ['is:certain', true],
    ['is:cert', true],
    ['is:recovered', false],
    ['is:nonsense', false],
    ['-is:recovered', true],
    ['-recovered', true],
    ['12 s before', true],
    ['"12 s before"', true],
    ['"s 12 before"', false],
    ['status:401 host:api expired', true],
    ['status:401 host:other expired', false],
    ['host:', true],
    ['-host:', true],
  ])('%j passes: %s', (text, expected) => {
    expect(passes(failure, text)).toBe(expected);
  });

  it('lets a recovered failure be asked for, and be left out in a word', () => {
    expect(passes(recovered, 'is:recovered')).toBe(true);
    expect(passes(recovered, '-recovered')).toBe(false);
  });

  it('finds nothing by cause before the diagnosis is there', () => {
    expect(passes(makeFailure(exchange(), undefined), 'cause:expired')).toBe(false);
  });
});
