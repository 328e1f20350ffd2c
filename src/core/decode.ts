import { examineAuthorization, type Authorization } from './authorization.ts';
import { examineToken } from './authorization/examine-token.ts';
import type { TokenMasking } from './authorization/masking.ts';
import { isKnownScheme } from './authorization/schemes.ts';
import { parseChallenges, type Challenge } from './challenge.ts';
import type { ChallengeProblem } from './challenge/problem.ts';
import { bytesOf, textIn } from './decode/bytes.ts';
import { describeClaims } from './decode/describe-claims.ts';
import { describeCookie } from './decode/describe-cookie.ts';
import { describeKey } from './decode/describe-key.ts';
import { describeSaml } from './decode/describe-saml.ts';
import { describeSealed } from './decode/describe-sealed.ts';
import { describeSignedUrl } from './decode/describe-signed-url.ts';
import type { Described } from './decode/described.ts';
import { findInCode, jwtsIn } from './decode/find-in-code.ts';
import { findInCommand } from './decode/find-in-command.ts';
import { findInHeaders, nameCookies } from './decode/find-in-headers.ts';
import { findInJson } from './decode/find-in-json.ts';
import { findInUrl } from './decode/find-in-url.ts';
import type { Finding, Findings } from './decode/finding.ts';
import { sayWhatItIs } from './decode/say-what-it-is.ts';
import { say, type Masked, type Masker } from './masked.ts';
import { createRedactor, type Redactor } from './redact/redactor.ts';

/** A credential found in pasted text, under the name it stood under. */
export interface PastedCredential {
  readonly name: Masked;
  /** A token without a scheme has `scheme` null and no problem for it. */
  readonly authorization: Authorization;
  /** What can be read in it beyond that: a token of another make, the attributes of a cookie. */
  readonly contents?: Described;
}

/** What pasted text turned out to be. */
export type Decoded =
  | { readonly kind: 'credentials'; readonly credentials: readonly PastedCredential[] }
  | {
      readonly kind: 'challenges';
      readonly challenges: readonly Challenge[];
      readonly problems: readonly ChallengeProblem[];
      /** All of them stood behind Proxy-Authenticate. RFC 9110 section 11.7.1. */
      readonly isProxy: boolean;
    }
  /** No credentials of a header: a signed URL, a SAML message, a key. */
  | { readonly kind: 'described'; readonly described: Described }
  /** `says`: why, in a sentence; empty for empty text. */
  | { readonly kind: 'nothing'; readonly says: Masked };

const MOST_CREDENTIALS = 12;
/** More than any header or token response holds. */
const LONGEST = 4 * 1024 * 1024;

/**
 * Decodes what people paste: a token, a header line or several, a `Bearer …` value, a curl command or a piece of a program, a
 * token response in JSON, a URL with tokens or a signature in it, SAML, a key. Nothing is verified. Linear; never throws.
 */
export function decodePasted(text: string, masker: Masker): Decoded {
  const pasted = trimPlain(text);
  if (pasted === '') return nothing(say``);
  if (pasted.length > LONGEST) return nothing(say`This is longer than 4 MB, more than a header can be.`);
  const redactor = createRedactor(masker);
  const masking = {
    masker,
    maskClaims: (value: unknown, as: 'claim' | 'jose') => redactor.json(value, as),
    maskText: redactor.text,
    maskUrl: redactor.link,
  };
  for (const describe of [describeKey, describeSaml]) {
    const described = describe(pasted, redactor);
    if (described !== null) return { kind: 'described', described };
  }
  for (const find of [findInCommand, findInJson, findInUrl, findInHeaders]) {
    const found = find(pasted);
    if (found === null) continue;
    if (typeof found !== 'string') return show(found, redactor, masking);
    const inCode = findInCode(pasted);
    return inCode.length > 0 ? show(inCode, redactor, masking) : describeRest(pasted, found, redactor);
  }
  return decodeValue(pasted, redactor, masking);
}

