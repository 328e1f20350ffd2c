/** A stretch of text that is personal data by its form. */
export interface PersonalSpan {
  readonly start: number;
  readonly end: number;
}

const CARD = /(?<![\w.%-])[2-6]\d{3}(?:[ -]?\d){9,15}(?![\w%-])/g;
/** The magnetic stripe of a card: name, number, date and what proves it. ISO/IEC 7813. */
const TRACK = /%?B\d{12,19}\^[^^\r\n]{2,26}\^\d{4,60}\??|(?<!\d)\d{12,19}[=D]\d{7,30}F?\??/g;
const SSN = /(?<![\w.-])(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}(?![\w-])/g;
const IBAN = /(?<!\w)[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)/g;
/** Mailboxes of a role: the address of a support desk is part of the message. */
const ROLES =
  /^(?:support|help|helpdesk|info|contact|sales|admin|administrator|noreply|no-reply|do-not-reply|donotreply|security|abuse|postmaster|webmaster|hostmaster|root|billing|service|api|developers?|dev|feedback|privacy|legal|team|hello|ops|git|npm|system|example|sso|it|itsupport|servicedesk)$/i;
/** Accounts of machines. */
const MACHINES = /(?:\.gserviceaccount\.com|\.iam\.amazonaws\.com|\.noreply\.github\.com)$/i;

export function findPersonal(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = /@|40|&#64;|&commat;/i.test(text) ? findMail(text) : [];
  for (const match of text.matchAll(CARD)) if (isCard(match[0].replace(/[ -]/g, ''))) found.push(span(match));
  for (const match of text.matchAll(TRACK)) if (isCard(/\d{12,19}/.exec(match[0])?.[0] ?? '')) found.push(span(match));
  for (const match of text.matchAll(SSN)) found.push(span(match));
  for (const match of text.matchAll(IBAN)) if (isIban(match[0].replaceAll(' ', ''))) found.push(span(match));
  return found;
}

function span(match: RegExpMatchArray): PersonalSpan {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}

/** As it is, and as URLs, pages and scripts write it. */
const AT = /@|%(?:25)?40|&(?:#64|#x40|commat);|\\u0040/gi;
const LOCAL = /[\w.!#$&'*+=?^{|}~-]/;
const DOMAIN = /(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w-])/y;
/** `logo@2x.png`, `jquery@3.6.0.min.js`: names of files. */
const FILE =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|m?js|cjs|jsx|css|scss|map|json|html?|xml|pdf|txt|gz|tgz|woff2?|ttf|wasm)$/i;
const LONGEST_LOCAL = 64;
const LONGEST_USER = 100;
const USERINFO = /[a-z]:\/\/[^\s/@:?#"'<>]{0,80}:$/i;

/** Mail addresses, found from their `@`, in URLs too, where it may be escaped: RFC 5321 limits what can stand before it. */
function findMail(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  for (const sign of text.matchAll(AT)) {
    const at = sign.index;
    DOMAIN.lastIndex = at + sign[0].length;
    const domain = DOMAIN.exec(text)?.[0];
    if (domain === undefined || FILE.test(domain)) continue;
    const end = at + sign[0].length + domain.length;
    let start = startOfLocal(text, at);
    // `/@mira@social.example`: how people of other servers are addressed in the open.
    if (/(?:^|\/|%2F)(?:@|%40)$/i.test(text.slice(Math.max(0, start - 6), start))) continue;
    // `https://bob:…@host`: a password and a host. RFC 3986 section 3.2.1.
    if (text[start - 1] === ':' && USERINFO.test(text.slice(Math.max(0, start - LONGEST_USER), start))) continue;
    while (start < at && /['.{=?&|]/.test(text[start] ?? '')) start++;
    const local = text.slice(start, at);
    if (local === '' || ROLES.test(local) || MACHINES.test(domain) || /^(?::|%3A)/i.test(text.slice(end, end + 3)))
      continue;
    found.push({ start, end });
  }
  return found;
}

/** Where the name before an `@` begins: an escaped `+` belongs to it, any other escape ends it. */
function startOfLocal(text: string, at: number): number {
  let start = at;
  while (at - start < LONGEST_LOCAL) {
    while (start > 0 && at - start < LONGEST_LOCAL && LOCAL.test(text[start - 1] ?? '')) start--;
    if (text[start - 1] !== '%') return start;
    const [escaped = ''] = /^(?:25)?[\dA-F]{2}/i.exec(text.slice(start, start + 4)) ?? [];
    if (!/^(?:25)?2B$/i.test(escaped)) return Math.min(at, start + escaped.length);
    start--;
  }
  return start;
}

/** An address as it is without its escapes, so that all its copies get one mark. */
export function withoutEscapes(address: string): string {
  if (!/[%&\\]/.test(address)) return address;
  return address.replace(AT, '@').replace(/%(?:25)?2B/gi, '+');
}

/** Issuers' prefixes and ISO/IEC 7812 check digit. */
function isCard(digits: string): boolean {
  const issuer =
    (/^4/.test(digits) && [13, 16, 19].includes(digits.length)) ||
    (/^(?:5[1-5]|2[2-7])/.test(digits) && digits.length === 16) ||
    (/^3[47]/.test(digits) && digits.length === 15) ||
    (/^3(?:0[0-5]|[689])/.test(digits) && digits.length === 14) ||
    (/^(?:6011|65|64[4-9]|62|35)/.test(digits) && digits.length === 16);
  if (!issuer) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 === 0;
}

/** ISO 13616: the rearranged account number modulo 97 is 1. */
function isIban(account: string): boolean {
  if (account.length < 15 || account.length > 34) return false;
  let rest = 0;
  for (const char of account.slice(4) + account.slice(0, 4)) {
    const value = parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
