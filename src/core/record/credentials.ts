import { examineAuthorization, type Authorization } from '../authorization.ts';
import type { TokenMasking } from '../authorization/masking.ts';
import type { Credential } from '../exchange.ts';
import { say } from '../masked.ts';
import { decodeToken } from '../token.ts';
import { fingerprintOf } from './cookies.ts';
import type { RawCredential } from './raw-credentials.ts';

/** Everything in the request that can authenticate it, masked; Authorization first. */
export function maskCredentials(
  authorization: Authorization,
  proxyAuthorization: string | null,
  others: readonly RawCredential[],
  masking: TokenMasking,
): Credential[] {
  const found = others.map((one) => maskCredential(one, masking));
  if (proxyAuthorization !== null) {
    found.unshift(credentialOf('proxy-authorization', examineAuthorization(proxyAuthorization, masking)));
  }
  if (authorization.header === 'present') found.unshift(credentialOf('authorization', authorization));
  return found;
}

function credentialOf(place: Credential['place'], { scheme, fingerprint, token }: Authorization): Credential {
  return { place, name: scheme ?? say``, fingerprint, token };
}

export function maskCredential({ place, name, value }: RawCredential, masking: TokenMasking): Credential {
  const fingerprint = fingerprintOf(value, masking.masker);
  const token = fingerprint === null || place === 'userinfo' || place === 'path' ? null : tokenIn(value, masking);
  return { place, name, fingerprint, token };
}

/** Only a token that says something about itself. */
function tokenIn(value: string, masking: TokenMasking): Credential['token'] {
  const bare = value.replace(/^"|"$/g, '').replace(/^(?:Bearer|Token|JWT) /i, '');
  const token = /\s/.test(bare) ? null : decodeToken(bare, masking);
  const isTelling =
    token?.kind === 'jwt' || token?.kind === 'jwe' || (token?.kind === 'opaque' && token.vendor !== null);
  return isTelling ? token : null;
}
