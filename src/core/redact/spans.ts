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
  // Without `masked` the whole is one secret, masked once at the end: it may grow with every span.
  const merged: (Span & { readonly masked?: string })[] = [];
  for (const span of [...forms, ...named].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.end) {
      merged.push(span);
      continue;
    }
    const end = Math.max(last.end, span.end);
    const inner = text.slice(span.start, span.end);
    if (end === last.end && (last.masked === undefined || !shows(last.masked, inner))) continue;
    merged[merged.length - 1] = { start: last.start, end };
  }
  return merged.map(({ start, end, masked }) => ({
    start,
    end,
    masked: masked ?? redaction.mask(text.slice(start, end)),
  }));
}

/** Whether a text holds a secret, or the beginning or the end of it. */
function shows(text: string, secret: string): boolean {
  const length = Math.max(SHORTEST_PART, Math.ceil(secret.length / 4));
  return text.includes(secret.slice(0, length)) || text.includes(secret.slice(-length));
}
