import { examineAuthorization } from '../authorization.ts';
import { readChallenges } from '../challenge/read-challenges.ts';
import type { Body, Exchange, Header, Initiator } from '../exchange.ts';
import type { Masked, Masker } from '../masked.ts';
import type { RawExchange, RawHeader } from '../raw-exchange.ts';
import type { HeadRedactor } from '../redact/head-redactor.ts';
import { createMemory } from '../remember.ts';
import { readCookies, readSetCookies } from './cookies.ts';
import { maskCredential, maskCredentials } from './credentials.ts';
import type { RawCredential } from './raw-credentials.ts';

/** What was found out about an exchange before its record is written. */
export interface Findings {
  readonly masker: Masker;
  /** Judges every text by itself. */
  readonly plain: HeadRedactor;
  /** Knows the secrets of this exchange, and masks their copies too. */
  readonly redactor: HeadRedactor;
  /** Credentials in the request, except Authorization. */
  readonly sent: readonly RawCredential[];
  readonly issued: readonly RawCredential[];
  readonly bodies: { readonly request: Body | null; readonly response: Body | null };
}

/** Names of cookies, which repeat. */
const MOST_REMEMBERED = 1000;

/** The record of everything but the bodies, which come masked. */
export function writeRecord(raw: RawExchange, { masker, plain, redactor, sent, issued, bodies }: Findings): Exchange {
  const masking = {
    masker,
    maskClaims: (value: unknown, as: 'claim' | 'jose') => plain.json(value, as),
    maskText: plain.text,
    maskUrl: plain.link,
  };
  const { request, response } = raw;
  const captured = request.headers !== undefined;
  const removed = request.credentialsRemoved === true;
  const value = fieldValue(request.headers, 'authorization') ?? (captured && !removed ? null : undefined);
  const authorization = examineAuthorization(value, masking);
  const examine = (one: string): Masked | null =>
    one === value ? authorization.text : examineAuthorization(one, masking).text;
  const rememberName = createMemory<Masked>(MOST_REMEMBERED);
  const ofNames = { ...redactor, text: (one: string) => rememberName(one, () => redactor.text(one)) };
  const named = (one: RawCredential): RawCredential => ({ ...one, name: ofNames.text(one.name) });
  return {
    id: raw.id,
    chain: raw.chain,
    hop: raw.hop,
    source: raw.source,
    method: redactor.text(raw.method),
    url: redactor.url(raw.url),
    resourceType: raw.resourceType,
    sentAt: raw.startedAt,
    ...(raw.timeUnknown && { timeUnknown: true as const }),
    ...(raw.timeFromServer && { timeFromServer: true as const }),
    durationMs: raw.endedAt === null ? null : raw.endedAt - raw.startedAt,
    initiator: recordInitiator(raw, redactor),
    request: {
      headers: recordHeaders(request.headers, 'request', redactor, examine),
      authorization,
      credentials: maskCredentials(
        authorization,
        fieldValue(request.headers, 'proxy-authorization'),
        sent.map(named),
        masking,
      ),
      cookies: captured && !removed ? readCookies(request.headers ?? [], ofNames, masker) : null,
      body: bodies.request,
      ...(request.credentialsOverwritten && { overwritten: true as const }),
    },
    response: {
      status: response.status,
      statusText: redactor.text(response.statusText),
      headers: recordHeaders(response.headers, 'response', redactor),
      challenges: challengesIn(response.headers, 'www-authenticate', redactor),
      proxyChallenges: challengesIn(response.headers, 'proxy-authenticate', redactor),
      setCookies: readSetCookies(response.headers ?? [], raw.endedAt ?? raw.startedAt, redactor, masker),
      date: timeOf(fieldValue(response.headers, 'date')),
      body: bodies.response,
      ...(bodies.response === null && response.unread !== undefined && { unread: response.unread }),
      servedBy: response.servedBy ?? null,
      issued: issued.map((token) => maskCredential(named(token), masking)),
    },
    error: raw.error === undefined ? null : redactor.text(raw.error),
    redirectUrl: raw.redirectUrl === undefined ? null : redactor.url(raw.redirectUrl),
    hiddenFromPage: raw.hiddenFromPage ?? false,
    prompted: raw.prompted ?? false,
    preflightFor: raw.preflightFor ?? null,
    blockedByPreflight: raw.blockedByPreflight ?? null,
  };
}

/** Field lines of one name, joined as RFC 9110 section 5.3 says; null without one. */
function fieldValue(headers: readonly RawHeader[] | undefined, name: string): string | null {
  const lines = fieldLines(headers, name);
  return lines.length === 0 ? null : lines.join(', ');
}

function fieldLines(headers: readonly RawHeader[] | undefined, name: string): string[] {
  return (headers ?? []).filter((header) => header.name.toLowerCase() === name).map((header) => header.value);
}

/** `examine` masks each field line of the credentials by itself, so that all of them keep the same. */
function recordHeaders(
  headers: readonly RawHeader[] | undefined,
  direction: 'request' | 'response',
  redactor: HeadRedactor,
  examine?: (value: string) => Masked | null,
): Header[] | null {
  if (headers === undefined) return null;
  return headers.map((header) => {
    const recorded = redactor.header(header, direction);
    const examined = /^(?:proxy-)?authorization$/i.test(header.name) ? examine?.(header.value) : null;
    return { name: recorded.name, value: examined ?? recorded.value };
  });
}

function challengesIn(
  headers: readonly RawHeader[] | undefined,
  name: string,
  redactor: HeadRedactor,
): Exchange['response']['challenges'] {
  return readChallenges(fieldLines(headers, name)).map((challenge) => redactor.challenge(challenge));
}

function recordInitiator({ initiator }: RawExchange, redactor: HeadRedactor): Initiator {
  return {
    origin: initiator?.origin == null ? null : redactor.url(initiator.origin).text,
    documentId: initiator?.documentId ?? null,
    frameId: initiator?.frameId ?? null,
    stack: (initiator?.stack ?? []).map(({ url, line, column, functionName }) => ({
      url: redactor.url(url).text,
      line,
      column: column ?? null,
      functionName: redactor.text(functionName),
    })),
    sharedByTabs: initiator?.worker?.sharedByTabs ?? null,
  };
}

function timeOf(date: string | null): number | null {
  const time = date === null ? NaN : Date.parse(date);
  return Number.isNaN(time) ? null : time;
}
