import type { RawExchange, RawHeader } from '../raw-exchange.ts';

const CREDENTIAL_FIELD = /^(?:authorization|cookie|set-cookie)$/i;
/** What sanitizers write in place of a value. */
const REMOVED =
  /^\s*(?:[[(<*]+\s*(?:[\w -]{0,40} )?(?:redacted|removed|filtered|masked|sanitized|hidden|scrubbed)\s*[\])>*]+|[*•x]{3,})\s*$/i;

/**
 * Marks the exchanges whose credentials the archive's maker had removed. Chrome's default export drops Authorization, Cookie
 * and Set-Cookie without a trace, so the whole file has to speak: a DevTools file in which none of the three occurs, or a
 * preflight that asked for an Authorization header which the request then lacks. Values that others wrote over are dropped too.
 */
export function markRemoval(exchanges: readonly RawExchange[], maker: string, hasCookies: boolean): void {
  const fields = exchanges.flatMap(({ request, response }) => [
    ...(request.headers ?? []),
    ...(response.headers ?? []),
  ]);
  const isIntact = hasCookies || fields.some((field) => CREDENTIAL_FIELD.test(field.name) && !isRemoved(field));
  const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
  const isDropped =
    !isIntact && (maker === 'WebInspector' || exchanges.some((exchange) => askedInVain(exchange, byId)));
  for (const { request } of exchanges) {
    const isOverwritten = request.headers?.some(isRemoved) ?? false;
    if (isDropped || isOverwritten || isProvisional(request.headers, maker)) request.credentialsRemoved = true;
    if (isOverwritten) request.headers = request.headers?.filter((field) => !isRemoved(field));
  }
}

/** Every request that went out has one of these, or a credential that was noted. */
const addedByBrowser = [':authority', 'host', 'accept', 'accept-encoding', 'authorization', 'cookie'];

/** Headers as the page set them: Chrome had not noted what it added, cookies and its own Authorization among it. */
function isProvisional(headers: readonly RawHeader[] | undefined, maker: string): boolean {
  if (!/^(?:WebInspector|Chrome DevTools)/.test(maker) || headers === undefined) return false;
  const names = new Set(headers.map(({ name }) => name.toLowerCase()));
  return names.has('user-agent') && !addedByBrowser.some((name) => names.has(name));
}

function isRemoved({ name, value }: RawHeader): boolean {
  return CREDENTIAL_FIELD.test(name) && REMOVED.test(value);
}

function askedInVain(preflight: RawExchange, byId: ReadonlyMap<string, RawExchange>): boolean {
  if (preflight.preflightFor === undefined || !asksForAuthorization(preflight)) return false;
  const request = byId.get(preflight.preflightFor);
  return (
    request !== undefined &&
    request.response.status > 0 &&
    request.response.servedBy === undefined &&
    request.request.headers !== undefined
  );
}

function asksForAuthorization({ request }: RawExchange): boolean {
  const asked =
    request.headers?.find(({ name }) => name.toLowerCase() === 'access-control-request-headers')?.value ?? '';
  return asked
    .toLowerCase()
    .split(',')
    .some((name) => name.trim() === 'authorization');
}
