import type { RawExchange, RawHeader } from '../raw-exchange.ts';

const CREDENTIAL_FIELD = /^(?:authorization|cookie|set-cookie)$/i;
const WORD = '(?:redacted|removed|filtered|masked|sanitized|sanitised|hidden|scrubbed)';
/** What sanitizers write in place of a value. */
const REMOVED = new RegExp(
  `^\\s*(?:[[(<{*_%-]{1,2}[\\w%]{0,4}\\s*(?:[\\w-]{1,40} ){0,3}_?${WORD}\\W{0,4}[\\w%]{0,4}|${WORD}|[*•x]{3,})\\s*$`,
  'i',
);
/** The same over a part of a token: its signature, or what stands between its ends. */
const REMOVED_PART = new RegExp(`\\*{3}|•{3}|[[(<]${WORD}[\\])>]|\\.${WORD}$`, 'i');
const BEHIND_SCHEME = /^\s*[A-Za-z][\w-]{0,40}\s+(\S.*)$/s;

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
    if (request.headers?.some(isWrittenOver)) request.credentialsOverwritten = true;
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

/** Whether a word of sanitizers stands behind the scheme: it may also have been sent so, by a page that copied it. */
export function isWrittenOver({ name, value }: RawHeader): boolean {
  if (!/^(?:proxy-)?authorization$/i.test(name)) return false;
  const credential = BEHIND_SCHEME.exec(value)?.[1] ?? '';
  return REMOVED.test(credential) || REMOVED_PART.test(credential);
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
