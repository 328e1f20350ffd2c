import { maskForms } from './forms.ts';
import type { Redaction } from './redaction.ts';
import { maskText } from './text.ts';

/** What stands between the literals of JSON: brackets and numbers, and code or prose in what only looks like it. */
export function maskGap(gap: string, redaction: Redaction): string {
  // A number that is a card's stays JSON as a text.
  if (/^[\s:,[\]{}\d.eE+-]*$/.test(gap))
    return gap.replace(/\d{12,}/g, (digits) =>
      maskForms(digits, redaction) === digits ? digits : `"${redaction.mask(digits)}"`,
    );
  return maskText(gap, redaction);
}
