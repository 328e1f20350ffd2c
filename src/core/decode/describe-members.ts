import { say, type MaskedJson } from '../masked.ts';
import type { Redactor } from '../redact/redactor.ts';
import { readNumericDate } from '../token/numeric-date.ts';
import { row, type Described } from './described.ts';

const MOST = 60;

/** Claims that were found outside of a JWT, masked as those of one. `exp`, `nbf` and `iat` may be dates in text, as PASETO has them. */
export function describeMembers(members: { readonly [name: string]: unknown }, redactor: Redactor): Described {
  const masked = redactor.json(members, 'claim');
  const from = readNumericDate(members.nbf ?? members.iat)?.meant ?? null;
  const until = readNumericDate(members.exp)?.meant ?? null;
  const rows = isMembers(masked) ? Object.entries(masked).slice(0, MOST) : [];
  return {
    says: say`Claims. Decoded, not verified.`,
    rows: rows.map(([name, value]) => row(redactor.text(name), value, null)),
    from,
    until,
  };
}

function isMembers(value: MaskedJson): value is { readonly [name: string]: MaskedJson } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
