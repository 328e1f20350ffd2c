import type { ReadHar } from '../core/har/read.ts';
import type { RawExchange } from '../core/raw-exchange.ts';

/** Archives as one list. `twice`: exchanges that are in more than one of them and are listed once. */
interface JoinedArchives extends ReadHar {
  readonly twice: number;
}

/**
 * Two recordings of one session overlap: what both hold would look like a repeated request. Several archives are put in order
 * of time, and their ids made different; one alone stays as it is.
 */
export function joinArchives(archives: readonly ReadHar[]): JoinedArchives {
  const [only] = archives;
  if (only && archives.length === 1) return { ...only, twice: 0 };
  const listed = new Map<string, string>();
  const exchanges: RawExchange[] = [];
  let twice = 0;
  archives.forEach((archive, index) => {
    const ids = new Map<string, string>();
    const fresh: RawExchange[] = [];
    for (const exchange of archive.exchanges) {
      const before = exchange.timeUnknown ? undefined : listed.get(identityOf(exchange));
      ids.set(exchange.id, before ?? `${index + 1}.${exchange.id}`);
      if (before === undefined) fresh.push(exchange);
    }
    twice += archive.exchanges.length - fresh.length;
    // After all of it was looked at: what one archive holds twice was sent twice.
    for (const exchange of fresh) {
      const renamed = withIds(exchange, ids);
      listed.set(identityOf(exchange), renamed.id);
      exchanges.push(renamed);
    }
  });
  exchanges.sort((a, b) => a.startedAt - b.startedAt);
  return { exchanges, unread: archives.flatMap(({ unread }) => unread), twice };
}

function identityOf({ startedAt, endedAt, method, url, response }: RawExchange): string {
  return `${startedAt} ${endedAt} ${method} ${response.status} ${url}`;
}

function withIds(exchange: RawExchange, ids: ReadonlyMap<string, string>): RawExchange {
  const { id, chain, preflightFor, blockedByPreflight } = exchange;
  const renamed = (before: string): string => ids.get(before) ?? before;
  return {
    ...exchange,
    id: renamed(id),
    chain: renamed(chain),
    ...(preflightFor !== undefined && { preflightFor: renamed(preflightFor) }),
    ...(blockedByPreflight !== undefined && { blockedByPreflight: renamed(blockedByPreflight) }),
  };
}
