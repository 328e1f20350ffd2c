import { peekBase64 } from './base64.ts';
import { stackless } from './stackless.ts';
import { unwrapped } from './unwrapped.ts';
import { vendorInfixes, vendorPatterns, type VendorInfix, type VendorPattern } from './vendor-patterns.ts';
import { alphabets, vendorTokens, type Alphabet, type VendorToken } from './vendor-tokens.ts';

/** A stretch of text that is a secret by its form alone. */
export interface Shape {
  readonly start: number;
  readonly end: number;
}

const SHORTEST_AROUND_INFIX = 30;

type RunEnd = (alphabet: Alphabet, from: number) => number;

const byBeginning = new Map<string, VendorToken[]>();
for (const token of [...vendorTokens].sort((a, b) => b.prefix.length - a.prefix.length)) {
  const beginning = token.prefix.slice(0, 2);
  byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), token]);
}
const infixes = vendorInfixes.map((one) => ({ ...one, infix: stackless(one.infix) }));
const byFirst = new Map<string, VendorPattern[]>();
for (const pattern of vendorPatterns) {
  const readable = { ...pattern, pattern: stackless(pattern.pattern) };
  for (const first of pattern.starts) byFirst.set(first, [...(byFirst.get(first) ?? []), readable]);
}

/**
 * Finds secrets by their form in one pass. A token begins at the beginning of a word only: `task-proj-…` holds no `sk-proj-`.
 * The end of every run of one alphabet is found once, so that the pass is linear whatever the text repeats.
 */
export function findShapes(text: string): Shape[] {
  const found: Shape[] = [];
  const runEnd = runEnds(text);
  for (let i = 0; i < text.length; i++) {
    if (i > 0 && isWordCode(text.charCodeAt(i - 1)) && !isQuotedEquals(text, i)) continue;
    const end = jwtAt(text, i, runEnd) ?? signedAt(text, i, runEnd) ?? vendorAt(text, i, runEnd) ?? patternAt(text, i);
    if (end === undefined) continue;
    found.push({ start: i, end });
    i = end - 1;
  }
  if (text.length >= SHORTEST_AROUND_INFIX)
    for (const infix of infixes) for (const shape of findInfix(text, infix)) found.push(shape);
  return found;
}

function runEnds(text: string): RunEnd {
  const runs = new Map<Alphabet, { from: number; end: number }>();
  return (alphabet, from) => {
    const known = runs.get(alphabet);
    if (known !== undefined && known.from <= from && from <= known.end) return known.end;
    const pattern = alphabets[alphabet];
    pattern.lastIndex = from;
    pattern.test(text);
    runs.set(alphabet, { from, end: pattern.lastIndex });
    return pattern.lastIndex;
  };
}

/** `token=3Dey…`: quoted-printable writes `=` so. RFC 2045 section 6.7. */
function isQuotedEquals(text: string, at: number): boolean {
  return text[at - 1] === 'D' && text[at - 2] === '3' && text[at - 3] === '=';
}

function isWordCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** A beginning that goes on in `pk_live_…`, a key for everybody. */
const WORD = /^(?:live|test|sandbox|secret|standard)[_-]/;

function vendorAt(text: string, start: number, runEnd: RunEnd): number | undefined {
  for (const { prefix, alphabet, least } of byBeginning.get(text.slice(start, start + 2)) ?? []) {
    if (!text.startsWith(prefix, start) || (text[start - 1] === '_' && WORD.test(prefix))) continue;
    const from = start + prefix.length;
    const end = runEnd(alphabet, from);
    if (end - from < least || (/[-_]$/.test(prefix) && isHyphenated(text.slice(from, Math.min(end, from + 200)))))
      continue;
    return trimmed(text, from, end);
  }
  return undefined;
}

/** `circle-fade-dot`, `release_notes_title`: words, as in class names and slugs. */
function isHyphenated(body: string): boolean {
  return /^[a-z]{1,14}(?:[-_][a-z]{1,14})+$/.test(body) || /^[a-z]{1,12}$/.test(body);
}

/** A full stop at the end of a sentence is none of the token's. */
function trimmed(text: string, from: number, end: number): number {
  while (end > from && (text[end - 1] === '.' || text[end - 1] === '~')) end--;
  return end;
}

/** Enough base64 to hold the first member's name. */
const HEADER_BEGINNING = 40;
/** First members of JOSE headers and of what frameworks encrypt or sign: Laravel's `iv`, Grafana's `k`. */
const TOKEN_MEMBER =
  /^\s*\{\s*"(?:alg|typ|kid|enc|cty|x5t|x5t#S256|x5c|x5u|jku|jwk|crit|zip|epk|iv|apu|b64|ver|k|_rails|epk|p2s|wrapped|svt)"/;
/** … of which these make a token even without a dot. */
const ALONE = /^\s*\{\s*"(?:alg|typ|kid|enc|iv|k|_rails)"\s*:\s*["{]/;

/** JWS (three parts), JWE (five), and the beginning of one that was cut off. RFC 7515 section 3.1, RFC 7516 section 3.1. */
function jwtAt(text: string, start: number, runEnd: RunEnd): number | undefined {
  if (
    !text.startsWith('eyJ', start) &&
    !text.startsWith('ewo', start) &&
    !text.startsWith('ewk', start) &&
    !text.startsWith('eyA', start)
  )
    return undefined;
  const headerEnd = runEnd('dash', start);
  const header = peekBase64(text, start, Math.min(headerEnd, start + HEADER_BEGINNING));
  if (!TOKEN_MEMBER.test(header)) return undefined;
  if (text[headerEnd] === '.') return unwrapped(text, start, trimmed(text, start, runEnd('dot', start)));
  return ALONE.test(header) && headerEnd - start >= 24 ? unwrapped(text, start, runEnd('base64', start)) : undefined;
}

const SIGNATURE = stackless(/(?::[A-Za-z0-9]{6}:|\.[\w-]{6}\.)[\w-]{27,}/y);

/** Payload, time and signature, as Django and Flask sign sessions. */
function signedAt(text: string, start: number, runEnd: RunEnd): number | undefined {
  if (text[start] !== 'e' || !/[yJ]/.test(text[start + 1] ?? '')) return undefined;
  SIGNATURE.lastIndex = runEnd('dash', start);
  return SIGNATURE.lastIndex - start >= 8 && SIGNATURE.test(text) ? SIGNATURE.lastIndex : undefined;
}

function patternAt(text: string, start: number): number | undefined {
  for (const { pattern } of byFirst.get(text[start] ?? '') ?? []) {
    pattern.lastIndex = start;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return undefined;
}

/** The token around something that only its kind has, back to where its characters begin. */
function* findInfix(text: string, { infix, least, most }: VendorInfix): Generator<Shape> {
  let done = 0;
  for (const match of text.matchAll(infix)) {
    let start = match.index;
    while (start > done && match.index - start < most && /[\w+/.~%-]/.test(text[start - 1] ?? '')) start--;
    done = match.index + match[0].length;
    // `sha512-…==` is the hash of a file, `sha-512=:…==:` that of a body.
    if (match.index - start < least || /[:=-]$/.test(text.slice(Math.max(0, start - 1), start))) continue;
    yield { start, end: done };
  }
}
