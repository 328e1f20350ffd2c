import { examineAuthorization, type Authorization } from './authorization.ts';
import { examineToken } from './authorization/examine-token.ts';
import type { TokenMasking } from './authorization/masking.ts';
import { isKnownScheme } from './authorization/schemes.ts';
import { parseChallenges, type Challenge } from './challenge.ts';
import type { ChallengeProblem } from './challenge/problem.ts';
import { findInCommand } from './decode/find-in-command.ts';
import { findInHeaders } from './decode/find-in-headers.ts';
import { findInJson } from './decode/find-in-json.ts';
import { findInUrl } from './decode/find-in-url.ts';
import type { Finding } from './decode/finding.ts';
import { say, type Masked, type Masker } from './masked.ts';
import { createRedactor, type Redactor } from './redact/redactor.ts';

/** A credential found in pasted text, under the name it stood under. */
export interface PastedCredential {
  readonly name: Masked;
  /** A token without a scheme has `scheme` null and no problem for it. */
  readonly authorization: Authorization;
}

/** What pasted text turned out to be. */
export type Decoded =
  | { readonly kind: 'credentials'; readonly credentials: readonly PastedCredential[] }
  | {
      readonly kind: 'challenges';
      readonly challenges: readonly Challenge[];
      readonly problems: readonly ChallengeProblem[];
    }
  /** `says`: why, in a sentence; empty for empty text. */
  | { readonly kind: 'nothing'; readonly says: Masked };

const MOST_CREDENTIALS = 12;
/** More than any header or token response holds. */
const LONGEST = 4 * 1024 * 1024;

/**
 * Decodes what people paste: a token, a header line or several, a `Bearer …` value, a curl command, a token response in JSON,
 * a URL with tokens in it. Nothing is verified. Linear; never throws.
 */
export function decodePasted(text: string, masker: Masker): Decoded {
  const pasted = text.trim();
  if (pasted === '') return { kind: 'nothing', says: say`` };
  if (pasted.length > LONGEST)
    return { kind: 'nothing', says: say`This is longer than 4 MB, more than a header can be.` };
  const redactor = createRedactor(masker);
  const masking = {
    masker,
    maskClaims: (value: unknown, as: 'claim' | 'jose') => redactor.json(value, as),
    maskText: redactor.text,
  };
  for (const find of [findInCommand, findInJson, findInUrl, findInHeaders]) {
    const found = find(pasted);
    if (typeof found === 'string') return { kind: 'nothing', says: found };
    if (found !== null) return show(found, redactor, masking);
  }
  return decodeValue(pasted, redactor, masking);
}

/** A field value or a token, without a name. */
function decodeValue(pasted: string, redactor: Redactor, masking: TokenMasking): Decoded {
  const word = /^["']?([A-Za-z][\w-]*)/.exec(pasted)?.[1] ?? '';
  const rest = pasted.slice(pasted.indexOf(word) + word.length);
  if (isKnownScheme(word) && /^(?:[ \t:]|$)/.test(rest)) {
    if (isChallenge(pasted)) return show([{ as: 'challenge', name: '', value: pasted }], redactor, masking);
    return show([{ as: 'authorization', name: 'Authorization', value: pasted }], redactor, masking);
  }
  const unwrapped = /^[\w.~+/=\s-]+$/.test(pasted) ? pasted.replace(/\s+/g, '') : pasted;
  const isSentence = /[A-Za-z]{2,} [A-Za-z]{2,}/.test(pasted.slice(0, 400));
  if (isSentence || unwrapped.length < 8) {
    return { kind: 'nothing', says: say`No token, header, URL or token response is recognised in this.` };
  }
  return show([{ as: 'token', name: 'Token', value: unwrapped }], redactor, masking);
}

/** `Bearer realm="…"`: a server sends parameters with Bearer and Basic, a client never. */
function isChallenge(value: string): boolean {
  return (
    /^(?:bearer|basic|dpop)\s+[\w-]+\s*=\s*"/i.test(value) ||
    /^digest\s+(?!.*\bresponse\s*=)/i.test(value.slice(0, 4096))
  );
}

function show(found: readonly Finding[], redactor: Redactor, masking: TokenMasking): Decoded {
  const lines = found.filter(({ as }) => as === 'challenge').map(({ value }) => value);
  const credentials = found.filter(({ as }) => as !== 'challenge').slice(0, MOST_CREDENTIALS);
  if (credentials.length === 0 && lines.length > 0) {
    const { challenges, problems } = parseChallenges(lines);
    if (challenges.length === 0)
      return { kind: 'nothing', says: problems[0]?.says ?? say`There is no challenge in this.` };
    return { kind: 'challenges', challenges: challenges.map((challenge) => redactor.challenge(challenge)), problems };
  }
  return {
    kind: 'credentials',
    credentials: credentials.map(({ as, name, value }) => ({
      name: redactor.text(name),
      authorization: examiners[as](value, masking),
    })),
  };
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
