import type { Fix } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import { headerOf } from '../facts/headers.ts';
import { say, sliceMasked, type Masked } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard, listed } from './clue.ts';

export const scopeInsufficient: Cause = {
  id: 'scope-insufficient',
  title: say`The token lacks a scope`,
  applies: say`The token is fine, but was not granted the scope or permission this call needs.`,
  unless: say`The scope is granted and the user behind the token lacks the right.`,
  fix: [
    fix('client', say`Request the missing scope and let the user consent again; a refresh alone keeps the old scopes`),
    fix('identity-provider', say`Allow this client to request the scope`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  explains: ['permission-denied'],
  check(facts) {
    const said = heard(facts, 'scope-insufficient');
    const missing = missingScopes(facts);
    const clues = [...said, ...missing, ...askedAndGranted(facts), ...lessThanOthers(facts)];
    if (clues.length === 0) return undefined;
    if (facts.sent.isNothing)
      clues.push(clue('against', 'request', say`No credentials were sent that could carry a scope`));
    const missed = facts.asked.error === 'insufficient_scope' ? lackingIn(facts) : [];
    return missed.length > 0 ? { title: headlineOf(facts, missed), clues, fix: fixFor(missed) } : { clues };
  },
};

/** RFC 6750 section 3.1: with this error, `scope` is what the call needs. */
function lackingIn({ asked, jwt }: Facts): Masked[] {
  const missing = asked.scope.filter((scope) => !jwt?.scope?.includes(scope));
  return missing.length > MOST_NAMED ? [] : missing;
}

function fixFor(missing: readonly Masked[]): Fix[] {
  const step = say`Request the scope ${listed(missing)} and let the user consent again; a refresh alone keeps the old scopes`;
  return [fix('client', step), ...scopeInsufficient.fix.slice(1)];
}

function headlineOf({ jwt }: Facts, missing: readonly Masked[]): Masked {
  return jwt?.scope
    ? say`The token lacks the scope ${listed(missing)}`
    : say`The call needs the scope ${listed(missing)}`;
}

const MOST_NAMED = 3;

/** Pairs of response headers in which servers name the scopes they need and those the token has. */
function missingScopes(facts: Facts): Clue[] {
  const { headers } = facts.exchange.response;
  const needed = headerOf(headers, 'x-accepted-oauth-scopes');
  const granted = headerOf(headers, 'x-oauth-scopes');
  if (needed && granted !== undefined) {
    const have = listOf(granted);
    if (!listOf(needed).some((scope) => have.some((other) => other === scope || scope.startsWith(`${other}:`)))) {
      return [clue('shows', 'server', say`Needed: ${needed}. Granted: ${granted === '' ? say`none` : granted}`)];
    }
  }
  const permissions = headerOf(headers, 'x-accepted-github-permissions');
  if (permissions && facts.status === 403) return [clue('fits', 'server', say`Needed permission: ${permissions}`)];
  return [];
}

/** Every token that this endpoint accepted had scopes that this one lacks. */
function lessThanOthers({ status, story, jwt }: Facts): Clue[] {
  const accepted = story.successesHere.flatMap(({ token }) => (token && token.scope.length > 0 ? [token.scope] : []));
  const [first, ...others] = accepted;
  const granted = jwt?.scope;
  if (status !== 403 || !granted || !first) return [];
  const missing = first.filter((scope) => !granted.includes(scope) && others.every((each) => each.includes(scope)));
  if (missing.length === 0) return [];
  return [clue('fits', 'history', say`Tokens that this endpoint accepted have ${listed(missing)}, this one does not`)];
}

function askedAndGranted(facts: Facts): Clue[] {
  const granted = facts.jwt?.scope;
  const needed = facts.asked.scope;
  // Without this error the scope is only what to ask for next time. RFC 6750 section 3.
  if (!granted || needed.length === 0 || facts.asked.error !== 'insufficient_scope') return [];
  const missing = needed.filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return [];
  return [
    clue(
      'shows',
      'token',
      say`Needed: ${listed(needed)}. In the token: ${granted.length > 0 ? listed(granted) : say`none`}`,
    ),
  ];
}

function listOf(text: Masked): Masked[] {
  const items: Masked[] = [];
  for (let start = 0; start < text.length;) {
    const comma = text.indexOf(',', start);
    const end = comma < 0 ? text.length : comma;
    const from = text[start] === ' ' ? start + 1 : start;
    if (end > from) items.push(sliceMasked(text, from, end));
    start = end + 1;
  }
  return items;
}
