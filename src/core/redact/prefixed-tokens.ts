import type { Span } from './forms.ts';

const BODY = /[_-]([A-Za-z0-9]{20}[A-Za-z0-9]*)/g;
const BEFORE = /(?<![A-Za-z0-9_-])(?:[a-z][a-z0-9]{1,11}[_-]){0,4}[a-z][a-z0-9]{1,11}$/;
const LONGEST_BEFORE = 64;
/** The last word before the line says what follows. */
const TELLING = /(?:^|[_-])(?:sk|rk|pat|oat|secret|token|tok|apikey|api_key|live)$/;
/** Keys for everybody, and names of things. */
const HARMLESS =
  /^(?:pk|pub|public|phc|dpl|prj|proj|user|usr|org|team|req|evt|acct|cus|build|img|file|job|run)(?:_|$)|publishable/;
const LONG = 32;
const LONGER = 40;

/**
 * Tokens of products that nobody listed, made the way most are by now: words, a line, and many letters of both cases and digits
 * (`acme_8fKx…`), or fewer behind a word that says what they are (`acme_live_…`). Ids are shorter.
 */
export function findPrefixed(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(BODY)) {
    const [whole, body = ''] = match;
    const before = BEFORE.exec(text.slice(Math.max(0, match.index - LONGEST_BEFORE), match.index))?.[0];
    if (before === undefined || !/\d/.test(body) || !isToken(before, whole.startsWith('_'), body)) continue;
    found.push({ start: match.index - before.length, end: match.index + whole.length });
  }
  return found;
}

function isToken(before: string, isLine: boolean, body: string): boolean {
  if (HARMLESS.test(before)) return false;
  if (TELLING.test(before)) return /[A-Za-z]/.test(body);
  if (!isLine || body.length < LONG || !/[a-z]/.test(body)) return false;
  return /[A-Z]/.test(body) || (body.length >= LONGER && /[g-z]/.test(body) && !/[_-]/.test(before));
}
