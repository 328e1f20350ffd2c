import { examineAuthorization } from './authorization.ts';
import { parseChallenges } from './challenge.ts';
import type { Exchange, Header, Initiator } from './exchange.ts';
import type { Masked, Masker } from './masked.ts';
import type { RawBody, RawExchange, RawHeader } from './raw-exchange.ts';
import { readCookies, readSetCookies } from './record/cookies.ts';
import { maskCredential, maskCredentials } from './record/credentials.ts';
import { rawIssued } from './record/issued.ts';
import { rawCredentials } from './record/raw-credentials.ts';
import { secretsOf } from './record/secrets.ts';
import { createRedactor, type Redactor } from './redact/redactor.ts';

/** UTF-16 units of masked body text that a record keeps. */
export const BODY_CAP = 64 * 1024;
/** Raw text behind this is not read for a record: what is kept does not depend on it. */
const MOST_READ = 1024 * 1024;
const LONGEST_WORD = 4096;

/** The one gate: a raw exchange goes in, a record without secrets comes out. */
export function record(raw: RawExchange, masker: Masker): Exchange {
  const first = createRedactor(masker);
  const sent = rawCredentials(raw, first);
  const issued = rawIssued(raw.response.body, first);
  const redactor = createRedactor(masker, { known: secretsOf(raw, [...sent, ...issued]) });
  const masking = {
    masker,
    maskClaims: (value: unknown, as: 'claim' | 'jose') => first.json(value, as),
    maskText: first.text,
  };
  const { request, response } = raw;
  const captured = request.headers !== undefined;
  const removed = request.credentialsRemoved === true;
  const value = fieldValue(request.headers, 'authorization') ?? (captured && !removed ? null : undefined);
  const authorization = examineAuthorization(value, masking);
  const sentHeaders = recordHeaders(request.headers, 'request', redactor, authorization.text);
  return {
    id: raw.id,
    chain: raw.chain,
    hop: raw.hop,
    source: raw.source,
    method: redactor.text(raw.method),
    url: redactor.url(raw.url),
    resourceType: raw.resourceType,
    sentAt: raw.startedAt,
    durationMs: raw.endedAt === null ? null : raw.endedAt - raw.startedAt,
    initiator: recordInitiator(raw, redactor),
    request: {
      headers: sentHeaders,
      authorization,
      credentials: maskCredentials(authorization, fieldValue(request.headers, 'proxy-authorization'), sent, masking),
      cookies: captured && !removed ? readCookies(request.headers ?? [], redactor, masker) : null,
      body: recordBody(request.body, redactor),
    },
    response: {
      status: response.status,
      statusText: redactor.text(response.statusText),
      headers: recordHeaders(response.headers, 'response', redactor, null),
      challenges: challengesIn(response.headers, 'www-authenticate', redactor),
      proxyChallenges: challengesIn(response.headers, 'proxy-authenticate', redactor),
      setCookies: readSetCookies(response.headers ?? [], raw.endedAt ?? raw.startedAt, redactor, masker),
      date: timeOf(fieldValue(response.headers, 'date')),
      body: recordBody(response.body, redactor),
      servedBy: response.servedBy ?? null,
      issued: issued.map((token) => maskCredential(token, masking)),
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

function recordHeaders(
  headers: readonly RawHeader[] | undefined,
  direction: 'request' | 'response',
  redactor: Redactor,
  authorization: Masked | null,
): Header[] | null {
  if (headers === undefined) return null;
  const isOnlyOne = fieldLines(headers, 'authorization').length === 1;
  return headers.map((header) => {
    const recorded = redactor.header(header, direction);
    const isExamined = authorization !== null && isOnlyOne && header.name.toLowerCase() === 'authorization';
    return isExamined ? { name: recorded.name, value: authorization } : recorded;
  });
}

function challengesIn(
  headers: readonly RawHeader[] | undefined,
  name: string,
  redactor: Redactor,
): Exchange['response']['challenges'] {
  const lines = fieldLines(headers, name);
  return lines.length === 0 ? [] : parseChallenges(lines).challenges.map((challenge) => redactor.challenge(challenge));
}

function recordBody(body: RawBody | undefined, redactor: Redactor): Exchange['request']['body'] {
  if (body === undefined) return null;
  const isLong = body.text.length > MOST_READ;
  return redactor.body(isLong ? { ...body, text: cut(body.text), truncated: true } : body, BODY_CAP);
}

/** Cuts between words, so that no beginning of a token is left that is too short to be known for one. */
function cut(text: string): string {
  let end = MOST_READ;
  while (end > MOST_READ - LONGEST_WORD && !/[\s,;"'<>&]/.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end > MOST_READ - LONGEST_WORD ? end : MOST_READ);
}

function recordInitiator({ initiator }: RawExchange, redactor: Redactor): Initiator {
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
