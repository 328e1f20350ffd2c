import type { Masked, MaskedJson, Masker } from '../masked.ts';

/** What the readers need to mask with. `maskClaims` and `maskText` are the redactor's: it decides what is personal. */
export interface TokenMasking {
  readonly masker: Masker;
  /** Members of a JWT's claims or of a JOSE header, with secret and personal values masked. */
  maskClaims(value: unknown, as: 'claim' | 'jose'): MaskedJson;
  /** Free text, masked by shape. */
  maskText(text: string): Masked;
  /** An address, absolute or not, with the secrets of its path and its query masked. */
  maskUrl(url: string): Masked;
}
