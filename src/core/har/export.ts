import type { Body, Exchange, Header } from '../exchange.ts';
import { hasMark, say, sliceMasked, type Masked, type MaskedJson } from '../masked.ts';
import { IS_CERTAIN, placeOf } from '../record/credential-place.ts';
import { writeMaskedJson } from '../redact/masked-json.ts';
import { isSameRequest } from '../story/same-request.ts';
import { traceOf, type Trace } from '../trace.ts';
import type { Archived } from './archived.ts';
import { rememberedExchange } from './remembered.ts';
import { withReadableTokens } from './readable-tokens.ts';
import { isoTime } from './written-time.ts';

/**
 * An archive of what the records hold, HAR 1.2: masked already, it opens in the importers of Chrome and Firefox. `history`:
 * what is remembered of other exchanges, so that who reads the archive comes to the same causes.
 */
export function exportHar(exchanges: readonly Exchange[], version: Masked, history: readonly Trace[] = []): Masked {
  const entries = [
    ...exchanges.map((exchange) => ({ at: exchange.sentAt, entry: entryOf(withReadableTokens(exchange)) })),
    ...remembered(exchanges, history).map((one) => ({
      at: one.sentAt,
      entry: { ...entryOf(one), comment: REMEMBERED },
    })),
  ];
  return writeMaskedJson(
    {
      log: {
        version: say`1.2`,
        creator: { name: say`Why 401`, version },
        pages: [],
        entries: entries.sort((a, b) => a.at - b.at).map(({ entry }) => entry),
      },
    },
    2,
  );
}

const REMEMBERED = say`Only what matters to authentication was kept of this exchange; the rest is not in this entry.`;

function remembered(exchanges: readonly Exchange[], history: readonly Trace[]): Archived[] {
  const known = new Set(exchanges.map(({ id }) => id));
  const records = new Map<string, { exchange: Exchange; trace: Trace }[]>();
  for (const exchange of exchanges) {
    const place = `${exchange.method} ${exchange.url.origin}${exchange.url.path}`;
    records.set(place, [...(records.get(place) ?? []), { exchange, trace: traceOf(exchange) }]);
  }
  return history
    .filter(({ id }) => !known.has(id))
    .map((trace) => {
      const there = records.get(`${trace.method} ${trace.origin}${trace.path}`) ?? [];
      return rememberedExchange(trace, there.find((one) => isSameRequest(one.trace, trace))?.exchange);
    });
}

function entryOf(exchange: Archived): { readonly [name: string]: MaskedJson } {
  const { request, response, initiator, durationMs } = exchange;
  return {
    startedDateTime: isoTime(exchange.timeUnknown || exchange.timeFromServer ? 0 : exchange.sentAt),
    time: durationMs ?? 0,
    request: {
      method: exchange.method,
      url: addressOf(exchange.url),
      httpVersion: say``,
      cookies: (request.cookies ?? []).map(({ name }) => ({ name, value: say`` })),
      headers: pairs(request.headers),
      queryString: pairs(exchange.url.query),
      headersSize: -1,
      bodySize: request.body?.text.length ?? 0,
      ...(request.body && { postData: contentOf(request.body) }),
      ...(request.headers === null && { _headersMissing: true }),
      ...(request.headers !== null && request.authorization.header === 'unknown' && { _credentialsRemoved: true }),
      ...(request.overwritten && { _credentialsOverwritten: true }),
      ...placesPart(exchange),
    },
    response: {
      status: response.status,
      statusText: response.statusText,
      httpVersion: say``,
      cookies: response.setCookies.map(({ name }) => ({ name, value: say`` })),
      headers: pairs(response.headers),
      content: { size: response.body?.text.length ?? response.unread ?? 0, ...contentOf(response.body) },
      redirectURL: exchange.redirectUrl?.text ?? say``,
      headersSize: -1,
      bodySize: -1,
      ...(response.headers === null && { _headersMissing: true }),
      ...(exchange.error !== null && { _error: exchange.error }),
      ...(response.servedBy === 'service-worker' && { _fetchedViaServiceWorker: true }),
    },
    cache: {},
    timings: { send: 0, wait: durationMs ?? 0, receive: 0 },
    _resourceType: resourceTypes[exchange.resourceType],
    ...(response.servedBy === 'cache' && { _fromCache: say`disk` }),
    ...(initiator.origin !== null && { _pageOrigin: initiator.origin }),
    ...(exchange.hiddenFromPage && { _hiddenFromPage: true }),
    ...(initiator.stack.length > 0 && {
      _initiator: { type: say`script`, stack: { callFrames: framesOf(initiator.stack) } },
    }),
  };
}

/** Types in the words of Chrome's archives. */
const resourceTypes: Readonly<Record<Exchange['resourceType'], Masked>> = {
  document: say`document`,
  frame: say`subdocument`,
  fetch: say`fetch`,
  preflight: say`preflight`,
  websocket: say`websocket`,
  beacon: say`ping`,
  script: say`script`,
  stylesheet: say`stylesheet`,
  image: say`image`,
  font: say`font`,
  media: say`media`,
  other: say`other`,
};

/** That there was userinfo is a fact, what it was is not in the record. */
function addressOf({ text, scheme, hasUserinfo }: Archived['url']): Masked {
  if (!hasUserinfo || !text.startsWith(`${scheme}://`)) return text;
  return say`${scheme}://‹masked›@${sliceMasked(text, scheme.length + 3)}`;
}

/** Marks stand for what is no credential, too: which of those in the URL, the headers and the body are. */
function placesPart({ url, request }: Archived): { _credentialPlaces?: Masked[] } {
  const { headers, body, credentials } = request;
  const fields = (headers ?? []).filter(({ name }) => !IS_CERTAIN.test(name));
  const texts = [url.text, body?.text ?? '', ...fields.map(({ value }) => value)];
  if (credentials === undefined || !texts.some(hasMark)) return {};
  return { _credentialPlaces: credentials.map(placeOf).filter((place) => place !== null) };
}

function pairs(headers: readonly Header[] | null): MaskedJson {
  return (headers ?? []).map(({ name, value }) => ({ name, value }));
}

function contentOf(body: Body | null): { mimeType: Masked; text?: Masked; comment?: Masked } {
  if (body === null) return { mimeType: say`` };
  return { mimeType: body.mimeType, text: body.text, ...(body.truncated && { comment: say`cut` }) };
}

function framesOf(stack: Exchange['initiator']['stack']): MaskedJson {
  return stack.map(({ url, line, column, functionName }) => ({
    url,
    lineNumber: line,
    functionName,
    ...(column !== null && { columnNumber: column }),
  }));
}
