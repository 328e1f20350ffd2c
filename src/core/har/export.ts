import type { Body, Exchange, Header, RecordedUrl } from '../exchange.ts';
import { say, sliceMasked, writeMasked, type Masked, type MaskedJson } from '../masked.ts';
import { writeMaskedJson } from '../redact/masked-json.ts';

/** An archive of what the records hold, HAR 1.2: masked already, it opens in the importers of Chrome and Firefox. */
export function exportHar(exchanges: readonly Exchange[], version: Masked): Masked {
  return writeMaskedJson(
    {
      log: {
        version: say`1.2`,
        creator: { name: say`Why 401`, version },
        pages: [],
        entries: exchanges.map(entryOf),
      },
    },
    2,
  );
}

function entryOf(exchange: Exchange): MaskedJson {
  const { request, response, initiator, durationMs } = exchange;
  return {
    startedDateTime: isoTime(exchange.sentAt),
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
    },
    response: {
      status: response.status,
      statusText: response.statusText,
      httpVersion: say``,
      cookies: response.setCookies.map(({ name }) => ({ name, value: say`` })),
      headers: pairs(response.headers),
      content: { size: response.body?.text.length ?? 0, ...contentOf(response.body) },
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
function addressOf({ text, scheme, hasUserinfo }: RecordedUrl): Masked {
  if (!hasUserinfo || !text.startsWith(`${scheme}://`)) return text;
  return say`${scheme}://‹masked›@${sliceMasked(text, scheme.length + 3)}`;
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

function isoTime(milliseconds: number): Masked {
  const time = new Date(milliseconds);
  const part = (value: number, digits: number): Masked =>
    writeMasked(say`${value}`, (text) => text.padStart(digits, '0'));
  const day = say`${time.getUTCFullYear()}-${part(time.getUTCMonth() + 1, 2)}-${part(time.getUTCDate(), 2)}`;
  const clock = say`${part(time.getUTCHours(), 2)}:${part(time.getUTCMinutes(), 2)}:${part(time.getUTCSeconds(), 2)}`;
  return say`${day}T${clock}.${part(time.getUTCMilliseconds(), 3)}Z`;
}
