import type { RawExchange } from '../raw-exchange.ts';

/** A redirect's next hop starts when the hop before it ends; archives round to milliseconds and more. */
const LONGEST_HOP_GAP = 2000;
const LONGEST_PREFLIGHT_GAP = 5000;
/** Requests of one URL within such a gap that are looked at: a file without times, or of one polled URL, has thousands. */
const MOST_CANDIDATES = 256;

/** Joins the hops of redirects and ties preflights to the requests they were sent for. Archives carry no request id. */
export function linkExchanges(exchanges: RawExchange[]): void {
  const inTime = [...exchanges].sort(compare);
  const byUrl = new Map<string, RawExchange[]>();
  for (const exchange of inTime) {
    const key = withoutFragment(exchange.url);
    const same = byUrl.get(key);
    if (same === undefined) byUrl.set(key, [exchange]);
    else same.push(exchange);
  }
  for (const exchange of inTime) {
    if (exchange.resourceType === 'preflight') linkPreflight(exchange, byUrl.get(withoutFragment(exchange.url)) ?? []);
  }
  const taken = new Set<RawExchange>();
  for (const exchange of inTime) linkRedirect(exchange, byUrl, taken);
}

function linkRedirect(exchange: RawExchange, byUrl: ReadonlyMap<string, RawExchange[]>, taken: Set<RawExchange>): void {
  const { status } = exchange.response;
  if (
    exchange.redirectUrl === undefined ||
    exchange.resourceType === 'preflight' ||
    (status !== 0 && (status < 300 || status > 399))
  )
    return;
  const latest = (exchange.endedAt ?? exchange.startedAt) + LONGEST_HOP_GAP;
  const next = between(byUrl.get(withoutFragment(exchange.redirectUrl)), exchange.startedAt, latest, exchange).find(
    (candidate) =>
      candidate !== exchange &&
      !taken.has(candidate) &&
      candidate.resourceType !== 'preflight' &&
      candidate.chain === candidate.id,
  );
  if (next === undefined) return;
  taken.add(next);
  next.chain = exchange.chain;
  next.hop = exchange.hop + 1;
}

function linkPreflight(preflight: RawExchange, sameUrl: readonly RawExchange[]): void {
  const method = preflight.request.headers
    ?.find(({ name }) => name.toLowerCase() === 'access-control-request-method')
    ?.value.toUpperCase();
  const earliest = preflight.startedAt - LONGEST_PREFLIGHT_GAP;
  const latest = (preflight.endedAt ?? preflight.startedAt) + LONGEST_PREFLIGHT_GAP;
  const fits = between(sameUrl, earliest, latest, preflight).filter(
    (candidate) =>
      candidate.resourceType !== 'preflight' &&
      candidate.blockedByPreflight === undefined &&
      (method === undefined || candidate.method === method),
  );
  const distance = (candidate: RawExchange): number => Math.abs(candidate.startedAt - preflight.startedAt);
  const refused = preflight.response.status >= 400 || preflight.response.status === 0;
  const blocked = fits.filter((candidate) => candidate.response.status === 0);
  const [nearest] = (refused && blocked.length > 0 ? blocked : fits).sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return;
  preflight.preflightFor = nearest.id;
  if (nearest.response.status === 0) nearest.blockedByPreflight = preflight.id;
}

function compare(a: RawExchange, b: RawExchange): number {
  return a.startedAt - b.startedAt || Number(a.id) - Number(b.id);
}

/** The exchanges of a list in order of time that began from `earliest` to `latest`; of too many the ones nearest to `self`. */
function between(
  list: readonly RawExchange[] = [],
  earliest: number,
  latest: number,
  self: RawExchange,
): readonly RawExchange[] {
  const start = countWhile(list, ({ startedAt }) => startedAt < earliest);
  const end = countWhile(list, ({ startedAt }) => startedAt <= latest);
  if (end - start <= MOST_CANDIDATES) return list.slice(start, end);
  const middle = countWhile(list, (one) => compare(one, self) < 0);
  return list.slice(Math.max(start, middle - MOST_CANDIDATES / 2), Math.min(end, middle + MOST_CANDIDATES / 2));
}

/** How long the beginning of a list is for which `holds` does. */
function countWhile(list: readonly RawExchange[], holds: (one: RawExchange) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && holds(one)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash === -1 ? url : url.slice(0, hash);
}
