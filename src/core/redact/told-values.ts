import { PERSONAL, SAYING } from './spoken-words.ts';
import { isLabel, isPlaceholder, isSample, isSentence, isStatement, isWords } from './values.ts';
import { isVerdict } from './verdicts.ts';
import { plainWord } from './words.ts';

/** How a sentence tells the value of a secret. */
export interface Telling {
  readonly kind: 'password' | 'code' | 'token';
  /** Behind the noun at once, behind a word like "is", behind a colon, or behind both. */
  readonly how: 'direct' | 'is' | 'sign' | 'told';
  readonly isQuoted: boolean;
  /** The sentence says whose it is, or that it is new. */
  readonly isPersonal: boolean;
  /** Nothing follows in its sentence. */
  readonly isLast: boolean;
  /** Other words stand between the noun and the value. */
  readonly hasWords: boolean;
}

/** What algorithms, versions, dates, times and errors are called. */
const TECHNICAL =
  /^(?:(?:sha|md|aes|rsa|[hrpe]s|ed|base|utf|oauth|v|pbkdf|tls|http|u2f|web|ip|x|p|bcrypt|argon|f?2fa)[-_]?\d[\w.-]*|\d{4}[-./]\d\d[-./]\d\d.*|\d{1,2}[./:]\d{1,2}(?:[./:]\d{1,4})?|\d{1,4}(?:-\d{1,4})?(?:min|[smhd%]|ms|px))$/i;
const ERROR = /^[A-Z]{1,10}[-_]?\d{1,6}$/;
const DATE = /^(?:19|20)\d\d[-./ ]\d\d?[-./ ]\d\d?$|^\d\d?[-./]\d\d?[-./](?:19|20)?\d\d$/;
/** `12-stellig`, `8characters` */
const COUNTED = /^\d{1,4}-?\p{Ll}{4,}$/u;
const NUMBER = /^\d{2,4}(?:[ -]\d{2,4}){0,3}$|^\d{4,12}$/;
const SCHEME = /^[\w$.]{1,40}\(|^\p{L}{1,30}[:=]|^[a-z][a-z+.-]{1,20}:\/\/|^(?:www\.|\/|<|%|\{\{|\$\{|https?:)/iu;
const MAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;

/** Whether what stands behind the noun is a secret, and not how the sentence goes on. */
export function isToldValue(value: string, telling: Telling, next: string): boolean {
  const { kind, how, isQuoted } = telling;
  if (value.length < 4 || SCHEME.test(value) || MAIL.test(value) || DATE.test(value) || isNothing(value)) return false;
  if (NUMBER.test(value)) return isToldNumber(value, telling, next);
  if (/^[\d\W]+$/u.test(value) && !/[\p{L}]/u.test(value)) return false;
  // `Invalid password: AADSTS50126: …`
  if (/\s/.test(value)) return isToldPhrase(value, telling);
  if (
    /^:\s/.test(next) ||
    ((TECHNICAL.test(value) || COUNTED.test(value)) && !(kind === 'code' && how !== 'direct')) ||
    (kind !== 'code' && !isQuoted && ERROR.test(value) && (kind === 'token' || /[-_]/.test(value)))
  )
    return false;
  if (!/\d/.test(value)) return isToldWord(value, telling);
  if (kind === 'code')
    return value.length <= 64 && (how !== 'direct' || /^[A-Z\d-]{5,20}$/.test(value)) && !/^[a-z]+[_.]/.test(value);
  if (how === 'direct') return isStrong(value) || (isQuoted && kind === 'password' && value.length >= 5);
  return value.length >= (kind === 'password' ? 4 : 6) && !/^[A-Z]{2,}(?:_[A-Z\d]+)+$/.test(value);
}

function isNothing(value: string): boolean {
  const plain = plainWord(value);
  return (
    isPlaceholder(value) ||
    isSample(value) ||
    isStatement(value) ||
    isLabel(value) ||
    isSentence(value) ||
    isVerdict(value) ||
    ((!/\d/.test(value) || isWords(value)) && (SAYING.test(plain) || (/^\p{Ll}/u.test(value) && PERSONAL.test(plain))))
  );
}

/** Behind a colon or a word like "is"; a code behind its noun, too. */
function isToldNumber(value: string, { kind, how, isPersonal, hasWords }: Telling, next: string): boolean {
  const digits = value.replace(/\D/g, '');
  if (
    /^\s?(?:%|€|\$|[/.:,-]\d|\p{L}{1,3}\b(?<=min|sec|sek|ms|kb|mb|px))/u.test(next) ||
    digits.length < 4 ||
    digits.length > 12
  )
    return false;
  if (kind === 'password') return how !== 'direct' && /^\d+$/.test(value);
  if (kind === 'token') return how !== 'direct' && (isPersonal ? digits.length <= 8 : digits.length >= 6);
  return digits.length <= 8 && (how !== 'direct' || !hasWords);
}

/** A word of letters is as often what the sentence says about the secret. */
function isToldWord(value: string, { kind, how, isQuoted, isPersonal, isLast }: Telling): boolean {
  if (kind === 'token') return false;
  if (kind === 'code')
    return (isQuoted || how !== 'is') && how !== 'direct' && /^[A-Z]{3,}(?:-[A-Z]{3,})+$/.test(value);
  if (isQuoted) return how === 'direct' ? isPersonal || isMixed(value) : true;
  if (isMixed(value)) return how !== 'direct' && value.length >= 6 && !/^[A-Z]{2,}(?:_[A-Z]+)+$/.test(value);
  return (
    isLast &&
    !isWords(value.toLowerCase().replace(/[^-_./]/g, '')) &&
    /^\p{L}{4,40}$/u.test(value) &&
    (how === 'told' || (how === 'sign' && isPersonal))
  );
}

/** Words of a passphrase. */
function isToldPhrase(value: string, { kind, how, isQuoted }: Telling): boolean {
  return isQuoted && kind === 'password' && how !== 'direct' && value.length <= 80 && !/[?!:]$/.test(value);
}

/** Signs inside of it, or dashes between words that begin with capitals. */
function isMixed(value: string): boolean {
  return (
    /\p{L}[_!@#$%&*+=~^§?][\p{L}\p{M}]/u.test(value) || /^\p{Lu}\p{L}+(?:[-.]\p{L}+){0,6}[-.]\p{Lu}\p{L}+$/u.test(value)
  );
}

/** Letters, digits and more than one kind of either. */
function isStrong(value: string): boolean {
  return (
    value.length >= 8 &&
    /\d/.test(value) &&
    /\p{Ll}/u.test(value) &&
    /[\p{Lu}_!@#$%&*+=~^]/u.test(value) &&
    !isWords(value)
  );
}

/** A value that stands before its noun. */
export function isToldCode(value: string, kind: Telling['kind'], isPersonal: boolean): boolean {
  if (/^(?:[A-Z]-)?\d{4,8}$|^\d{3}[ -]\d{3}$/.test(value)) return kind !== 'token' || isPersonal;
  return (
    isPersonal &&
    kind !== 'token' &&
    value.length >= 6 &&
    /\d/.test(value) &&
    /\p{L}/u.test(value) &&
    !TECHNICAL.test(value) &&
    !isNothing(value) &&
    !SCHEME.test(value)
  );
}
