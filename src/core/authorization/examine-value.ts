import type { Authorization, AuthorizationProblem } from '../authorization.ts';
import { say, type Fingerprint, type Masked } from '../masked.ts';
import { frame } from '../redact/frame.ts';
import type { Token } from '../token.ts';
import { clean } from './clean.ts';
import { readCoarse, writeCoarse } from './coarse.ts';
import { correct, IN_THE_FRAME } from './correct.ts';
import { exactWords } from './exact-words.ts';
import type { TokenMasking } from './masking.ts';
import { wordsFor } from './problem.ts';
import { firstMark } from './read-jwt.ts';
import { readValue } from './read-value.ts';
import { createSheet, fault, layOut, type Fault, type Layout, type Sheet } from './sheet.ts';

/** Many servers refuse a header line longer than this: nginx, Apache and Tomcat by default. */
const LONGEST = 8192;
const TOO_LONG = '‹over-8-kb›';
const LONGEST_TEXT = 2 * LONGEST;

/** Everything of an Authorization but whether it was there. */
export type Examined = Omit<Authorization, 'header'>;

/**
 * Masks and examines. What the masked text does not show again is noted in it in words, so that examining the text gives the
 * same result as examining the value.
 */
export function examineValue(value: string, masking: TokenMasking): Examined {
  const coarse = readCoarse(value, masking);
  if (coarse !== null) return coarse;
  const once = examineOnce(value, masking);
  const text = once.text ?? '';
  if (text === value) return once;
  if (text.length <= LONGEST_TEXT && isSame(once, readCoarse(text, masking) ?? examineOnce(text, masking))) return once;
  const fingerprint = once.fingerprint ?? masking.masker.fingerprint(value);
  const shortened = readCoarse(writeCoarse(once, fingerprint), masking);
  return { ...(shortened ?? once), fingerprint };
}

function isSame(once: Examined, twice: Examined): boolean {
  return JSON.stringify({ ...once, fingerprint: null }) === JSON.stringify({ ...twice, fingerprint: null });
}

function examineOnce(value: string, masking: TokenMasking): Examined {
  const isTooLong = value.length > LONGEST || value.endsWith(TOO_LONG);
  const body = value.endsWith(TOO_LONG) ? value.slice(0, -TOO_LONG.length) : value;
  const sheet = createSheet();
  const { scheme, token } = readValue(clean(body, sheet), sheet, masking);
  if (isTooLong) fault(sheet, 'header-too-long', { start: 0, end: body.length });
  const corrected = correct(sheet, token);
  const layout = layOut(sheet, body, masking.masker);
  return {
    scheme,
    text: isTooLong ? say`${layout.text}${frame(TOO_LONG)}` : layout.text,
    problems: sheet.faults.map((found) => problemOf(found, layout, corrected)).sort(byPlace),
    fingerprint: fingerprintOf(sheet, token, masking),
    token,
  };
}

function byPlace(a: AuthorizationProblem, b: AuthorizationProblem): number {
  return a.start - b.start || a.end - b.end || (a.slug < b.slug ? -1 : 1);
}

function problemOf(found: Fault, layout: Layout, corrected: Masked | null): AuthorizationProblem {
  const { level, says, reference } = wordsFor(found.slug);
  const isFixed = corrected !== null && IN_THE_FRAME.has(found.slug);
  const place = layout.locate(found);
  return {
    slug: found.slug,
    level: found.level ?? level,
    ...place,
    says: exactWords(found.slug, layout.text.slice(place.start, place.end)) ?? says,
    ...(isFixed && { corrected }),
    reference,
  };
}

/** Parameters that name who signs, the nearest first: they stay the same when the proof does not. */
const MASKED_SIGNERS = ['username', 'username*', 'oauth_token', 'credential'];
const OPEN_SIGNERS = ['oauth_consumer_key', 'keyid', 'id'];

/** Of the credential; for parameters, of the one that names who signed, or of the first that is masked. */
function fingerprintOf(sheet: Sheet, token: Token | null, { masker }: TokenMasking): Fingerprint | null {
  if (token === null) return null;
  if (token.kind === 'digest' || token.kind === 'sigv4' || token.kind === 'parameters') {
    const { params } = token;
    // Azure's `sr` names what is accessed, and many signatures are made for one; so does Digest's `uri`.
    const others = Object.keys(params).filter((name) => name !== 'sr' && name !== 'uri');
    const markIn = (name: string): string | undefined => firstMark(params[name] ?? '');
    const text =
      MASKED_SIGNERS.map(markIn).find((mark) => mark !== undefined) ??
      OPEN_SIGNERS.map((name) => markIn(name) ?? params[name]).find((found) => found !== undefined && found !== '') ??
      others.map(markIn).find((mark) => mark !== undefined);
    return text === undefined ? null : masker.fingerprint(text);
  }
  const secret = sheet.credentials[0]?.view.text;
  return secret === undefined ? null : masker.fingerprint(firstMark(secret) ?? secret);
}
