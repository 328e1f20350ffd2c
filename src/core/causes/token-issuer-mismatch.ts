import { environmentOf } from '../facts/environment.ts';
import type { Facts } from '../facts/facts.ts';
import { hostOf } from '../facts/page.ts';
import { say } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard, listed } from './clue.ts';

export const tokenIssuerMismatch: Cause = {
  id: 'token-issuer-mismatch',
  title: say`The token comes from an issuer this server does not trust`,
  applies: say`The iss claim is not one the server accepts: another tenant, realm, host name or environment.`,
  unless: say`The server trusts several issuers, this one among them.`,
  fix: [
    fix('client', say`Get the token from the identity provider of this environment`),
    fix(
      'server',
      say`Compare the configured issuer with the iss claim: scheme, host, path and the slash at the end all count`,
    ),
    fix('identity-provider', say`Fix the public host name, so that every token carries the same iss`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.1',
  explains: ['token-signature-invalid'],
  check(facts) {
    const said = heard(facts, 'token-issuer-mismatch');
    const issuer = facts.jwt?.issuer;
    const seen = issuer ? [clue('allows', 'token', say`iss ${issuer}`)] : [];
    const other = foreign(facts);
    const clues = [...said, ...other];
    if (clues.length === 0) return undefined;
    if (other.length > 0) return { clues };
    const isNamed = issuer && facts.heard.names('token-issuer-mismatch');
    return {
      clues: [...clues, ...seen],
      ...(isNamed && { title: say`The server does not trust the issuer ${issuer}` }),
    };
  },
};

function foreign(facts: Facts): Clue[] {
  const { jwt, exchange, story } = facts;
  if (!jwt?.issuer || facts.status !== 401) return [];
  const others = story.accepted.issuers;
  if (others.length > 0 && !others.includes(jwt.issuer)) {
    return [
      clue('shows', 'history', say`iss ${jwt.issuer}; tokens accepted on this origin come from ${listed(others)}`),
    ];
  }
  const issuedFor = environmentOf(hostOf(jwt.issuer));
  const sentTo = environmentOf(exchange.url.host);
  if (issuedFor?.kind !== 'test' || sentTo?.kind === 'test') return [];
  return [clue('fits', 'token', say`iss ${jwt.issuer} looks like a test environment, ${exchange.url.host} does not`)];
}
