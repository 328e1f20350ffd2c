import { isWords } from './values.ts';

/** Cookies that hold a preference; their short values explain more than they give away. */
const PREFERENCE =
  /^(?:[a-z0-9]{2,12}[_-])?(?:theme|lang|language|locale|i18n|tz|timezone|currency|country|region|color-?scheme|dark-?mode|consent|cookie-?consent|view|layout|redirected)$/i;
/** A language, and the region it is spoken in: RFC 5646 section 2.1. */
const LANGUAGE = /^[a-z]{2,3}(?:[-_](?:[A-Z][a-z]{3}|[A-Z]{2}|\d{3})){0,2}$/;
const LANGUAGE_NAME = /lang|locale|i18n|l10n|(?:^|[_.-])(?:lng|lc|hl)$|culture|idioma|sprache|googtrans/i;
/** CloudFront names the public key that verifies the signature beside it. */
const KEY_ID = /^CloudFront-Key-Pair-Id$/i;
const FLAG = /^(?:yes|no|on|off|[yn01])$/i;
const SHORT = /^[A-Za-z]{1,12}(?:(?:[-_/]|%2F)[A-Za-z]{1,12})?$/;
/** Set to see whether cookies are kept at all. */
const PROBE = /(?:^|[_-])test[_-]?cookie$|^cookies?[_-]?(?:test|check|enabled|support)(?:ed)?$/i;
const PHRASE = /^[A-Za-z]{1,12}(?:(?:[ +_-]|%20)[A-Za-z]{1,12}){0,4}$/;
/** Which of the servers behind a load balancer answers. */
const ROUTE = /^(?:route|route_?id|server_?id|srv|backend|upstream|balance_?id|lb|sticky|node)$/i;
const TIME_NAME = /expir|timestamp|(?:^|[_.-])(?:time|at|iat|exp|last_?(?:seen|activity|login))(?:$|[_.-])/i;
/** In which way somebody signs in, or with whose help. */
const KIND =
  /(?:^|[_.-])(?:strategy|provider|method|type|mode|flow|status|scheme|source|region|env)$|[a-z](?:Strategy|Provider|Method|Type|Mode|Flow|Status|Scheme|Source|Region|Env)$/;
const LONGEST_KIND = 24;
/** What somebody chose or what became of it; a name of a session says more. */
const CHOICE = /^(?:accept|accepted|dismiss|dismissed|grant|granted|decline|declined|open|closed|shown|seen|control)$/;
/** A day, a version, the size of a screen: nobody signs in with one. */
const MEASURE = /^\d{4}-\d\d-\d\d(?:(?:T|%20)[\d:.%A-Z+-]{5,30})?$|^v?\d{1,4}(?:\.\d{1,4}){1,3}$|^\d{3,4}x\d{3,4}$/;
/** Seconds or milliseconds since the epoch, of this century. */
const TIME = /^[12]\d{9}(?:\d{3})?$/;

export function isPreference(name: string): boolean {
  return PREFERENCE.test(name);
}

/** Whether name and value together say that there is nothing in the cookie to sign in with. */
export function isPlainCookie(name: string, value: string): boolean {
  if (FLAG.test(value) || MEASURE.test(value)) return true;
  if (KEY_ID.test(name)) return /^[A-Z\d]{10,24}$/.test(value);
  if (isPreference(name)) return SHORT.test(value);
  if (LANGUAGE_NAME.test(name) && isLanguage(value)) return true;
  if (PROBE.test(name)) return PHRASE.test(value);
  if (CHOICE.test(value)) return !/sess|auth|token|sid$/i.test(name);
  if (TIME.test(value)) return TIME_NAME.test(name);
  if (ROUTE.test(name)) return isWords(value.replace(/^\./, ''));
  return KIND.test(name) && value.length <= LONGEST_KIND && /[a-z]/.test(value) && isWords(value);
}

/** `pt-BR`, Google's `/en/pt` and ASP.NET's `c=pt-BR|uic=pt-BR`, which may be percent-encoded. */
function isLanguage(value: string): boolean {
  if (value.length > 60) return false;
  const parts = value.split(/[/|=]|%2F|%7C|%3D/i).filter((part) => !/^(?:|c|uic|auto)$/.test(part));
  return parts.length > 0 && parts.every((part) => LANGUAGE.test(part));
}
