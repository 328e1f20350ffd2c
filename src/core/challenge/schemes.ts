/** The IANA HTTP Authentication Scheme registry (2025-02-18), and two that are everywhere without being in it. */
const REGISTERED = new Set(
  [
    ...['Basic', 'Bearer', 'Concealed', 'Digest', 'DPoP', 'GNAP', 'HOBA', 'Mutual', 'Negotiate', 'OAuth'],
    ...['PrivateToken', 'SCRAM-SHA-1', 'SCRAM-SHA-256', 'vapid', 'NTLM', 'AWS4-HMAC-SHA256'],
  ].map((scheme) => scheme.toLowerCase()),
);

export function isRegisteredScheme(scheme: string): boolean {
  return REGISTERED.has(scheme.toLowerCase());
}
