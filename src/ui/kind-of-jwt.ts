import { describeJwt } from '../core/facts/jwt.ts';
import { say } from '../core/masked.ts';
import type { Token } from '../core/token.ts';

type Jwt = Extract<Token, { kind: 'jwt' }>;

/** What a JWT says that it is for, in a sentence; null where it says nothing. */
export function kindOfJwt(token: Jwt): string | null {
  if (token.header.typ === 'dpop+jwt')
    return 'A DPoP proof (RFC 9449): made for one request, it shows that the sender holds the key of the token.';
  if (token.disclosures !== undefined)
    return `An SD-JWT with ${token.disclosures} disclosures: a claim that is not disclosed is a digest in _sd.`;
  const use = describeJwt({ place: 'authorization', name: say``, fingerprint: null, token })?.use;
  if (!use) return null;
  if (use.kind === 'id')
    return `${use.isNamed ? 'An' : 'Most probably an'} ID token, by its ${use.member}: meant for the client that asked for the login, not for an API.`;
  if (use.kind === 'refresh') return `A refresh token, by its ${use.member}: meant for the token endpoint only.`;
  return `An access token, by its ${use.member}.`;
}
