import type { Credential, Exchange } from '../exchange.ts';
import { isSessionCookie } from '../facts/sent.ts';
import type { Token } from '../token.ts';

const PLACES = ['authorization', 'header', 'query', 'subprotocol', 'userinfo', 'path', 'cookie'] as const;
const PROOF = /csrf|xsrf|dpop|nonce|signature|captcha|recaptcha|requestverification/i;
const NEW_EACH_TIME = /^(?:negotiate|ntlm|kerberos|digest|hawk|signature|aws4-hmac-sha256|aws)$|hmac/i;
const PROOF_PARAMETER = /^(?:nonce|cnonce|response|mac|sig|signature|oauth_signature|oauth_nonce|hmac|timestamp)$/i;

/**
 * The credential that says who is asking: the refresh token of a token request, else Authorization, else a key, else the
 * session cookie. Its fingerprint is null where it differs in every request.
 */
export function mainCredential(request: Exchange['request']): Credential | null {
  const refreshToken = request.credentials.find(
    ({ place, name }) => place === 'body' && /^(?:refresh_?token|assertion|code)$/i.test(name),
  );
  if (refreshToken) return refreshToken;
  const candidates = request.credentials.filter(({ name }) => !PROOF.test(name));
  for (const place of PLACES) {
    const best = candidates.find(
      (credential) => credential.place === place && (place !== 'cookie' || isSessionCookie(credential.name)),
    );
    if (best) return isNewEachTime(best) ? { ...best, fingerprint: null } : best;
  }
  return null;
}

function isNewEachTime({ name, token }: Credential): boolean {
  return NEW_EACH_TIME.test(name) || (token !== null && isProof(token));
}

function isProof(token: Token): boolean {
  if (token.kind === 'digest' || token.kind === 'sigv4') return true;
  return token.kind === 'parameters' && Object.keys(token.params).some((name) => PROOF_PARAMETER.test(name));
}
