import type { Facts } from '../facts/facts.ts';
import { isPointed } from '../facts/heard.ts';
import { say } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard } from './clue.ts';

export const requestSignatureInvalid: Cause = {
  id: 'request-signature-invalid',
  title: say`The signature over the request does not match`,
  applies: say`An HMAC, SigV4, HTTP Signature or signed URL does not match what arrived: other headers, path, host, body or key.`,
  unless: say`The signature is right and the key has no permission.`,
  fix: [
    fix(
      'client',
      say`Sign exactly what is sent: method, path, query, host, content type and body, without changing them afterwards`,
    ),
    fix('gateway', say`Keep Host, path and signed headers as they are on the way to the verifier`),
    fix('client', say`Check that the secret belongs to the key id in the request`),
  ],
  reference: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html',
  check(facts) {
    const clues = [...heard(facts, 'request-signature-invalid'), ...signed(facts)];
    return clues.length > 0 ? { clues } : undefined;
  },
};

const signingSchemes = /^aws4-|hmac|^signature$|^sharedkey|^oss$|^aws$|^hawk$|^edgegrid|^eg1-/;

function signed(facts: Facts): Clue[] {
  const { signedUrl, sent, clock } = facts;
  if (signingSchemes.test(sent.scheme) && sent.authorization.scheme !== null) {
    const speaksOfOther = facts.heard.statements.some(
      (statement) => isPointed(statement) && !statement.said.includes('request-signature-invalid'),
    );
    const weight = speaksOfOther ? 'allows' : 'suggests';
    return [clue(weight, 'request', say`The request is signed with ${sent.authorization.scheme}`)];
  }
  if (!signedUrl || (signedUrl.expiresAt !== null && signedUrl.expiresAt <= clock.serverAt)) return [];
  if (sent.authorization.header === 'present') return [];
  if (signedUrl.expiresAt === null)
    return [clue('hints', 'request', say`The URL is signed (${signedUrl.signature}), and is refused`)];
  const isOver = facts.heard.names('signed-url-expired');
  const refused = say`The URL is signed (${signedUrl.signature}), has not expired, and is refused`;
  return [clue(isOver ? 'allows' : 'fits', 'request', refused)];
}
