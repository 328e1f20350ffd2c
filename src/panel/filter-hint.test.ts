import { describe, expect, it } from 'vitest';
import { vocabularyOf } from './complete-filter.ts';
import { makeFailure, type Verdict } from './failure.ts';
import { hintForFilter } from './filter-hint.ts';
import { exchange, masked } from './testing/exchange.ts';

const verdict: Verdict = {
  cause: 'token-expired',
  title: masked('The access token expired 12 s before this request was sent'),
  because: null,
  certainty: 'certain',
  recoveredAfterMs: null,
  isExpected: false,
};
const failures = [
  makeFailure(exchange({ id: '1' }), verdict),
  makeFailure(exchange({ id: '2', method: 'POST', status: 403 }), { ...verdict, cause: 'scope-insufficient' }),
];
const listed = { failures, vocabulary: vocabularyOf(failures), isDiagnosed: true };
const hintFor = (text: string) => hintForFilter(text, listed);
const offered = (text: string) => hintFor(text)?.offers.map((offer) => offer.text);

describe('a hint for the filter', () => {
  it.each([
    ['statsu:401', 'status:401'],
    ['host:api -stauts:4xx', 'host:api -status:4xx'],
    ['methd:post token', 'method:post token'],
    ['status-code:401', 'status:401'],
    ['domain:"api.acme.dev"', 'host:"api.acme.dev"'],
    ['-is:recoverd', '-is:recovered'],
    ['recovered:yes', 'is:recovered'],
    ['-recoverd:yes', '-is:recovered'],
    ['recovered:no', '-is:recovered'],
    ['certainty:certain', 'is:certain'],
    ['cause:expird', 'cause:expired'],
    ['cause:"token expird"', 'cause:token-expired'],
    ['status:401 -cause:expird', 'status:401 -cause:expired'],
    ['method:PSOT', 'method:POST'],
    ['scheme:baerer', 'scheme:bearer'],
    ['host:acem', 'host:acme'],
    ['status:410', 'status:401'],
    ['-recoverd', '-recovered'],
    ['expierd', 'expired'],
  ])('guesses what %s means', (text, meant) => {
    expect(hintFor(text)?.kind).toBe('guess');
    expect(offered(text)).toEqual([meant]);
  });

  it.each([
    ['status:abc', ['status:401', 'status:403']],
    ['method:DELETE', ['method:GET', 'method:POST']],
    ['host:', ['host:api.acme.dev']],
    ['-method:', ['-method:GET', '-method:POST']],
    ['-host:zebra.example', ['-host:api.acme.dev']],
    ['cause:revoked', ['cause:token-expired', 'cause:scope-insufficient']],
    ['is:recovered', ['is:certain']],
    ['is:', ['is:certain']],
  ])('offers for %s what there is', (text, values) => {
    expect(hintFor(text)?.kind).toBe(/:$/.test(text) ? 'unfinished' : 'choice');
    expect(offered(text)).toEqual(values);
  });

  it.each(['error:invalid_token', 'zebra', '-zebra', 'is:blue', '-is:blue', 'cause:zebra', 'path:/nowhere'])(
    'says that %s does nothing',
    (text) => {
      expect(hintFor(text)?.says).toMatch(/\w/);
    },
  );

  it('says of a minus that nothing is left out, in the words that were typed', () => {
    expect(hintFor('-cause:Expird')?.says).toBe(
      'No cause in the list has “Expird” in its name. So -cause:Expird leaves nothing out.',
    );
    expect(hintFor('-zebra')?.says).toBe('Nothing in the list says “zebra”: -zebra leaves nothing out.');
  });

  it.each([
    '',
    'orders',
    '"v1/orders"',
    'https://api.acme.dev/v1/orders',
    'status:4',
    'status:4x',
    'is:cert',
    'method:p',
    '-is:recovered',
    '-recovered',
    '-method:OPTIONS',
    '-cause:revoked',
    'cause:expired',
    'cause:token-expired host:api method:POST -is:recovered scheme:bearer path:/v1/*',
  ])('is silent about %j', (text) => {
    expect(hintFor(text)).toBeNull();
  });

  it('says nothing of what is not there yet, and still what no list can have', () => {
    const empty = { failures: [], vocabulary: vocabularyOf([]), isDiagnosed: true };
    for (const text of ['zebra', 'host:api', 'cause:expired', 'localhost:3000'])
      expect(hintForFilter(text, empty)).toBeNull();
    expect(hintForFilter('method:PSOT', empty)?.offers).toMatchObject([{ word: 'method:POST' }]);
    const waiting = makeFailure(exchange(), undefined);
    const undiagnosed = { failures: [waiting], vocabulary: vocabularyOf([waiting]), isDiagnosed: false };
    expect(hintForFilter('cause:revoked', undiagnosed)).toBeNull();
    expect(hintForFilter('cause:expird', undiagnosed)?.offers).toMatchObject([{ word: 'cause:expired' }]);
  });
});
