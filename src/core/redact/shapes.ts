import { decodeBase64 } from './base64.ts';
import {
  alphabets,
  vendorPatterns,
  vendorTokens,
  type Alphabet,
  type VendorPattern,
  type VendorToken,
} from './vendor-tokens.ts';

/** A stretch of text that is a secret by its form alone. */
export interface Shape {
  readonly start: number;
  readonly end: number;
  readonly vendor: string;
}

type RunEnd = (alphabet: Alphabet, from: number) => number;

const byBeginning = new Map<string, VendorToken[]>();
for (const token of [...vendorTokens].sort((a, b) => b.prefix.length - a.prefix.length)) {
  const beginning = token.prefix.slice(0, 2);
  byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), token]);
}
const byFirst = new Map<string, VendorPattern[]>();
for (const pattern of vendorPatterns) {
  for (const first of pattern.starts) byFirst.set(first, [...(byFirst.get(first) ?? []), pattern]);
}

/**
 * Finds secrets by their form in one pass. A token begins at the beginning of a word only: `task-proj-…` holds no `sk-proj-`.
 * The end of every run of one alphabet is found once, so that the pass is linear whatever the text repeats.
 */
export function findShapes(text: string): Shape[] {
  const found: Shape[] = [];
  const runs = new Map<Alphabet, { from: number; end: number }>();
  const runEnd: RunEnd = (alphabet, from) => {
    const known = runs.get(alphabet);
    if (known !== undefined && known.from <= from && from <= known.end) return known.end;
    const pattern = alphabets[alphabet];
    pattern.lastIndex = from;
    pattern.test(text);
    runs.set(alphabet, { from, end: pattern.lastIndex });
    return pattern.lastIndex;
  };
  for (let i = 0; i < text.length; i++) {
    if (i > 0 && isWordCode(text.charCodeAt(i - 1))) continue;
    const shape = jwtAt(text, i, runEnd) ?? vendorAt(text, i, runEnd) ?? patternAt(text, i);
    if (shape === undefined) continue;
    found.push(shape);
    i = shape.end - 1;
  }
  return found;
}

function isWordCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function vendorAt(text: string, start: number, runEnd: RunEnd): Shape | undefined {
  for (const { prefix, alphabet, least, vendor } of byBeginning.get(text.slice(start, start + 2)) ?? []) {
    if (!text.startsWith(prefix, start)) continue;
    const from = start + prefix.length;
    const end = runEnd(alphabet, from);
    if (end - from < least || (prefix.endsWith('-') && isHyphenated(text.slice(from, Math.min(end, from + 200)))))
      continue;
    return { start, end: trimmed(text, from, end), vendor };
  }
  return undefined;
}

/** `circle-fade-dot`: words with hyphens, as in class names and slugs. */
function isHyphenated(body: string): boolean {
  return /^[a-z]{1,14}(?:-[a-z]{1,14})+$/.test(body) || /^[a-z]{1,12}$/.test(body);
}

/** A full stop or an equals sign at the end of a sentence is none of the token's. */
function trimmed(text: string, from: number, end: number): number {
  while (end > from && (text[end - 1] === '.' || text[end - 1] === '~')) end--;
  return end;
}

/** JWS (three parts), JWE (five), and the beginning of one that was cut off. RFC 7515 section 3.1, RFC 7516 section 3.1. */
function jwtAt(text: string, start: number, runEnd: RunEnd): Shape | undefined {
  if (!text.startsWith('eyJ', start) && !text.startsWith('ewog', start) && !text.startsWith('ewo', start))
    return undefined;
  const end = trimmed(text, start, runEnd('base64', start));
  const headerEnd = runEnd('dash', start);
  const header = decodeBase64(text.slice(start, Math.min(headerEnd, start + 400)));
  if (
    header === undefined ||
    !/^\s*\{\s*"(?:alg|typ|kid|enc|cty|x5t|x5c|x5u|jku|jwk|crit|zip|epk|iv|apu|b64|ver|iss|sub|exp|iat|aud)"/.test(
      header,
    )
  ) {
    return undefined;
  }
  if (text[headerEnd] !== '.')
    return /^\s*\{\s*"(?:alg|typ|kid|enc|iv)"/.test(header) ? { start, end, vendor: 'JSON Web Token' } : undefined;
  return { start, end: trimmed(text, start, runEnd('dot', start)), vendor: 'JSON Web Token' };
}

function patternAt(text: string, start: number): Shape | undefined {
  for (const { pattern, vendor } of byFirst.get(text[start] ?? '') ?? []) {
    pattern.lastIndex = start;
    if (pattern.test(text)) return { start, end: pattern.lastIndex, vendor };
  }
  return undefined;
}
