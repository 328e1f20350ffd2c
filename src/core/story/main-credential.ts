import type { Credential, Exchange } from '../exchange.ts';
import type { Token } from '../token.ts';

const PLACES = ['authorization', 'header', 'query', 'subprotocol', 'userinfo', 'path', 'cookie'] as const;
const PROOF = /csrf|xsrf|dpop|nonce|signature|captcha|recaptcha|requestverification/i;
const NEW_EACH_TIME = /^(?:negotiate|ntlm|kerberos|digest|hawk|signature|aws4-hmac-sha256|aws)$|hmac/i;
const PROOF_PARAMETER = /^(?:nonce|cnonce|response|mac|sig|signature|oauth_signature|oauth_nonce|hmac|timestamp)$/i;
const SESSION_COOKIE = /sess|sid$|^sid|auth|token|jwt|login|^connect\.|identity|remember/i;

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
    const found = candidates.filter((credential) => credential.place === place);
    const best = place === 'cookie' ? (found.find(isSessionCookie) ?? found[0]) : found[0];
    if (best) return isNewEachTime(best) ? { ...best, fingerprint: null } : best;
  }
  return null;
}

/** Whether a cookie of that name probably holds a session. */
export function isSessionCookie({ name }: { readonly name: string }): boolean {
  return SESSION_COOKIE.test(name) && !PROOF.test(name);
}

function isNewEachTime({ name, token }: Credential): boolean {
  return NEW_EACH_TIME.test(name) || (token !== null && isProof(token));
}

function isProof(token: Token): boolean {
  if (token.kind === 'digest' || token.kind === 'sigv4') return true;
  return token.kind === 'parameters' && Object.keys(token.params).some((name) => PROOF_PARAMETER.test(name));
}
