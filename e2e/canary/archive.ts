import type { Plan } from './plan.ts';
import { cookies, page, plans } from './plants.ts';

const pairs = (from: Readonly<Record<string, string | readonly string[]>>) =>
  Object.entries(from).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })));

/** Everything that is planted, as a browser's archive with nothing taken out. */
export function archiveOfPlans(): string {
  const startedDateTime = '2026-03-10T12:00:00.000Z';
  const url = `https://canary.example/${page.query}${page.fragment}`;
  const pages = [{ startedDateTime, id: 'page_1', title: url, pageTimings: {} }];
  const log = { version: '1.2', creator: { name: 'canary', version: '1' }, pages, entries: plans.map(entryOf) };
  return JSON.stringify({ log });

  function entryOf({ id, method = 'GET', rest = '', headers = {}, body, status, ...plan }: Plan): object {
    const { answers = {}, answer = '', protocols, reason = '' } = plan;
    const address = `https://${id === 'userinfo' ? `${page.userinfo}@` : ''}canary.example/plant/${id}${rest}`;
    const sent = {
      ...headers,
      ...(protocols && { 'Sec-WebSocket-Protocol': protocols.join(', ') }),
      Referer: url,
      Cookie: pairs(cookies)
        .map(({ name, value }) => `${name}=${value}`)
        .join('; '),
    };
    const types = {
      sent: headers['Content-Type'] ?? 'text/plain',
      got: String(answers['Content-Type'] ?? 'text/plain'),
    };
    const message = { httpVersion: 'HTTP/1.1', headersSize: -1, bodySize: -1 };
    return {
      startedDateTime,
      time: 20,
      pageref: 'page_1',
      comment: `sent as ${Object.values(headers).join(' ')}`,
      request: {
        ...message,
        method,
        url: address,
        headers: pairs(sent),
        queryString: pairs(Object.fromEntries(new URL(address).searchParams)),
        cookies: pairs(cookies),
        ...(body !== undefined && { postData: { mimeType: types.sent, text: body } }),
      },
      response: {
        ...message,
        status: status ?? 401,
        statusText: reason,
        headers: pairs(answers),
        cookies: pairs(answers)
          .filter(({ name }) => name === 'Set-Cookie')
          .map(({ value }) => ({ name: value.split('=')[0], value: value.split(/[=;]/)[1] })),
        content: { size: answer.length, mimeType: types.got, text: answer },
        redirectURL: answers['Location'] ?? '',
      },
      cache: {},
      timings: { send: 0, wait: 20, receive: 0 },
      _initiator: {
        type: 'script',
        url: `https://canary.example${page.script}`,
        stack: {
          callFrames: [
            { functionName: 'sendPlan', url: `https://canary.example${page.script}`, lineNumber: 1, columnNumber: 2 },
          ],
        },
      },
      ...(plan.as === 'websocket' && {
        _webSocketMessages: [{ type: 'send', opcode: 1, time: 1, data: JSON.stringify({ token: protocols?.[1] }) }],
      }),
    };
  }
}
