import type { Facts } from '../facts/facts.ts';
import { isPointed } from '../facts/heard.ts';
import { sayLack } from '../facts/lack.ts';
import { findGap, isMute } from '../facts/refusal.ts';
import { say } from '../masked.ts';
import { duration } from '../time.ts';
import type { Cause } from './cause.ts';
import { clue, fix, heard } from './clue.ts';

export const unknown: Cause = {
  id: 'unknown',
  title: say`Cause unknown: the answer does not say why`,
  applies: say`Neither the request nor the answer nor its history points to a reason; or the token looks fine and the server gives none.`,
  unless: say`The server’s log names the reason.`,
  fix: [
    fix('server', say`Look up this request in the server’s log by its time and request id`),
    fix('client', say`Repeat it with a fresh login, and compare with a request that works`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5',
  check(facts) {
    if (isHidden(facts)) {
      return {
        title:
          facts.exchange.source === 'har'
            ? say`Cause unknown: what was sent is not in this file, and the answer leaves it open`
            : say`Cause unknown: what was sent was not captured, and the answer leaves it open`,
        clues: [
          clue('hints', 'request', say`What was sent to authenticate was ${sayLack(facts.exchange)}`),
          clue('allows', 'server', say`The answer fits missing credentials as well as refused ones`),
          ...heard(facts, 'unknown'),
        ],
      };
    }
    const left = soundFor(facts);
    if (left === null) {
      const text = say`The status is ${facts.status}, and nothing else was found`;
      return { clues: [...heard(facts, 'unknown'), clue('allows', 'server', text)] };
    }
    const { header, problems } = facts.sent.authorization;
    const oddity = header === 'present' ? problems.find(({ level }) => level === 'warning') : undefined;
    if (oddity) {
      return {
        title: say`Cause unknown: the header has a fault that many servers forgive, and the answer does not say why`,
        clues: [
          clue(findGap(facts) ? 'allows' : 'hints', 'request', oddity.says),
          clue('allows', 'server', say`The answer is ${facts.status} without a reason`),
        ],
      };
    }
    return {
      title: say`Cause unknown: the token looks fine, and the answer does not say why`,
      clues: [
        clue('hints', 'token', say`Well formed and good for another ${duration(left)}; not verified`),
        clue('allows', 'server', say`The answer is ${facts.status} without a reason`),
      ],
    };
  },
};

/** Milliseconds that a token without a visible fault has left, when a mute 401 refuses it. */
function soundFor(facts: Facts): number | null {
  const { jwt, status, clock, sent } = facts;
  if (!jwt?.isSigned || status !== 401 || !isMute(facts)) return null;
  const left = (jwt.expiresAt ?? 0) - clock.serverAt;
  const { header, problems } = sent.authorization;
  const hasFault = header === 'present' && problems.some(({ level }) => level === 'error');
  return left > 0 && !hasFault ? left : null;
}

/** Nobody can tell "not sent" from "refused" when the one is hidden and the other not said. */
function isHidden({ sent, status, heard: { statements } }: Facts): boolean {
  const isSeen = sent.isCaptured || sent.authorization.header !== 'unknown' || sent.keys.length > 0;
  return !isSeen && status === 401 && !statements.some(isPointed);
}
