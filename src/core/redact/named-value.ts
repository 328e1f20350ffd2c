import { maskCookies } from './cookies.ts';
import { maskCredentials } from './credentials.ts';
import { hides } from './decide.ts';
import { isKeyBytes } from './product-names.ts';
import type { Redaction } from './redaction.ts';
import { nameAtEnd, type Reading, type Replacement, type Run } from './run.ts';
import { isPlaceholder, isSentence, isStatement, looksOpaque } from './values.ts';
import { isVerdict, isVerdictSlug } from './verdicts.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const TO_VALUE = /^\\*["'`]?\]?[ \t]*(?:=>?|:=?)?[ \t]*\\*["'`]?$/;

/** `password: hunter2`, `"token" = "…"`, `Authorization: Bearer …`: the value after a name that says what it is. */
export function namedValue(run: Run, last: Run, gap: string, reading: Reading): Replacement | undefined {
  const ended = /[:=]$/.test(last.text);
  if (!TO_VALUE.test(gap) || !(ended || /[:=]/.test(gap))) return undefined;
  const name = nameAtEnd(ended ? last.text.slice(0, -1) : last.text);
  if (name === '') return undefined;
  const { text, redaction } = reading;
  if (PARTICIPLE.test(name) && looksOpaque(run.text)) return afterParticiple(run, reading);
  // A quote behind a backslash belongs to JSON inside of text: the run ends before the next one.
  const quote = /(?<!\\)["'`]$/.exec(gap)?.[0];
  // `token = jwt.sign(…)`: what is called is no value.
  if (quote === undefined && text[run.end] === '(' && /^[A-Za-z_$][\w$.]*$/.test(run.text)) return undefined;
  if (/^(?:x-|proxy-|x-forwarded-|x-original-)?authori[sz]ation$/i.test(name))
    return maskField(run, quote, reading, maskCredentials);
  if (/^(?:set-)?cookie$/i.test(name) && run.text.includes('=')) return maskField(run, quote, reading, maskCookies);
  const beforeLast = reading.before.at(-2);
  const isPhrase = beforeLast !== undefined && text.slice(beforeLast.end, last.start) === ' ';
  const phrase = isPhrase ? `${nameAtEnd(beforeLast.text)} ${name}` : name;
  // "Unknown signing key: orders-2026-03" tells its id.
  if (/^(?:signing|verification) key$/i.test(phrase) && REFUSED.test(reading.before.at(-3)?.text ?? ''))
    return undefined;
  if (!isPhrase && /^key$/i.test(name) && isKeyBytes(run.text))
    return { end: run.end, masked: redaction.mask(run.text) };
  const byPhrase = redaction.judge(phrase, 'text');
  const verdict = byPhrase === 'secret' || byPhrase === 'password' ? byPhrase : redaction.judge(name, 'text');
  if (verdict === 'open' || verdict === 'unknown' || verdict === 'personal') return undefined;
  if (quote === undefined && isRefused(phrase, run, reading)) return { end: run.end, masked: redaction.mask(run.text) };
  const end = quote === undefined ? run.end : closing(quote, run, reading);
  const value = text.slice(run.start, end);
  // "Reset your password: https://…" leads somewhere; what is secret in an address is its own business.
  if (quote === undefined && /^https?:\/\//i.test(value)) return undefined;
  const isFault = isVerdict(value) || (verdict !== 'password' && isVerdictSlug(value));
  if (isFault || !hides(verdict, name, value, 'text'))
    return isFault || isPlaceholder(value) || isStatement(value) ? { end, masked: value } : undefined;
  // Ids of routes, sessions and tickets that are spoken about are UUIDs; a form or a cookie would write `=`.
  if (verdict === 'opaque' && /:/.test(gap + last.text.slice(-1)) && UUID.test(value)) return { end, masked: value };
  const isProse = quote === undefined && /\s/.test(gap) && !isWholeLine(last, run, reading);
  return isProse && !looksOpaque(value) && value.length < 16 ? undefined : { end, masked: redaction.mask(value) };
}

const REFUSED = /^(?:invalid|wrong|incorrect|unknown|bad|unrecogni[sz]ed|revoked|inactive)$/i;
/** What only its owner has, unlike a key to verify with. */
const OWNED =
  /(?:api|access|secret|licen[cs]e|auth|subscription)[ _-]?key$|token$|password$|passcode$|passphrase$|secret$/i;
/** Algorithms, protocols, rules, and what numbers are given to. */
const NUMBERED =
  /^(?:err|error|code|status|http|https|line|step|part|item|order|user|kid|key|rsa|[a-z]{1,3}\d{3}|hmac|sha|md5|aes|ec|ed|ecdsa|oauth|oidc|saml|jwt|utf|iso|tls|v|min|max)(?![a-z])/i;

/** "Invalid API key: cherry-dev-1": at the end of the sentence stands what was sent, also when it is made of words. */
function isRefused(phrase: string, run: Run, { before, text }: Reading): boolean {
  if (!OWNED.test(phrase) || isVerdict(run.text) || isVerdictSlug(run.text)) return false;
  const isEnd = /^["'`)\]]{0,2}\.?(?:\s*$|\r?\n)/.test(text.slice(run.end, run.end + 8));
  const isWritten = /^(?=.*\d)(?=.*[a-z])[\w.+-]{8,}$/i.test(run.text) && !NUMBERED.test(run.text);
  return isEnd && isWritten && before.slice(0, -1).some((word) => REFUSED.test(word.text));
}

/** "Incorrect API key provided: 3f9a…": what was provided is named by the words before. */
const PARTICIPLE = /^(?:provided|given|received|supplied|sent|found|presented|specified|entered)$/i;

function afterParticiple(run: Run, { before, redaction }: Reading): Replacement | undefined {
  const phrase = before
    .slice(-3, -1)
    .map(({ text }) => nameAtEnd(text))
    .join(' ');
  const verdict = redaction.judge(phrase, 'text');
  const value = run.text.replace(/[.!]$/, '');
  if ((verdict !== 'secret' && verdict !== 'password') || isPlaceholder(value)) return undefined;
  return { end: run.start + value.length, masked: redaction.mask(value) };
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
  const isMessage =
    isStatement(value) ||
    /^[A-Z][a-z]{2,12}(?: [a-z]{2,14}){2,12}[.!]?$/.test(value) ||
    (isSentence(value) && !/[=\d]/.test(value.replace(IPV4, '')));
  return { end: run.start + value.length, masked: isMessage ? value : mask(value, redaction) };
}

/** An address in a sentence makes it no credential. */
const IPV4 = /\b\d{1,3}(?:\.\d{1,3}){3}\b/g;
const LONGEST_FIELD = 64 * 1024;

/** Where a quoted value ends; one without a closing quote on its line ends with the run. */
function closing(quote: string, run: Run, { text, lineEnd }: Reading): number {
  const line = lineEnd(run.start);
  for (let at = run.start; at < line; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at;
  }
  return run.end;
}
