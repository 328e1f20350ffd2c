import { isWords } from './values.ts';

/** Cookies that hold a preference; their short values explain more than they give away. */
const PREFERENCE =
  /^(?:theme|lang|language|locale|i18n|tz|timezone|currency|country|region|color-?scheme|dark-?mode|consent|cookie-?consent|view|layout)$/i;
const FLAG = /^(?:yes|no|on|off|[yn01])$/i;
const SHORT = /^[A-Za-z]{1,12}(?:[-_/][A-Za-z]{1,12})?$/;
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
/** Seconds or milliseconds since the epoch, of this century. */
const TIME = /^[12]\d{9}(?:\d{3})?$/;

export function isPreference(name: string): boolean {
  return PREFERENCE.test(name);
}

/** Whether name and value together say that there is nothing in the cookie to sign in with. */
export function isPlainCookie(name: string, value: string): boolean {
  if (FLAG.test(value)) return true;
  if (isPreference(name)) return SHORT.test(value);
  if (PROBE.test(name)) return PHRASE.test(value);
  if (TIME.test(value)) return TIME_NAME.test(name);
  if (ROUTE.test(name)) return isWords(value.replace(/^\./, ''));
  return KIND.test(name) && value.length <= LONGEST_KIND && /[a-z]/.test(value) && isWords(value);
}
