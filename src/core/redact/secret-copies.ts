import { looksOpaque } from './values.ts';

/** A secret as it may stand somewhere else: as it is, or as a URL, JSON or HTML has to write it. */
export interface Copy {
  readonly text: string;
  /** Stretches of letters and digits in it, by which it is found. */
  readonly words: readonly Word[];
}

export interface Word {
  readonly start: number;
  readonly end: number;
}

const SHORTEST = 8;
const LONGEST = 8192;

/** The ways to write a secret. None of one that is no more than a word: a session called `production` is in every text. */
export function copiesOf(secret: string): Copy[] {
  if (secret.length < SHORTEST || secret.length > LONGEST || !isRecognizable(secret)) return [];
  const json = JSON.stringify(secret).slice(1, -1);
  const ways = new Set([
    secret,
    encodeURIComponent(secret.replace(/[\uD800-\uDFFF]/g, '')),
    json,
    json.replaceAll('/', '\\/'),
    secret.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char),
  ]);
  return [...ways].flatMap((text) => {
    const words: Word[] = [];
    eachWord(text, (start, end) => words.push({ start, end }));
    return words.length === 0 ? [] : [{ text, words }];
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Distinct enough that a copy is no accident. */
function isRecognizable(secret: string): boolean {
  if (secret.includes('‹') || /^[\d.:-]+$/.test(secret)) return false;
  return (
    (/\d/.test(secret) && /[A-Za-z]/.test(secret) && looksOpaque(secret)) ||
    (secret.length >= 20 && looksOpaque(secret))
  );
}

/** Visits every stretch of letters and digits; behind an escape (`\n`, `\u0022`, `%22`) a second time without it. */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  for (let start = 0; start < text.length; start++) {
    if (!isWordAt(text, start)) continue;
    let end = start + 1;
    while (end < text.length && isWordAt(text, end)) end++;
    visit(start, end);
    const escape = escapeBefore(text, start);
    if (escape > 0 && start + escape < end) visit(start + escape, end);
    start = end;
  }
}

/** How many characters of a word belong to the escape that begins before it. RFC 3986 section 2.1, RFC 8259 section 7. */
function escapeBefore(text: string, start: number): number {
  const before = start === 0 ? '' : text[start - 1];
  if (before === '%') return /^[\dA-Fa-f]{2}/.test(text.slice(start, start + 2)) ? 2 : 0;
  if (before !== '\\') return 0;
  const code = /^(?:u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2})/.exec(text.slice(start, start + 5))?.[0];
  return code?.length ?? 1;
}

const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0));

function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? PLAIN[code] === 1 : /[\p{L}\p{N}]/u.test(text[at] ?? '');
}
