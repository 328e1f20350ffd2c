import type { TokenMasking } from '../authorization/masking.ts';
import type { Masked, MaskedJson } from '../masked.ts';
import { createMasker } from '../redact/masker.ts';

const PERSONAL = /^(?:email|name|given_name|family_name|preferred_username|upn|sid|nonce)$/;

/** Masking with rules of its own, plain enough to see in a test what is masked and why. */
export function tokenMasking(key = 1): TokenMasking {
  const masker = createMasker(new Uint8Array(32).fill(key));
  const maskClaims = (value: unknown, as: 'claim' | 'jose', name = ''): MaskedJson => {
    if (Array.isArray(value)) return value.map((element) => maskClaims(element, as, name));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskClaims(inner, as, key)]));
    }
    if (typeof value === 'string') return PERSONAL.test(name) ? masker.mask(value) : (value as Masked);
    return value as number | boolean | null;
  };
  const maskUrl = (url: string): Masked => {
    const [path = '', ...query] = url.split('?');
    return (query.length === 0 ? path : `${path}?${masker.mask(query.join('?'))}`) as Masked;
  };
  return { masker, maskClaims, maskText: (text) => text as Masked, maskUrl };
}
