import { say } from '../masked.ts';
import type { Cause } from './cause.ts';
import { clue, fix, heard } from './clue.ts';

export const unknown: Cause = {
  id: 'unknown',
  title: say`The answer does not say why`,
  applies: say`Neither the request nor the answer nor its history points to a reason.`,
  unless: say`The server’s log names the reason.`,
  fix: [
    fix('server', say`Look up this request in the server’s log by its time and request id`),
    fix('client', say`Repeat it with a fresh login, and compare with a request that works`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5',
  check(facts) {
    const said = heard(facts, 'unknown');
    return {
      clues: [...said, clue('allows', 'server', say`The status is ${facts.status}, and nothing else was found`)],
    };
  },
};
