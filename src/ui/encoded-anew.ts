/** ` {`, which no encoder of tokens writes, in base64url: how a part begins that was encoded again with its secrets masked. */
const ENCODED_ANEW = /(?:^|[\s.›])IH(?:s|t9)[\w-]*(?:\.|$)/;

/** Why a masked token does not begin like the one that was sent; null where it does. */
export function sayEncodedAnew(text: string): string | null {
  return ENCODED_ANEW.test(text)
    ? 'Encoded anew with its secrets masked: so it begins with IHs and not with eyJ, and nobody can use it.'
    : null;
}
