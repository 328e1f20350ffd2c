import { markOf } from '../masked.ts';
import { maskCookies } from './cookies.ts';
import { maskCredentials } from './credentials.ts';
import { hides } from './decide.ts';
import { findForms, replaceSpans, type Span } from './forms.ts';
import { namesSecretFlag } from './members.ts';
import type { Redaction } from './redaction.ts';
import { maskPath } from './path.ts';
import { maskPairs, maskUrl } from './url.ts';
import { isPlaceholder, isSentence, isStatement, looksOpaque } from './values.ts';

/** A mark, or characters between which no delimiter of prose or of a programming language stands. */
const RUN = /‹masked-[0-9a-f]{4}›|[^\s"'`<>,;(){}[\]|\\‹›:=][^\s"'`<>,;(){}[\]|\\‹›]*/g;
const TO_VALUE = /^\\*["'`]?\]?[ \t]*(?:=>?|:=?)?[ \t]*\\*["'`]?$/;
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

/** The text, and what was read of it before the run at hand. */
interface Reading {
  readonly text: string;
  readonly redaction: Redaction;
  readonly before: Run[];
  /** The next line break at or behind a place; the answers only move forward. */
  lineEnd(from: number): number;
}

/** Free text: masks what follows the name of a secret, and what is a secret by its form. One pass, in linear time. */
export function maskText(text: string, redaction: Redaction): string {
  const runs = new RegExp(RUN);
  const reading: Reading = { text, redaction, before: [], lineEnd: lineEnds(text) };
  const found: MaskedSpan[] = [];
  for (let match = runs.exec(text); match !== null; match = runs.exec(text)) {
    const run = { text: match[0], start: match.index, end: match.index + match[0].length };
    const replacement = markOf(run.text) === undefined ? replacementOf(run, reading) : undefined;
    if (replacement !== undefined && replacement.masked !== text.slice(run.start, replacement.end)) {
      found.push({ start: run.start, ...replacement });
      runs.lastIndex = replacement.end;
    }
    reading.before.push({ ...run, end: runs.lastIndex });
    if (reading.before.length > 3) reading.before.shift();
  }
  const forms = findForms(text, redaction).map((span) => ({
    ...span,
    masked: redaction.mask(text.slice(span.start, span.end)),
  }));
  return replaceSpans(text, merge(text, found, forms, redaction));
}

interface MaskedSpan extends Span {
  readonly masked: string;
}

/** Both ways of finding secrets in one order. Where they overlap the whole is one secret; where one is inside the other, the outer one stays. */
function merge(
  text: string,
  named: readonly MaskedSpan[],
  forms: readonly MaskedSpan[],
  redaction: Redaction,
): MaskedSpan[] {
  const merged: MaskedSpan[] = [];
  for (const span of [...named, ...forms].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.end) {
      merged.push(span);
      continue;
    }
    const end = Math.max(last.end, span.end);
    const inner = text.slice(span.start, span.end);
    if (end === last.end && !last.masked.includes(inner)) continue;
    merged[merged.length - 1] = { start: last.start, end, masked: redaction.mask(text.slice(last.start, end)) };
  }
  return merged;
}

function lineEnds(text: string): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known < from) {
      const next = text.indexOf('\n', from);
      known = next === -1 ? text.length : next;
    }
    return known;
  };
}

