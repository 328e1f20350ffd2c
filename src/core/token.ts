import type { TokenMasking } from './authorization/masking.ts';
import { clean } from './authorization/clean.ts';
import { readCredential } from './authorization/read-credential.ts';
import { createSheet } from './authorization/sheet.ts';
import type { Masked, MaskedJson } from './masked.ts';

/** What a credential turned out to be: decoded, never verified. */
export type Token =
  | {
      readonly kind: 'jwt';
      readonly header: { readonly [name: string]: MaskedJson };
      readonly claims: { readonly [name: string]: MaskedJson };
      /** `empty` with `alg: none`, or cut off. */
      readonly signature: 'present' | 'empty';
      /** SD-JWT: how many disclosures came with it. */
      readonly disclosures?: number;
    }
  | { readonly kind: 'jwe'; readonly header: { readonly [name: string]: MaskedJson } }
  /** `user`: the mark of the credentials as a whole, or empty where there is no user name. */
  | { readonly kind: 'basic'; readonly user: Masked; readonly hasPassword: boolean }
  | { readonly kind: 'digest' | 'sigv4' | 'parameters'; readonly params: Readonly<Record<string, Masked>> }
  /** `vendor`: whose token it is by its shape ("GitHub personal access token"), in our words. */
  | { readonly kind: 'opaque'; readonly vendor: Masked | null }
  | { readonly kind: 'malformed'; readonly reason: Masked };

/**
 * Decodes what follows a scheme, or a token on its own (`scheme` empty): JWT and SD-JWT, JWE, Basic, Digest, SigV4 and other
 * parameters; anything else is opaque. Null for an empty text or a placeholder. Linear; never throws.
 */
export function decodeToken(credential: string, masking: TokenMasking, scheme = ''): Token | null {
  const sheet = createSheet();
  return readCredential(clean(credential.trim(), sheet), { sheet, masking, scheme });
}
