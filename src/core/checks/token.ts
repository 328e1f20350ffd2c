import { isAre, listed } from '../causes/clue.ts';
import { environmentOf, isAnyones } from '../facts/environment.ts';
import type { Facts } from '../facts/facts.ts';
import { otherNamedAudience } from '../facts/named-audience.ts';
import { hostOf } from '../facts/page.ts';
import { say } from '../masked.ts';
import { failed, notKnown, passed, type Verdict } from './verdict.ts';

const unread = notKnown(say`No token that can be decoded was sent`);

/** A token that was accepted on this origin is of the right making. */
function acceptedHere({ story }: Facts): Verdict | undefined {
  const { here, elsewhere } = story.sameCredentialAccepted;
  const worked = elsewhere.at(-1) ?? here.at(-1);
  return worked ? passed(say`This token was accepted for ${worked.method} ${worked.path}`) : undefined;
}

export function checkAudience(facts: Facts): Verdict {
  const { jwt, exchange, story, heard } = facts;
  if (!jwt) return unread;
  const audience = listed(jwt.audience);
  if (heard.names('token-audience-mismatch')) {
    const named = otherNamedAudience(facts);
    return failed(
      named
        ? say`The server speaks of ${named}, the token has aud ${audience}`
        : say`The server refuses aud ${audience}`,
    );
  }
  const accepted = acceptedHere(facts);
  if (accepted) return accepted;
  if (jwt.audience.length === 0) return notKnown(say`The token has no aud claim`);
  if (jwt.audience.some((name) => story.accepted.audiences.includes(name))) {
    return passed(say`A token with aud ${audience} was accepted on this origin`);
  }
  if (jwt.audience.some((name) => hostOf(name) === exchange.url.host))
    return passed(say`aud ${audience} names this host`);
  return notKnown(say`aud ${audience}; which one ${exchange.url.host} expects cannot be seen from here`);
}

export function checkIssuer(facts: Facts): Verdict {
  const { jwt, story, heard } = facts;
  if (!jwt) return unread;
  if (jwt.issuer === null) return notKnown(say`The token has no iss claim`);
  if (heard.names('token-issuer-mismatch')) return failed(say`The server refuses iss ${jwt.issuer}`);
  const accepted = acceptedHere(facts);
  if (accepted) return accepted;
  if (story.accepted.issuers.includes(jwt.issuer))
    return passed(say`Tokens of ${jwt.issuer} are accepted on this origin`);
  return notKnown(say`iss ${jwt.issuer}; whom the server trusts cannot be seen from here`);
}

export function checkEnvironment({ jwt, exchange }: Facts): Verdict {
  if (!jwt?.issuer) return notKnown(say`Nothing in the credential names an environment`);
  const issuedFor = environmentOf(hostOf(jwt.issuer));
  const sentTo = environmentOf(exchange.url.host);
  if (!issuedFor && !sentTo) return notKnown(say`Neither ${jwt.issuer} nor ${exchange.url.host} names an environment`);
  if (isAnyones(jwt.issuer, exchange.url.host))
    return notKnown(say`${exchange.url.host} is local, and takes tokens of whatever issuer it is set up for`);
  if ((issuedFor?.kind ?? 'live') === (sentTo?.kind ?? 'live')) {
    const kind = (issuedFor ?? sentTo)?.kind === 'test' ? say`a test environment` : say`production`;
    return passed(say`By their names iss ${jwt.issuer} and host ${exchange.url.host} are both of ${kind}`);
  }
  return failed(say`By their names iss ${jwt.issuer} and host ${exchange.url.host} are of different environments`);
}

export function checkScope({ jwt, asked, heard }: Facts): Verdict {
  const granted = jwt?.scope ?? null;
  if (asked.scope.length > 0 && granted) {
    const missing = asked.scope.filter((scope) => !granted.includes(scope));
    if (missing.length > 0) return failed(say`${isAre(missing)} asked for and not in the token`);
    return passed(say`${isAre(asked.scope)} asked for and in the token`);
  }
  if (heard.names('scope-insufficient')) return failed(say`The server says that a scope is missing`);
  if (granted)
    return notKnown(
      say`The token has ${granted.length > 0 ? listed(granted) : say`no scopes`}; what is needed is not said`,
    );
  return notKnown(say`Neither the token nor the answer names scopes`);
}

/** Never passed, and never tried. */
export function checkSignature({ jwt, heard }: Facts): Verdict {
  if (heard.names('request-signature-invalid')) return failed(say`The server does not accept the one over the request`);
  if (!jwt) return unread;
  if (!jwt.isSigned) return failed(say`The token has no signature`);
  if (heard.names('token-signature-invalid')) return failed(say`The server does not accept it`);
  return notKnown(say`Decoded, not verified: that takes the issuer’s key`);
}
