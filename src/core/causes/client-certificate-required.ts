import { say } from '../masked.ts';
import type { Cause } from './cause.ts';
import { clue, fix, heard } from './clue.ts';

export const clientCertificateRequired: Cause = {
  id: 'client-certificate-required',
  title: say`A client certificate is needed`,
  applies: say`The server asks for a TLS client certificate, or the token is bound to one. A page cannot see or choose it.`,
  unless: say`A certificate is sent and is not trusted.`,
  fix: [
    fix('user', say`Install the certificate, restart the browser, and choose it when asked`),
    fix('client', say`Call with credentials: 'include'; without it the browser offers no certificate to other origins`),
    fix('gateway', say`Check that TLS ends where the certificate is verified, and which authorities it trusts`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc8705#section-3',
  check(facts) {
    const clues = heard(facts, 'client-certificate-required');
    if (facts.jwt?.boundTo === 'certificate' && facts.status === 401) {
      clues.push(clue('hints', 'token', say`cnf.x5t#S256 binds the token to a certificate`));
    }
    return clues.length > 0 ? { clues } : undefined;
  },
};
