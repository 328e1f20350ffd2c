import type { RawExchange, RawHeader } from '../raw-exchange.ts';

const CREDENTIAL_FIELD = /^(?:authorization|cookie|set-cookie)$/i;
/** What sanitizers write in place of a value. */
const REMOVED =
  /^\s*[[(<*]+\s*(?:[\w -]{0,40} )?(?:redacted|removed|filtered|masked|sanitized|hidden|scrubbed)\s*[\])>*]+\s*$/i;

/**
 * Tells of each exchange whether the archive's maker had removed its credentials. Chrome's default export drops
 * Authorization, Cookie and Set-Cookie without a trace, so the whole file has to speak: a DevTools file in which none of
 * the three occurs, or a preflight that asked for an Authorization header which the request then lacks.
 */
export function findRemoval(exchanges: readonly RawExchange[], maker: string): (exchange: RawExchange) => boolean {
  const headers = exchanges.flatMap(({ request, response }) => [
    ...(request.headers ?? []),
    ...(response.headers ?? []),
  ]);
  const some = headers.some(({ name, value }) => CREDENTIAL_FIELD.test(name) && !REMOVED.test(value));
  const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
  const dropped = !some && (maker === 'WebInspector' || exchanges.some((exchange) => askedInVain(exchange, byId)));
  return (exchange) => dropped || (exchange.request.headers ?? []).some(isRemoved);
}

function isRemoved({ name, value }: RawHeader): boolean {
  return CREDENTIAL_FIELD.test(name) && REMOVED.test(value);
}

function askedInVain(preflight: RawExchange, byId: ReadonlyMap<string, RawExchange>): boolean {
  if (preflight.preflightFor === undefined || !asksForAuthorization(preflight)) return false;
  const request = byId.get(preflight.preflightFor);
  return request !== undefined && request.response.status > 0 && request.request.headers !== undefined;
}

function asksForAuthorization({ request }: RawExchange): boolean {
  const asked =
    request.headers?.find(({ name }) => name.toLowerCase() === 'access-control-request-headers')?.value ?? '';
  return asked
    .toLowerCase()
    .split(',')
    .some((name) => name.trim() === 'authorization');
}
