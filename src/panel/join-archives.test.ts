import { expect, it } from 'vitest';
import type { RawExchange } from '../core/raw-exchange.ts';
import { joinArchives } from './join-archives.ts';

function raw(id: string, differences: Partial<RawExchange> = {}): RawExchange {
  return {
    id,
    chain: id,
    hop: 0,
    source: 'har',
    method: 'GET',
    url: 'https://api.acme.dev/v1/me',
    resourceType: 'fetch',
    startedAt: 1000,
    endedAt: 1040,
    request: { headers: [] },
    response: { status: 401, statusText: '', headers: [] },
    ...differences,
  };
}

const archive = (...exchanges: RawExchange[]) => ({ exchanges, unread: [] });
const idsOf = (...archives: ReturnType<typeof archive>[]) =>
  joinArchives(archives).exchanges.map(({ id, chain }) => `${id} of ${chain}`);

it('leaves one archive as it is', () => {
  const alone = archive(raw('1', { startedAt: 5 }), raw('0', { startedAt: 1 }));
  expect(joinArchives([alone])).toEqual({ ...alone, twice: 0 });
});

it('puts several in order of time, under ids that differ', () => {
  const first = archive(raw('0', { startedAt: 1 }), raw('1', { startedAt: 9, chain: '0' }));
  expect(idsOf(first, archive(raw('0', { startedAt: 5 })))).toEqual(['1.0 of 1.0', '2.0 of 2.0', '1.1 of 1.0']);
});

it('lists once what two of them hold, and keeps what points to it', () => {
  const sent = { startedAt: 2000, method: 'PUT', blockedByPreflight: '4' };
  const joined = joinArchives([archive(raw('0')), archive(raw('4'), raw('5', sent))]);
  expect(joined.exchanges.map(({ id }) => id)).toEqual(['1.0', '2.5']);
  expect(joined.exchanges[1]?.blockedByPreflight).toBe('1.0');
  expect(joined.twice).toBe(1);
});

it('keeps repeats of one archive, and what has no time of its own', () => {
  expect(idsOf(archive(raw('0'), raw('1')), archive())).toHaveLength(2);
  const timeless = archive(raw('0', { timeUnknown: true }));
  expect(idsOf(timeless, timeless)).toHaveLength(2);
});
