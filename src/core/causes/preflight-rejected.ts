import { headerOf } from '../facts/headers.ts';
import type { Facts } from '../facts/facts.ts';
import { say } from '../masked.ts';
import type { Cause, Clue, Suspicion } from './cause.ts';
import { causeIds } from '../diagnosis.ts';
import { clue, fix, heard } from './clue.ts';

export const preflightRejected: Cause = {
  id: 'preflight-rejected',
  title: say`The server demands credentials from the CORS preflight`,
  applies: say`The browser’s OPTIONS preflight, which never carries credentials, was answered with 401, 403 or 407; the request itself was not sent.`,
  unless: say`This OPTIONS request was sent by hand and is no preflight.`,
  fix: [
    fix('server', say`Answer OPTIONS with 204 and the CORS headers before authentication runs`),
    fix('gateway', say`Exclude OPTIONS from the authentication plugin or rule`),
  ],
  reference: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch',
  explains: causeIds,
  check(facts) {
    if (!facts.page.isPreflight) return undefined;
    const { headers } = facts.exchange.request;
    const method = headerOf(headers, 'access-control-request-method');
    const names = headerOf(headers, 'access-control-request-headers');
    if (facts.status < 300) return withheld(facts);
    const wanted = method ? say` for ${method}` : say``;
    const withHeaders = names ? say` with ${names}` : say``;
    const clues = [
      clue(
        'proves',
        'request',
        say`A preflight${wanted}${withHeaders} was answered with ${facts.status}; it cannot carry credentials`,
      ),
      ...blocked(facts),
      ...heard(facts, 'preflight-rejected'),
    ];
    const isRefusal = facts.status === 403;
    return isRefusal ? { clues, title: say`The server refuses the CORS preflight` } : { clues };
  },
};

function blocked(facts: Facts): Clue[] {
  const stopped = facts.story.preflight?.blocked;
  if (!stopped) return [];
  return [
    clue('allows', 'history', say`It stopped ${stopped.method} ${stopped.path}, which was never sent`, stopped.id),
  ];
}

/** Answered well, and still the request could not be sent. */
function withheld(facts: Facts): Suspicion | undefined {
  const { preflight } = facts.story;
  if (!preflight || preflight.why === 'refused') return undefined;
  const allowed = headerOf(facts.exchange.response.headers, 'access-control-allow-headers');
  const list = allowed ? say`Access-Control-Allow-Headers: ${allowed}` : say`no Access-Control-Allow-Headers`;
  return {
    clues: [
      clue('proves', 'request', say`The preflight asked for authorization, and the answer has ${list}`),
      ...blocked(facts),
    ],
    title: say`The preflight’s answer does not allow Authorization`,
    fix: [
      fix('server', say`Name Authorization in Access-Control-Allow-Headers; by the standard “*” does not stand for it`),
      fix('gateway', say`Let the API answer OPTIONS itself, or allow the same headers there`),
    ],
    reference: 'https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name',
  };
}
