import type { Span } from './forms.ts';
import type { Redaction } from './redaction.ts';

const SHORTEST_PART = 6;

/** A stretch of text, and what stands for it. */
export interface MaskedSpan extends Span {
  readonly masked: string;
}

/** Both ways of finding secrets in one order. Where they overlap the whole is one secret; where one is inside the other, the outer one stays. */
export function mergeSpans(
  text: string,
  named: readonly MaskedSpan[],
  forms: readonly MaskedSpan[],
  redaction: Redaction,
): MaskedSpan[] {
  const merged: MaskedSpan[] = [];
  for (const span of [...forms, ...named].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.end) {
      merged.push(span);
      continue;
    }
    const end = Math.max(last.end, span.end);
    const inner = text.slice(span.start, span.end);
    if (end === last.end && !shows(last.masked, inner)) continue;
    merged[merged.length - 1] = { start: last.start, end, masked: redaction.mask(text.slice(last.start, end)) };
  }
  return merged;
}

/** Whether a text holds a secret, or the beginning or the end of it. */
function shows(text: string, secret: string): boolean {
  const length = Math.max(SHORTEST_PART, Math.ceil(secret.length / 4));
  return text.includes(secret.slice(0, length)) || text.includes(secret.slice(-length));
}
