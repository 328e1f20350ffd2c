import { headerOf } from '../facts/headers.ts';
import type { Facts } from '../facts/facts.ts';
import { say } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
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
