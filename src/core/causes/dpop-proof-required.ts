import type { Facts } from '../facts/facts.ts';
import { headerOf, isNamed } from '../facts/headers.ts';
import { textOf } from '../facts/jwt.ts';
import { say } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard } from './clue.ts';

export const dpopProofRequired: Cause = {
  id: 'dpop-proof-required',
  title: say`A DPoP proof is missing or not accepted`,
  applies: say`The token is bound to a key: each request needs a DPoP proof for exactly this method, URL and token, and sometimes a nonce of the server.`,
  unless: say`The token itself is refused; the challenge then says invalid_token.`,
  fix: [
    fix(
      'client',
      say`Send Authorization: DPoP with a DPoP header made for this method and URL, with ath for this token`,
    ),
    fix('client', say`On use_dpop_nonce repeat the request with the nonce of the DPoP-Nonce response header`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc9449#section-7.1',
  explains: ['scheme-mismatch', 'token-wrong-type'],
  check(facts) {
    const clues = [...heard(facts, 'dpop-proof-required'), ...proof(facts), ...proofOfOther(facts)];
    return clues.length > 0 ? { clues } : undefined;
  },
};

function proof(facts: Facts): Clue[] {
  const { sent, asked, exchange, jwt } = facts;
  const hasProof = headerOf(exchange.request.headers, 'dpop') !== undefined;
  if (sent.authorization.header !== 'present') return [];
  if (sent.scheme === 'dpop' && !hasProof && sent.authorization.token !== null)
    return [clue('proves', 'request', say`Authorization: DPoP without a DPoP header`)];
  if (asked.error === 'use_dpop_nonce' || asked.error === 'invalid_dpop_proof') {
    return [clue('names', 'server', say`error=${asked.error}`)];
  }
  if (sent.scheme !== 'bearer') return [];
  if (jwt?.boundTo === 'dpop')
    return [clue('shows', 'token', say`cnf.jkt binds the token to a key, and it was sent as Bearer`)];
  const asksOnlyDpop = asked.schemes.includes('dpop') && !asked.schemes.includes('bearer');
  return asksOnlyDpop ? [clue('shows', 'server', say`Sent as Bearer; the answer asks for DPoP only`)] : [];
}

/** A proof is good for one method and one URL, compared without query and fragment. RFC 9449 section 4.3. */
function proofOfOther({ exchange }: Facts): Clue[] {
  const token = exchange.request.credentials.find(
    ({ place, name }) => place === 'header' && isNamed(name, 'dpop'),
  )?.token;
  if (token?.kind !== 'jwt') return [];
  const method = textOf(token.claims['htm']);
  const target = textOf(token.claims['htu']);
  if (method !== null && method !== exchange.method) {
    return [clue('shows', 'token', say`The proof is made for ${method}, the request is ${exchange.method}`)];
  }
  const url = say`${exchange.url.origin}${exchange.url.path}`;
  if (target === null || target.split(/[?#]/)[0] === url) return [];
  return [clue('shows', 'token', say`The proof is made for ${target}, the request goes to ${url}`)];
}
