import { isAboutCredential } from '../facts/refusal.ts';
import { say } from '../masked.ts';
import type { Cause } from './cause.ts';
import { clue, fix, heard } from './clue.ts';

export const tokenAlgorithmRejected: Cause = {
  id: 'token-algorithm-rejected',
  title: say`The token is signed with an algorithm the server does not accept`,
  applies: say`The alg header is none or not the one the server is configured for.`,
  unless: say`The server accepts this algorithm and refuses the key.`,
  fix: [
    fix('identity-provider', say`Sign with the algorithm the API expects, mostly RS256 or ES256`),
    fix('server', say`Allow exactly the algorithms the issuer uses, never none`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc8725#section-3.1',
  explains: ['token-signature-invalid'],
  check(facts) {
    const said = heard(facts, 'token-algorithm-rejected');
    const algorithm = facts.jwt?.algorithm;
    if (!facts.jwt || algorithm === null || algorithm === undefined)
      return said.length > 0 ? { clues: said } : undefined;
    const isUnsigned = algorithm.toLowerCase() === 'none' || !facts.jwt.isSigned;
    if (isUnsigned && isAboutCredential(facts)) {
      return {
        title: say`The token is not signed`,
        clues: [clue('shows', 'token', say`alg ${algorithm}, without a signature`), ...said],
      };
    }
    return said.length > 0 ? { clues: [...said, clue('allows', 'token', say`alg ${algorithm}`)] } : undefined;
  },
};
