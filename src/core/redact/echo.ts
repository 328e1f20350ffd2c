import type { Span } from './forms.ts';
import { looksOpaque } from './values.ts';

/** Finds copies of secrets that are known already. */
export type Echo = (text: string) => Span[];

const SHORTEST = 8;
const LONGEST = 8192;
const KEY = 6;
const MOST = 4000;

/**
 * Copies of the secrets in other places: a token that an error message repeats, a password in a log line. A secret counts only
 * when it looks made by a machine, so that a session called `production` does not blacken every text. One pass over the text.
 */
export function createEcho(secrets: Iterable<string>): Echo {
  const byBeginning = new Map<string, string[]>();
  let count = 0;
  for (const secret of new Set(secrets)) {
    if (secret.length < SHORTEST || secret.length > LONGEST || !isRecognizable(secret)) continue;
    if (count++ > MOST) break;
    for (const copy of new Set([
      secret,
      encodeURIComponent(secret.replace(/[\uD800-\uDFFF]/g, '')),
      JSON.stringify(secret).slice(1, -1),
    ])) {
      const beginning = copy.slice(0, KEY);
      const copies = byBeginning.get(beginning);
      if (copies) copies.push(copy);
      else byBeginning.set(beginning, [copy]);
    }
  }
  if (byBeginning.size === 0) return () => [];
  return (text) => {
    const found: Span[] = [];
    for (let i = 0; i + KEY <= text.length; i++) {
      if (i > 0 && /[A-Za-z0-9]/.test(text[i - 1] ?? '')) continue;
      const candidates = byBeginning.get(text.slice(i, i + KEY));
      const copy = candidates
        ?.filter((candidate) => text.startsWith(candidate, i))
        .sort((a, b) => b.length - a.length)[0];
      if (copy === undefined) continue;
      found.push({ start: i, end: i + copy.length });
      i += copy.length - 1;
    }
    return found;
  };
}

/** Distinct enough that a copy is no accident. */
function isRecognizable(secret: string): boolean {
  if (secret.includes('‹') || /^[\d.:-]+$/.test(secret)) return false;
  return (
    (/\d/.test(secret) && /[A-Za-z]/.test(secret) && looksOpaque(secret)) ||
    (secret.length >= 20 && looksOpaque(secret))
  );
}
