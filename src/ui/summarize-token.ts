import type { Authorization } from '../core/authorization.ts';
import { showsPrefix } from '../core/authorization/shows-prefix.ts';
import type { MaskedJson } from '../core/masked.ts';

/** What the credentials are, in one line: `Bearer, RS256 JWT, 3 parts`. */
export function summarizeToken({ scheme, token, text }: Authorization): string {
  const words = showsPrefix(text) ? `${describe(token)}, behind a prefix` : describe(token);
  return scheme === null ? words : `${scheme}, ${words}`;
}

function describe(token: Authorization['token']): string {
  switch (token?.kind) {
    case undefined:
      return 'no credentials after the scheme';
    case 'jwt':
      return `${algorithmOf(token.header)} JWT, ${token.signature === 'present' ? '3 parts' : 'no signature'}`;
    case 'jwe':
      return `encrypted JWT (JWE), key management ${algorithmOf(token.header)}`;
    case 'basic':
      return token.hasPassword ? 'user name and password' : 'user name without password';
    case 'digest':
      return 'digest of user name and password';
    case 'sigv4':
      return 'AWS request signature';
    case 'parameters':
      return 'parameters';
    case 'opaque':
      return token.vendor ?? 'opaque token';
    case 'malformed':
      return 'not decodable';
  }
}

function algorithmOf(header: { readonly [name: string]: MaskedJson }): string {
  return typeof header.alg === 'string' ? header.alg : 'unnamed algorithm';
}
