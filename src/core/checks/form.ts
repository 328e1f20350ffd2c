import { IN_THE_FRAME } from '../authorization/correct.ts';
import type { AuthorizationProblem } from '../authorization.ts';
import { showsPrefix } from '../authorization/shows-prefix.ts';
import { isSlug } from '../authorization/problem.ts';
import type { Facts } from '../facts/facts.ts';
import { hasReadCredential, saysMissing } from '../facts/refusal.ts';
import { say } from '../masked.ts';
import { failed, notKnown, passed, type Verdict } from './verdict.ts';

/** The form of the Authorization header, as far as this server has not shown that it can do with it. */
export function checkWellFormed(facts: Facts): Verdict {
  const { sent, heard, jwt } = facts;
  const { header, problems, token } = sent.authorization;
  if (header !== 'present') return notKnown(say`There is no Authorization header to look at`);
  const fault = problems.find(({ level }) => level === 'error');
  if (fault && isForgiven(fault, facts)) return notKnown(say`${fault.says} Some servers take it so.`);
  if (fault) return failed(fault.says);
  const flaw = problems.find(({ level }) => level === 'warning');
  if (flaw) return saysMissing(facts) ? failed(flaw.says) : notKnown(say`${flaw.says} Most servers forgive it.`);
  const sound = say`The header follows the grammar of its scheme`;
  if (heard.names('token-malformed')) return failed(say`${sound}, but the server cannot read the token in it`);
  const [oddTime] = token?.kind === 'jwt' ? (jwt?.timeFaults ?? []) : [];
  if (oddTime) return failed(say`${sound}, but in the token ${oddTime.says}`);
  if (showsPrefix(sent.authorization.text))
    return notKnown(say`${sound}; the prefix before the JWT is right only where the product’s own tokens have one`);
  const isClosed = token?.kind === 'opaque' && heard.allows('token-malformed');
  return isClosed ? notKnown(say`${sound}; whether the opaque token in it is whole cannot be seen`) : passed(sound);
}

function isForgiven({ slug }: AuthorizationProblem, facts: Facts): boolean {
  if (!isSlug(slug) || !IN_THE_FRAME.has(slug)) return false;
  if (hasReadCredential(facts)) return true;
  const { sent, asked, heard } = facts;
  const isKey = sent.authorization.token?.kind === 'opaque' && asked.schemes.length === 0 && !saysMissing(facts);
  return slug === 'scheme-missing' && (isKey || heard.voice.products.some(({ bare }) => bare));
}