/** `why`: what to say when nothing else can be. */
function describeRest(pasted: string, why: Masked, redactor: Redactor): Decoded {
  const url = /^(?:curl|wget|http)\b/i.test(pasted) ? /https?:\/\/[^\s"'^]+/i.exec(pasted)?.[0] : undefined;
  const described = describeSignedUrl(url ?? pasted, redactor) ?? describeClaims(pasted, redactor);
  return described === null ? nothing(why) : { kind: 'described', described };
}

function nothing(says: Masked): Decoded {
  return { kind: 'nothing', says };
}

/** A field value or a token, without a name. */
function decodeValue(pasted: string, redactor: Redactor, masking: TokenMasking): Decoded {
  const what = sayWhatItIs(pasted);
  if (what !== null) return nothing(what);
  const word = /^["']?([A-Za-z][\w-]*)/.exec(pasted)?.[1] ?? '';
  const rest = pasted.slice(pasted.indexOf(word) + word.length);
  if (isKnownScheme(word) && /^(?:[\s:\u200b-\u200f\u2060\ufeff]|$)/.test(rest)) {
    if (isChallenge(pasted)) return show([{ as: 'challenge', name: '', value: pasted }], redactor, masking);
    return show([{ as: 'authorization', name: 'Authorization', value: pasted }], redactor, masking);
  }
  const cookies = asFindings(nameCookies(pasted), findInHeaders);
  if (cookies.length > 0) return show(cookies, redactor, masking);
  const elsewhere = amongOtherText(pasted);
  if (elsewhere.length > 0) return show(elsewhere, redactor, masking);
  const described = describeSignedUrl(pasted, redactor) ?? describeClaims(pasted, redactor);
  if (described !== null) return { kind: 'described', described };
  const unwrapped = /^[\w.~+/= \t\r\n-]+$/.test(pasted) ? pasted.replace(/[ \t\r\n]+/g, '') : pasted;
  const isSentence = /[A-Za-z]{2,} [A-Za-z]{2,}/.test(pasted.slice(0, 400));
  if (isSentence || unwrapped.length < 8)
    return nothing(say`No token, header, URL or token response is recognised in this.`);
  if (isUserAndPassword(unwrapped))
    return show([{ as: 'authorization', name: 'Authorization', value: `Basic ${unwrapped}` }], redactor, masking);
  return show([{ as: 'token', name: 'Token', value: unwrapped }, ...unescapedToken(unwrapped)], redactor, masking);
}

/** Tokens with other text around them; none where the text is one token, wrapped over lines or with something odd about it. */
function amongOtherText(pasted: string): Finding[] {
  const count = jwtsIn(pasted).length;
  const isWrapped = /^ey[\w.~+/= \t\r\n-]+$/.test(pasted) && count < 2;
  if (isWrapped || !/[\s"'`=]/.test(pasted)) return [];
  const found = findInCode(pasted);
  const [first] = found;
  const visible = pasted.replace(/[^\x21-\x7e]+|["'`]/g, '');
  return found.length === 1 && first?.value.length === visible.length ? [] : found;
}

/** What a value that was encoded for a URL says without that. */
function unescapedToken(text: string): Finding[] {
  if (!/^[\w.~-]*%[0-9a-f]{2}[\w.~%-]*$/i.test(text)) return [];
  return jwtsIn(unescaped(text)).map((value) => ({ as: 'token', name: 'Token, decoded', value }));
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Other white space than this is a finding. */
function trimPlain(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && /[ \t\r\n]/.test(text.charAt(start))) start++;
  while (end > start && /[ \t\r\n]/.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function asFindings(text: string | null, find: (text: string) => Findings): readonly Finding[] {
  const found = text === null ? null : find(text);
  return found === null || typeof found === 'string' ? [] : found;
}

/** Base64 of a name, a colon and what can be typed. RFC 7617 section 2. */
function isUserAndPassword(text: string): boolean {
  if (text.length > 512 || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]{8,}={0,2}$/.test(text)) return false;
  const bytes = bytesOf(text);
  return bytes !== null && /^[\w.@+-]{1,64}:[\x20-\x7e]+$/.test(textIn(bytes));
}

/** `Bearer realm="…"`: a server sends parameters with Bearer and Basic, a client never. */
function isChallenge(value: string): boolean {
  return (
    /^(?:bearer|basic|dpop)\s+[\w-]+\s*=\s*"/i.test(value) ||
    /^digest\s+(?!.*\bresponse\s*=)/i.test(value.slice(0, 4096))
  );
}

function show(found: readonly Finding[], redactor: Redactor, masking: TokenMasking): Decoded {
  const fields = found.filter(({ as }) => as === 'challenge');
  const lines = fields.map(({ value }) => value);
  const credentials = found.filter(({ as }) => as !== 'challenge').slice(0, MOST_CREDENTIALS);
  if (credentials.length === 0 && lines.length > 0) {
    const { challenges, problems } = parseChallenges(lines);
    if (challenges.length === 0) return nothing(problems[0]?.says ?? say`There is no challenge in this.`);
    const isProxy = fields.every(({ name }) => /^proxy-/i.test(name));
    return {
      kind: 'challenges',
      challenges: challenges.map((challenge) => redactor.challenge(challenge)),
      problems,
      isProxy,
    };
  }
  const [first] = credentials;
  if (credentials.length === 1 && first && MARK_ONLY.test(first.value))
    return nothing(sayWhatItIs(first.value) ?? say``);
  return {
    kind: 'credentials',
    credentials: [...credentials].sort(byUse).map(({ as, name, value, attributes }) => {
      const contents = attributes ? describeCookie(attributes, redactor) : describeContents(value, redactor);
      const authorization = examiners[as](value, masking);
      return { name: redactor.text(name), authorization, ...(contents && { contents }) };
    }),
  };
}

const MARK_ONLY = /^(?:bearer |token |basic )?‹masked-[0-9a-f]{4}›$/i;

function describeContents(value: string, redactor: Redactor): Described | null {
  const token = value.replace(/^(?:bearer|token|macaroon)\s+/i, '');
  return describeSealed(token, redactor) ?? describeSaml(token, redactor);
}

/** What opens an API before what only the login needs. RFC 6749 section 5.1. */
function byUse(a: Finding, b: Finding): number {
  return useOf(a) - useOf(b);
}

function useOf({ as, name }: Finding): number {
  if (as === 'authorization' || /^access_?token$/i.test(name)) return 0;
  return /^refresh/i.test(name) ? 2 : 1;
}

const examiners: Readonly<Record<Finding['as'], (value: string, masking: TokenMasking) => Authorization>> = {
  authorization: examineAuthorization,
  token: examineToken,
  challenge: examineToken,
  cookie: examineCookie,
};

/** Whatever it looks like, only its server knows. RFC 6265 section 4.2.2. */
function examineCookie(value: string, { masker }: TokenMasking): Authorization {
  return {
    header: 'present',
    scheme: null,
    text: masker.mask(value),
    problems: [],
    fingerprint: masker.fingerprint(value),
    token: { kind: 'opaque', vendor: say`Cookie` },
  };
}
