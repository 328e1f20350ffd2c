import { examineAuthorization } from '../authorization.ts';
import type { TokenMasking } from '../authorization/masking.ts';
import type { Masked, Masker } from '../masked.ts';
import { sliceMasked } from '../masked.ts';
import type { Echo } from '../redact/echo.ts';
import { createRedactor, type Redactor } from '../redact/redactor.ts';

const SCHEME = 'Bearer ';
const LONGEST = 8000;

/** A redactor for exports: where a secret is a JSON Web Token, its claims stay readable, masked; copies that `elsewhere` finds go. */
export function describeTokens(masker: Masker, elsewhere?: Echo): { redactor: Redactor; masking: TokenMasking } {
  const plain = createRedactor(masker);
  const masking = {
    masker,
    maskClaims: (value: unknown, as: 'claim' | 'jose') => plain.json(value, as),
    maskText: plain.text,
    maskUrl: plain.link,
  };
  const describe = (secret: string): Masked | undefined => {
    if (!/^(?:eyJ|IHs)[\w-]*\./.test(secret) || secret.length > LONGEST) return undefined;
    const { text, token } = examineAuthorization(SCHEME + secret, masking);
    if (text === null || token?.kind !== 'jwt' || !/^Bearer IHs[\w-]*\.IHs[\w-]*\.[^\s"&;,<>]*$/.test(text))
      return undefined;
    return sliceMasked(text, SCHEME.length, text.length);
  };
  return { redactor: createRedactor(masker, { describe, elsewhere }), masking };
}
