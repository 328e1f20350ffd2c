import type { RawExchange } from '../raw-exchange.ts';

/** A redirect's next hop starts when the hop before it ends; archives round to milliseconds and more. */
const LONGEST_HOP_GAP = 2000;
const LONGEST_PREFLIGHT_GAP = 5000;

/** Joins the hops of redirects and ties preflights to the requests they were sent for. Archives carry no request id. */
export function linkExchanges(exchanges: RawExchange[]): void {
  const inTime = [...exchanges].sort((a, b) => a.startedAt - b.startedAt || Number(a.id) - Number(b.id));
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
  const ended = exchange.endedAt ?? exchange.startedAt;
  const next = byUrl
    .get(withoutFragment(exchange.redirectUrl))
    ?.find(
      (candidate) =>
        candidate !== exchange &&
        !taken.has(candidate) &&
        candidate.resourceType !== 'preflight' &&
        candidate.chain === candidate.id &&
        candidate.startedAt >= exchange.startedAt &&
        candidate.startedAt - ended <= LONGEST_HOP_GAP,
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
  const fits = sameUrl.filter(
    (candidate) =>
      candidate.resourceType !== 'preflight' &&
      candidate.blockedByPreflight === undefined &&
      (method === undefined || candidate.method === method) &&
      candidate.startedAt >= preflight.startedAt - LONGEST_PREFLIGHT_GAP &&
      candidate.startedAt <= (preflight.endedAt ?? preflight.startedAt) + LONGEST_PREFLIGHT_GAP,
  );
  const distance = (candidate: RawExchange): number => Math.abs(candidate.startedAt - preflight.startedAt);
  const refused = preflight.response.status >= 400 || preflight.response.status === 0;
  const blocked = fits.filter((candidate) => candidate.response.status === 0);
  const [nearest] = (refused && blocked.length > 0 ? blocked : fits).sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return;
  preflight.preflightFor = nearest.id;
  if (nearest.response.status === 0) nearest.blockedByPreflight = preflight.id;
}

function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash === -1 ? url : url.slice(0, hash);
}
