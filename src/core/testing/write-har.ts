import type { RawBody, RawExchange } from '../raw-exchange.ts';

/** An archive of raw exchanges, as a browser would write it. */
export function writeHar(exchanges: readonly RawExchange[]): string {
  const entries = exchanges.map(entryOf);
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'test', version: '1' }, pages: [], entries } });
}

function entryOf({ request, response, ...exchange }: RawExchange): object {
  return {
    startedDateTime: new Date(exchange.startedAt).toISOString(),
    time: exchange.endedAt === null ? -1 : exchange.endedAt - exchange.startedAt,
    request: {
      method: exchange.method,
      url: exchange.url,
      httpVersion: 'HTTP/2',
      headers: request.headers,
      queryString: [...new URL(exchange.url).searchParams].map(([name, value]) => ({ name, value })),
      cookies: [],
      headersSize: -1,
      bodySize: -1,
      ...(request.body && { postData: contentOf(request.body) }),
      ...(request.credentialsRemoved && { _credentialsRemoved: true }),
    },
    response: {
      status: response.status,
      statusText: response.statusText,
      httpVersion: 'HTTP/2',
      headers: response.headers,
      cookies: [],
      content: { size: response.body?.text.length ?? 0, mimeType: '', ...(response.body && contentOf(response.body)) },
      redirectURL: exchange.redirectUrl ?? '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: 1, receive: 0 },
    _resourceType: exchange.resourceType === 'frame' ? 'subdocument' : exchange.resourceType,
  };
}

function contentOf({ mimeType, text }: RawBody): object {
  return { mimeType, text };
}
