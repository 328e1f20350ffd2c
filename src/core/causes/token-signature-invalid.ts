import { say } from '../masked.ts';
import type { Cause } from './cause.ts';
import { clue, fix, heard } from './clue.ts';

export const tokenSignatureInvalid: Cause = {
  id: 'token-signature-invalid',
  title: say`The token’s signature was not accepted`,
  applies: say`The server says that the signature does not verify or that it knows no key for it. Nobody can check this without the key, so the engine never finds it by itself.`,
  unless: say`The token was refused for its issuer, audience or lifetime; those claims stand decoded beside this.`,
  fix: [
    fix('client', say`Use a token of the identity provider that this API trusts, and send it unchanged`),
    fix(
      'server',
      say`Compare the key of the issuer (kid, JWKS URL, shared secret) with the one the API verifies with; refetch the JWKS after a key rotation`,
    ),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc7515#section-5.2',
  check(facts) {
    const said = heard(facts, 'token-signature-invalid');
    const { jwt } = facts;
    if (!jwt) {
      if (said.length === 0) return undefined;
      const opaque = facts.sent.authorization.token?.kind === 'opaque';
      return {
        clues: opaque
          ? [...said, clue('against', 'token', say`The token sent is opaque, without a signature to see`)]
          : said,
      };
    }
    const key = jwt.keyId ? say`Signed with ${jwt.algorithm ?? say`no named algorithm`}, kid ${jwt.keyId}` : undefined;
    if (said.length > 0) return { clues: key ? [...said, clue('allows', 'token', key)] : said };
    const { here, elsewhere } = facts.story.sameCredentialAccepted;
    if (facts.status !== 401 || here.length + elsewhere.length > 0) return undefined;
    return { clues: [clue('allows', 'token', key ?? say`The signature cannot be verified from here`)] };
  },
};
