import type { SecretVector } from './vectors.ts';

/** Every way in which a vector can stand in an archive. */
export function archivesOf(vector: SecretVector): string[] {
  const { where, context } = vector;
  const header = splitHeader(context);
  if (where === 'cookie') return [archive({ request: { headers: [header], cookies: pairs(header.value, ';') } })];
  if (where === 'set-cookie') {
    return [archive({ response: { headers: [header], cookies: pairs(header.value.split(';')[0] ?? '', ';') } })];
  }
  if (where === 'request-header' || where === 'referer') return [archive({ request: { headers: [header] } })];
  if (where === 'response-header' || where === 'www-authenticate') {
    return [
      archive({
        response: { headers: [header], ...(header.name === 'Location' && { redirectURL: header.value, status: 302 }) },
      }),
    ];
  }
  if (where.startsWith('url')) {
    const query = /\?([^#]*)/.exec(context)?.[1] ?? '';
    return [
      archive({ request: { url: context, queryString: pairs(query, '&') }, title: context }),
      archive({
        request: { headers: [{ name: 'Referer', value: context }] },
        response: { redirectURL: context, status: 302 },
      }),
    ];
  }
  if (where === 'jwt-claim') return [archive({ request: { headers: [bearer(context)] } })];
  const mimeType = mimeTypeOf(vector);
  const content = { mimeType, text: context, size: context.length };
  const encoded = { ...content, text: Buffer.from(context).toString('base64'), encoding: 'base64' };
  const post = { mimeType, text: context, ...(where === 'form-body' && { params: pairs(context, '&') }) };
  return [
    archive({ request: { method: 'POST', postData: post } }),
    archive({ response: { content } }),
    archive({ response: { content: encoded } }),
    archive({ messages: [{ type: 'send', time: 1, opcode: 1, data: context }] }),
  ];
}

function mimeTypeOf({ where, context }: SecretVector): string {
  if (where === 'json-body') return 'application/json';
  if (where === 'graphql') return context.startsWith('{') ? 'application/json' : 'application/graphql';
  if (where === 'form-body') return context.includes('\n') ? 'text/plain' : 'application/x-www-form-urlencoded';
  return where === 'xml-body' ? 'application/xml' : 'text/html';
}

function splitHeader(context: string): { name: string; value: string } {
  const colon = context.indexOf(':');
  return { name: context.slice(0, colon), value: context.slice(colon + 1).trim() };
}

function pairs(text: string, separator: string): { name: string; value: string }[] {
  return text
    .split(separator)
    .filter((pair) => pair.includes('='))
    .map((pair) => ({
      name: pair.slice(0, pair.indexOf('=')).trim(),
      value: pair.slice(pair.indexOf('=') + 1).trim(),
    }));
}

/** The claims, or the JOSE header, in a token that is otherwise harmless. */
function bearer(json: string): { name: string; value: string } {
  const isHeader = json.includes('"alg"');
  const encode = (text: string): string => Buffer.from(text).toString('base64url');
  const header = isHeader ? json : '{"alg":"RS256","typ":"JWT"}';
  const claims = isHeader ? '{"iss":"https://idp.example/","exp":1900000000}' : json;
  return { name: 'Authorization', value: `Bearer ${encode(header)}.${encode(claims)}.c2lnbmF0dXJl` };
}

interface Parts {
  readonly request?: object;
  readonly response?: object;
  readonly messages?: readonly object[];
  readonly title?: string;
}

function archive({ request, response, messages, title = 'page' }: Parts): string {
  const timings = { send: 0, wait: 8, receive: 0 };
  const message = { httpVersion: 'HTTP/1.1', headers: [], cookies: [], headersSize: -1, bodySize: -1 };
  const pages = [{ startedDateTime: '2027-11-28T10:00:00.000Z', id: 'page_1', title, pageTimings: {} }];
  const entry = {
    startedDateTime: '2027-11-28T10:00:00.000Z',
    time: 8,
    request: { method: 'GET', url: 'https://api.test/v1', queryString: [], ...message, ...request },
    response: {
      status: 401,
      statusText: '',
      content: { size: 0, mimeType: 'text/plain' },
      redirectURL: '',
      ...message,
      ...response,
    },
    cache: {},
    timings,
    ...(messages && { _webSocketMessages: messages }),
  };
  return JSON.stringify({
    log: { version: '1.2', creator: { name: 'corpus', version: '1' }, pages, entries: [entry] },
  });
}
