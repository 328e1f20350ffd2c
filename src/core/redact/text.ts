import { markOf } from '../masked.ts';
import { maskCookies } from './cookies.ts';
import { isScheme, maskCredentials } from './credentials.ts';
import { maskForms } from './forms.ts';
import type { Redaction } from './redaction.ts';
import { maskPairs, maskUrl } from './url.ts';
import { isPlaceholder, isStatement, looksOpaque } from './values.ts';

/** A mark, or characters between which no delimiter of prose or of a programming language stands. */
const RUN = /‹masked-[0-9a-f]{4}›|[^\s"'`<>,;(){}[\]|\\‹›]+/g;
const TO_VALUE = /^["'`]?[ \t]*(?:=>?|:=?)?[ \t]*["'`]?$/;
const QUOTE = /["'`]$/;
const LONGEST_GAP = 12;
const LONGEST_NAME = 64;

interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Replacement {
  readonly end: number;
  readonly masked: string;
}

/** Free text: masks what follows the name of a secret, and what is a secret by its form. One pass, in linear time. */
export function maskText(text: string, redaction: Redaction): string {
  const out: string[] = [];
  const runs = new RegExp(RUN);
  let done = 0;
  const before: Run[] = [];
  for (let match = runs.exec(text); match !== null; match = runs.exec(text)) {
    const run = { text: match[0], start: match.index, end: match.index + match[0].length };
    const replacement = markOf(run.text) === undefined ? replacementOf(text, run, before, redaction) : undefined;
    if (replacement !== undefined && replacement.masked !== text.slice(run.start, replacement.end)) {
      out.push(maskForms(text.slice(done, run.start), redaction), replacement.masked);
      done = replacement.end;
      runs.lastIndex = done;
    }
    before.push({ ...run, end: runs.lastIndex });
    if (before.length > 3) before.shift();
  }
  out.push(maskForms(text.slice(done), redaction));
  return out.join('');
}

function replacementOf(text: string, run: Run, before: readonly Run[], redaction: Redaction): Replacement | undefined {
  const last = before.at(-1);
  const gap = last !== undefined && run.start - last.end <= LONGEST_GAP ? text.slice(last.end, run.start) : undefined;
  const named =
    last === undefined || gap === undefined ? undefined : namedValue(text, run, last, gap, before.at(-2), redaction);
  if (named !== undefined) return named;
  if (last !== undefined && gap?.trim() === '' && gap !== '' && isScheme(last.text) && isCredential(run.text)) {
    return { end: run.end, masked: redaction.mask(run.text) };
  }
  if (last !== undefined && /^(?:-u|--user|--proxy-user|-U)$/.test(last.text) && run.text.includes(':')) {
    return {
      end: run.end,
      masked: `${redaction.mask(run.text.slice(0, run.text.indexOf(':')))}:${redaction.mask(run.text.slice(run.text.indexOf(':') + 1))}`,
    };
  }
  return { end: run.end, masked: maskRun(run.text, redaction) };
}

/** `password: hunter2`, `"token" = "…"`, `Authorization: Bearer …`: the value after a name that says what it is. */
function namedValue(
  text: string,
  run: Run,
  last: Run,
  gap: string,
  beforeLast: Run | undefined,
  redaction: Redaction,
): Replacement | undefined {
  const ended = /[:=]$/.test(last.text);
  if (!TO_VALUE.test(gap) || !(ended || /[:=]/.test(gap))) return undefined;
  const quote = QUOTE.exec(gap)?.[0];
  const name = nameAtEnd(ended ? last.text.slice(0, -1) : last.text);
  if (name === '') return undefined;
  const phrase =
    beforeLast !== undefined && text.slice(beforeLast.end, last.start) === ' '
      ? `${nameAtEnd(beforeLast.text)} ${name}`
      : name;
  const end = valueEnd(text, run, quote);
  const value = text.slice(run.start, end);
  if (/^(?:x-|proxy-|x-forwarded-|x-original-)?authorization$/i.test(name)) {
    const close = quote === undefined ? lineEnd(text, run.start) : end;
    return { end: close, masked: maskCredentials(text.slice(run.start, close), redaction) };
  }
  if (/^(?:set-)?cookie$/i.test(name) && value.includes('=')) {
    const close = quote === undefined ? lineEnd(text, run.start) : end;
    return { end: close, masked: maskCookies(text.slice(run.start, close), redaction) };
  }
  const verdict = redaction.judge(phrase, 'text') === 'secret' ? 'secret' : redaction.judge(name, 'text');
  if (verdict !== 'secret' && verdict !== 'opaque') return undefined;
  if (isPlaceholder(value) || isStatement(value)) return { end, masked: value };
  const prose = quote === undefined && /\s/.test(gap);
  if ((prose || verdict === 'opaque') && !looksOpaque(value)) return undefined;
  return { end, masked: redaction.mask(value) };
}

/** The name that stands at the end of a run: `?a=1&token` ends with `token`. */
function nameAtEnd(run: string): string {
  const tail = run.slice(-LONGEST_NAME);
  return /[\p{L}\p{N}_.$-]{1,64}$/u.exec(tail)?.[0] ?? '';
}

function valueEnd(text: string, run: Run, quote: string | undefined): number {
  if (quote === undefined) return run.end;
  const close = text.indexOf(quote, run.start);
  const line = lineBreak(text, run.start);
  return close === -1 || close > line ? run.end : close;
}

function lineBreak(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** Where an unquoted header value in prose ends: at the line's end or at the quote that closes the whole header. */
function lineEnd(text: string, from: number): number {
  const quote = /["'`\n]/g;
  quote.lastIndex = from;
  return quote.exec(text)?.index ?? text.length;
}

/** After a scheme word: "Bearer token required" goes on with words, "Bearer Zx9Z…" with a credential. */
function isCredential(run: string): boolean {
  return (
    !isPlaceholder(run) &&
    (run.length >= 20 || (run.length >= 6 && looksOpaque(run)) || /^[A-Za-z0-9+/]{8,}={1,2}$/.test(run))
  );
}

function maskRun(run: string, redaction: Redaction): string {
  const scheme = run.indexOf('://');
  if (scheme > 0) {
    let start = scheme;
    while (start > 0 && /[A-Za-z0-9+.-]/.test(run[start - 1] ?? '')) start--;
    return maskPairs(run.slice(0, start), redaction) + maskUrl(run.slice(start), redaction);
  }
  if (run.includes('=')) return maskPairs(run, redaction);
  const colon = run.indexOf(':');
  if (colon > 0 && colon < run.length - 1) {
    const verdict = redaction.judge(nameAtEnd(run.slice(0, colon)), 'text');
    const value = run.slice(colon + 1);
    if (verdict === 'secret' && !isPlaceholder(value) && !isStatement(value) && /\d|.{16}/.test(value))
      return run.slice(0, colon + 1) + redaction.mask(value);
  }
  return run;
}
