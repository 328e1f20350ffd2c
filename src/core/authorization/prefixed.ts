import type { Step } from './reading.ts';
import { firstMark, partsOfJwt, readJwt } from './read-jwt.ts';
import { hide, keep } from './sheet.ts';
import { slice, type View } from './view.ts';

const LONGEST_PREFIX = 40;
/** Ends in a punctuation mark of tokens; `eyJ` is `{"`, `ewo` a brace and a line feed. */
const PREFIX = /^[A-Za-z0-9][\w.~+/-]{0,38}?[._~+/-](?=eyJ|ewo)/;
const MASKED_PREFIX = /^‹masked-[0-9a-f]{4}›‹prefix›/;

/** `acme_eyJ…`: a whole JWT behind a prefix of its product, which no grammar of tokens forbids. RFC 6750 section 2.1. */
export const prefixed: Step = (view, { sheet, masking, scheme }) => {
  if (/^(?:basic|digest|negotiate|ntlm)$/i.test(scheme)) return undefined;
  const masked = MASKED_PREFIX.exec(view.text)?.[0];
  const length = masked?.length ?? prefixOf(view);
  if (length === 0) return undefined;
  const inner = slice(view, length);
  const parts = partsOfJwt(inner);
  if (parts === null) return undefined;
  if (masked !== undefined) keep(sheet, slice(view, 0, length));
  else hide(sheet, slice(view, 0, length), masking.masker.mask(firstMark(inner.text) ?? inner.text), ['prefix']);
  return readJwt(parts, sheet, masking, scheme);
};

/** How long the prefix is; 0 unless a JWT with all its parts follows. The claims of a broken JWT begin with `.eyJ` too. */
function prefixOf(view: View): number {
  if (/^(?:eyJ|ewo)/.test(view.text)) return 0;
  const length = PREFIX.exec(view.text.slice(0, LONGEST_PREFIX + 3))?.[0].length ?? 0;
  const parts = length === 0 ? null : partsOfJwt(slice(view, length));
  const isWhole =
    parts?.header.state === 'json' &&
    typeof parts.header.members.alg === 'string' &&
    parts.claims?.state === 'json' &&
    parts.segments.length === 3;
  return isWhole ? length : 0;
}
