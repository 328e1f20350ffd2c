import type { Masked, MaskedJson } from './masked.ts';

/** What a credential turned out to be: decoded, never verified. */
export type Token =
  | {
      readonly kind: 'jwt';
      readonly header: { readonly [name: string]: MaskedJson };
      readonly claims: { readonly [name: string]: MaskedJson };
      /** `empty` with `alg: none`, or cut off. */
      readonly signature: 'present' | 'empty';
    }
  | { readonly kind: 'jwe'; readonly header: { readonly [name: string]: MaskedJson } }
  | { readonly kind: 'basic'; readonly user: Masked; readonly hasPassword: boolean }
  | { readonly kind: 'digest' | 'sigv4' | 'parameters'; readonly params: Readonly<Record<string, Masked>> }
  /** `vendor`: whose token it is by its shape ("GitHub personal access token"), in our words. */
  | { readonly kind: 'opaque'; readonly vendor: Masked | null }
  | { readonly kind: 'malformed'; readonly reason: Masked };
