import type { Facts } from '../facts/facts.ts';
import { isLocal } from '../facts/environment.ts';
import { otherNamedAudience } from '../facts/named-audience.ts';
import { hostOf } from '../facts/page.ts';
import { say } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard, listed } from './clue.ts';
import { freshToken } from './refresh-story.ts';

export const tokenAudienceMismatch: Cause = {
  id: 'token-audience-mismatch',
  title: say`The token is meant for another audience`,
  applies: say`The aud claim names another API, or the server says that it expected another audience.`,
  unless: say`This API accepts that audience under a name that is not its host name.`,
  fix: [
    fix(
      'client',
      say`Ask the identity provider for a token for this API (audience or resource parameter), and send that one here`,
    ),
    fix(
      'server',
      say`Compare the audience the API is configured for with the aud claim, letter by letter and slash by slash`,
    ),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.3',
  explains: ['token-wrong-type'],
  check(facts) {
    const said = heard(facts, 'token-audience-mismatch');
    const audience = facts.jwt?.audience ?? [];
    const named = otherNamedAudience(facts);
    const compared = named
      ? say`aud ${listed(audience)}, while the server speaks of ${named}: it expects that one, or got another token than this`
      : say`aud ${listed(audience)}, host ${facts.exchange.url.host}`;
    const seen = audience.length > 0 ? [clue('allows', 'token', compared)] : [];
    const [only, ...others] = audience;
    const isThisHost = audience.some((each) => hostOf(each) === facts.exchange.url.host);
    const clues =
      said.length > 0
        ? [...said, ...unlikeAccepted(facts), ...seen]
        : [...unlikeAccepted(facts), ...foreign(facts), ...freshAndOpaque(facts)];
    if (clues.length === 0) return undefined;
    return only !== undefined && others.length === 0 && !isThisHost
      ? { title: say`The token is meant for the audience ${only}`, clues }
      : { clues };
  },
};

/** Only a 401 is about the token, and only an audience that is a URL can be compared with a host. */
function foreign({ jwt, exchange, status, story }: Facts): Clue[] {
  if (!jwt || status !== 401 || jwt.audience.length === 0 || story.accepted.audiences.length > 0) return [];
  if (isLocal(exchange.url.host)) return [];
  if (story.sameCredentialAccepted.here.length + story.sameCredentialAccepted.elsewhere.length > 0) return [];
  const isForeign = jwt.audience.every(
    (audience) => audience.includes('://') && hostOf(audience) !== exchange.url.host,
  );
  if (!isForeign) return [];
  return [clue('hints', 'token', say`aud ${listed(jwt.audience)} does not name the host ${exchange.url.host}`)];
}

/** An ID token names the app as its audience; that is not what is wrong with it here. */
function unlikeAccepted({ jwt, status, story }: Facts): Clue[] {
  if (/^(id|refresh)_?token$/i.test(story.issuedBy?.as ?? '')) return [];
  if (!jwt || status !== 401 || jwt.audience.length === 0) return [];
  const others = story.accepted.audiences;
  if (others.length === 0 || jwt.audience.some((audience) => others.includes(audience))) return [];
  return [
    clue('shows', 'history', say`aud ${listed(jwt.audience)}; tokens accepted on this origin have ${listed(others)}`),
  ];
}

/** Identity providers hand out opaque tokens when no API was asked for. */
function freshAndOpaque(facts: Facts): Clue[] {
  const isOpaque = facts.sent.authorization.token?.kind === 'opaque';
  return isOpaque && facts.status === 401 && facts.sent.scheme === 'bearer' ? freshToken(facts, 'hints') : [];
}
