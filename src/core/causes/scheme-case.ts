import type { Facts } from '../facts/facts.ts';
import { say } from '../masked.ts';
import type { Trace } from '../trace.ts';
import type { Suspicion } from './cause.ts';
import { clue, fix } from './clue.ts';

/** Case says nothing in a scheme, and servers written by hand mind it all the same. RFC 9110 section 11.1. */
export function writtenInOtherCase(facts: Facts): Suspicion | undefined {
  const { scheme: sent } = facts.sent.authorization;
  const worked = findOtherCase(facts);
  if (sent === null || !worked?.scheme) return undefined;
  return {
    title: say`The scheme was written ${worked.scheme} where this was accepted`,
    clues: [
      clue('fits', 'history', say`The same credential was accepted here behind ${worked.scheme}`, worked.id),
      clue('allows', 'request', say`Sent: ${sent}`),
    ],
    fix: [
      fix('client', say`Write the scheme as ${worked.scheme}, in one place for all requests`),
      fix('server', say`Compare the scheme without regard to case`),
    ],
    reference: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.1',
  };
}

/** This endpoint took the same credential when its scheme was written with other capitals. */
function findOtherCase({ story, status, sent: { authorization } }: Facts): Trace | undefined {
  const { scheme, fingerprint } = authorization;
  if (status !== 401 || scheme === null || fingerprint === null) return undefined;
  const same = story.successesHere.filter(({ credential }) => credential === fingerprint);
  if (same.some((trace) => trace.scheme === scheme)) return undefined;
  return same.find((trace) => trace.scheme?.toLowerCase() === scheme.toLowerCase());
}