function replacementOf(run: Run, reading: Reading): Replacement | undefined {
  const { text, redaction } = reading;
  const last = reading.before.at(-1);
  const gap = last !== undefined && run.start - last.end <= LONGEST_GAP ? text.slice(last.end, run.start) : undefined;
  if (last !== undefined && gap !== undefined) {
    const named = namedValue(run, last, gap, reading);
    if (named !== undefined) return named;
    const isNext = /^[ \t]+$/.test(gap);
    if (isNext && last.text === 'is' && isAnnounced(run.text, reading))
      return { end: run.end, masked: redaction.mask(run.text) };
    if (isNext && isSchemeInProse(last.text) && isCredential(run.text))
      return { end: run.end, masked: redaction.mask(run.text) };
    if (/^[ \t'"]+$/.test(gap) && last.text.startsWith('--') && namesSecretFlag(last.text, redaction)) {
      return { end: run.end, masked: redaction.mask(run.text) };
    }
    if (/^[ \t'"]+$/.test(gap) && /^(?:-u|--user|--proxy-user|-U)$/.test(last.text))
      return maskUserAndPassword(run, redaction);
  }
  return { end: run.end, masked: maskRun(run.text, redaction) };
}

/** `curl -u name:password`. */
function maskUserAndPassword(run: Run, redaction: Redaction): Replacement | undefined {
  const colon = run.text.indexOf(':');
  if (colon === -1) return undefined;
  return {
    end: run.end,
    masked: `${redaction.mask(run.text.slice(0, colon))}:${redaction.mask(run.text.slice(colon + 1))}`,
  };
}

/** `password: hunter2`, `"token" = "…"`, `Authorization: Bearer …`: the value after a name that says what it is. */
function namedValue(run: Run, last: Run, gap: string, reading: Reading): Replacement | undefined {
  const ended = /[:=]$/.test(last.text);
  if (!TO_VALUE.test(gap) || !(ended || /[:=]/.test(gap))) return undefined;
  const name = nameAtEnd(ended ? last.text.slice(0, -1) : last.text);
  if (name === '') return undefined;
  const { text, redaction } = reading;
  // A quote behind a backslash belongs to JSON inside of text: the run ends before the next one.
  const quote = /(?<!\\)["'`]$/.exec(gap)?.[0];
  if (/^(?:x-|proxy-|x-forwarded-|x-original-)?authori[sz]ation$/i.test(name))
    return maskField(run, quote, reading, maskCredentials);
  if (/^(?:set-)?cookie$/i.test(name) && run.text.includes('=')) return maskField(run, quote, reading, maskCookies);
  const beforeLast = reading.before.at(-2);
  const phrase =
    beforeLast !== undefined && text.slice(beforeLast.end, last.start) === ' '
      ? `${nameAtEnd(beforeLast.text)} ${name}`
      : name;
  const byPhrase = redaction.judge(phrase, 'text');
  const verdict = byPhrase === 'secret' || byPhrase === 'password' ? byPhrase : redaction.judge(name, 'text');
  if (verdict === 'open' || verdict === 'unknown' || verdict === 'personal') return undefined;
  const end = quote === undefined ? run.end : closing(quote, run, reading);
  const value = text.slice(run.start, end);
  if (!hides(verdict, name, value, 'text'))
    return isPlaceholder(value) || isStatement(value) ? { end, masked: value } : undefined;
  const isProse = quote === undefined && /\s/.test(gap) && !isWholeLine(last, run, reading);
  return isProse && !looksOpaque(value) && value.length < 16 ? undefined : { end, masked: redaction.mask(value) };
}

/** `name: value` and nothing else, as in YAML. */
function isWholeLine(last: Run, run: Run, { text, lineEnd }: Reading): boolean {
  const before = text.slice(Math.max(0, last.start - 40), last.start);
  return /(?:^|\n)[ \t-]*$/.test(before) && text.slice(run.end, Math.min(lineEnd(run.end), run.end + 4)).trim() === '';
}

/** A header field in prose: up to the quote that encloses it, or to the end of the line. */
function maskField(
  run: Run,
  quote: string | undefined,
  reading: Reading,
  mask: (value: string, redaction: Redaction) => string,
): Replacement {
  const { text, redaction, lineEnd } = reading;
  const line = lineEnd(run.start);
  const rest = text.slice(run.start, Math.min(line, run.start + LONGEST_FIELD));
  const close = quote === undefined ? rest.search(/["'`](?:[\s,)\]}]|$)/) : rest.indexOf(quote);
  const value = close === -1 ? rest : rest.slice(0, close);
  const isMessage = isStatement(value) || (isSentence(value) && !/[=\d]/.test(value));
  return { end: run.start + value.length, masked: isMessage ? value : mask(value, redaction) };
}

const LONGEST_FIELD = 64 * 1024;

/** The name that stands at the end of a run: `?a=1&token` ends with `token`. */
function nameAtEnd(run: string): string {
  return /[\p{L}\p{N}_.$-]{1,64}$/u.exec(run.slice(-LONGEST_NAME))?.[0] ?? '';
}

/** Where a quoted value ends; one without a closing quote on its line ends with the run. */
function closing(quote: string, run: Run, { text, lineEnd }: Reading): number {
  const line = lineEnd(run.start);
  for (let at = run.start; at < line; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at;
  }
  return run.end;
}

/** "Your verification code is 482913". */
function isAnnounced(run: string, { before, text, redaction }: Reading): boolean {
  const [first, second] = [before.at(-3), before.at(-2)];
  if (second === undefined) return false;
  const phrase =
    first !== undefined && text.slice(first.end, second.start) === ' '
      ? `${nameAtEnd(first.text)} ${nameAtEnd(second.text)}`
      : nameAtEnd(second.text);
  const verdict = redaction.judge(phrase, 'text');
  return (
    (verdict === 'secret' || verdict === 'password') &&
    (looksOpaque(run.replace(/[.!]$/, '')) || /^\d{4,8}[.!]?$/.test(run))
  );
}

/** Words that stand before a credential in prose; `user 5f2b…` and `key id …` name no credential. */
function isSchemeInProse(word: string): boolean {
  return /^(?:bearer|basic|dpop|negotiate|ntlm|ssws|apikey|jwt|token|secret|password|passwd|sharedkey)$/i.test(word);
}

/** After a scheme word: "Bearer token required" goes on with words, "Bearer Zx9Z…" with a credential. */
function isCredential(run: string): boolean {
  if (isPlaceholder(run) || isStatement(run)) return false;
  return run.length >= 20 || looksOpaque(run) || /^[A-Za-z0-9+/]{8,}={1,2}$/.test(run);
}

/** Addresses that are a secret from the first letter to the last. */
const HOOK =
  /https?:\/\/(?:hooks\.slack\.com\/(?:services|workflows|triggers)\/|(?:\w{1,10}\.)?discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/|[\w-]{1,60}\.webhook\.office\.com\/|hooks\.zapier\.com\/hooks\/catch\/|outlook\.office(?:365)?\.com\/webhook)./i;

function maskRun(run: string, redaction: Redaction): string {
  const hook = HOOK.exec(run);
  if (hook !== null) return run.slice(0, hook.index) + redaction.mask(run.slice(hook.index));
  const scheme = run.indexOf('://');
  if (scheme > 0) {
    let start = scheme;
    while (start > 0 && /[A-Za-z0-9+.-]/.test(run[start - 1] ?? '')) start--;
    return maskPairs(run.slice(0, start), redaction) + maskUrl(run.slice(start), redaction);
  }
  if (run.includes('=')) return maskPairs(run, redaction);
  if (run.startsWith('/') && run.includes('/', 1)) return maskPath(run, redaction);
  const colon = run.indexOf(':');
  if (colon > 0 && colon < run.length - 1) {
    const name = nameAtEnd(run.slice(0, colon));
    const value = run.slice(colon + 1);
    const verdict = redaction.judge(name, 'text');
    if (
      (verdict === 'secret' || verdict === 'password') &&
      hides(verdict, name, value, 'text') &&
      /\d|.{16}/.test(value)
    ) {
      return run.slice(0, colon + 1) + redaction.mask(value);
    }
  }
  return run;
}
