import { maskCookies, maskSetCookies } from './cookies.ts';
import { maskCredentials } from './credentials.ts';
import { maskBodyText } from './body.ts';
import type { Redaction } from './redaction.ts';
import { isPlaceholder, isSentence, isStatement, looksOpaque } from './values.ts';

/** What stands around a member. */
export interface Surroundings {
  /** The member that holds the list or object. */
  readonly listName: string;
  /** That member is a secret, so what is in it is one too. */
  readonly isSecret: boolean;
}

/** Members of a secret container that say whose it is or what kind, and the ones that are the secret. */
const DESCRIBING =
  /^(?:user|user_?name|login|type|kind|name|id|label|provider|expires?(?:_?(?:in|at))?|created(?:_?at)?|scopes?|roles?|methods?|status|domain|path|host|url|uri|region|method|issuer|aud|format|identity|flow|mode|strategy|email|httponly|secure|samesite)$/i;

/** A text member: masked, or as it was. */
export function judgeLeaf(key: string, value: string, around: Surroundings, redaction: Redaction): string {
  const name = key === '' ? around.listName : key;
  if (isPlaceholder(value)) return value;
  if (/^(?:x-|proxy-|x-forwarded-)?authori[sz]ation$/i.test(name)) return maskCredentials(value, redaction);
  if (/^cookies?$/i.test(name) && value.includes('=')) return maskCookies(value, redaction);
  if (/^set-cookie$/i.test(name)) return maskSetCookies(value, redaction);
  const verdict = redaction.judge(name, 'json');
  if (verdict === 'secret' || (around.isSecret && !DESCRIBING.test(name) && verdict !== 'open')) {
    return isStatement(value) || isSentence(value) ? maskInside(value, redaction) : redaction.mask(value);
  }
  if (verdict === 'personal' && isPersonal(name, value)) return redaction.mask(value);
  if (verdict === 'opaque' && (isOAuthWord(name) ? looksIssued(value) : looksOpaque(value) && value.length >= 12))
    return redaction.mask(value);
  return maskInside(value, redaction);
}

function isOAuthWord(name: string): boolean {
  return /^(?:code|state)$/i.test(name);
}

/** An authorization code or a state, not an error code or the state of an order. */
function looksIssued(value: string): boolean {
  return value.length >= 16 && /\d/.test(value) && /[a-z]/.test(value) && !/[\s/:]/.test(value);
}

function isPersonal(name: string, value: string): boolean {
  if (isStatement(value) || (isSentence(value) && !/\d/.test(value))) return false;
  if (/mail|upn|hint/i.test(name)) return value.includes('@');
  return /name/i.test(name) ? !/\d{6}/.test(value) : /\d/.test(value);
}

function maskInside(value: string, redaction: Redaction): string {
  const inside = redaction.inside();
  return inside === undefined ? redaction.mask(value) : maskBodyText(value, '', inside);
}

/** A number under a name whose secrets are numbers: one-time passwords, card numbers. Counts and times are none. */
export function isNumericSecret(name: string, value: string, redaction: Redaction): boolean {
  const verdict = redaction.judge(name, 'json');
  if (verdict === 'personal') return value.length >= 6;
  if (verdict !== 'secret' || /^\d+[.]\d+$/.test(value)) return false;
  return (
    /(?:pass|pwd|pin|otp|cvv|cvc|csc|code|tan|mfa|2fa|passwor[dt]|senha|clave)/i.test(name) ||
    (/token$/i.test(name) && /^\d{6,8}$/.test(value))
  );
}
