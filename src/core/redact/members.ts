import { maskBodyText } from './body.ts';
import { maskCookies, maskSetCookies } from './cookies.ts';
import { maskCredentials } from './credentials.ts';
import { hides, hidesNumber } from './decide.ts';
import type { Redaction } from './redaction.ts';
import { maskUrl } from './url.ts';
import { wordsOf } from './words.ts';
import { isPlaceholder, isSentence, isStatement, isWords, looksIssued, looksOpaque } from './values.ts';

/** How much a list or object hides by its own name: nothing, the members that stand for its value, or all it holds. */
export type Container = 'open' | 'values' | 'all';

/** What stands around a member. */
export interface Surroundings {
  /** The member that holds the list or object. */
  readonly holder: string;
  readonly container: Container;
}

/** Names of lists and objects that hold nothing but secrets. */
export const HIDES_ALL =
  /^(?:.*[^a-z])?(?:credentials?|creds?|secrets|passwords|authparameters|challengeresponses|passphrases|mnemonics?|(?:seed|recovery|secret)_?(?:words|phrases?)|recovery_?codes|backup_?codes|string_?data)$/i;
/** In a container that hides everything: whose it is, what kind, since when. */
export const DESCRIBING =
  /^(?:user|user_?name|login|type|kind|name|id|label|provider|scopes?|roles?|methods?|status|state|domain|path|host|url|uri|region|method|issuer|aud|audience|format|identity|flow|mode|strategy|http_?only|secure|same_?site|transports|description|title|version|address|visibility|source|engine|algorithm|environment|purpose|priority|rotation|api_?version|namespace|labels|.*(?:_at|At|_on|_in|Time|timestamp|_?id|_?type|_?name|_?url|date)|\$\w+)$/;
/** In a container named by a secret, the members that hold it. */
const VALUE =
  /^(?:(?:raw|attempted|invalid|rejected|submitted)?_?value|val|v|s|\$\w{1,20}|base64|data|raw|string|string_?value|str|plain(?:_?text)?|content|hash|digest|jwt|key|code|text|body|secret|token)$/i;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** `{"password":{"from":"…","to":"…"}}` */
/** `{"token":{"access":"…","refresh":"…"}}` */
const KIND_OF_TOKEN = /^(?:access|refresh|bearer)$/i;
const CHANGED = /^(?:from|to|old|new|before|after|previous|current|left|right)(?:_?value)?$/i;
const DATE = /^\d{4}-\d\d-\d\d(?:[T ]|$)/;

export function containerOf(name: string, around: Surroundings, isList: boolean, redaction: Redaction): Container {
  if (name === '') return around.container;
  // `{"codes":{"backup":["…"]}}`
  if (isList && /^(?:codes|words)$/i.test(around.holder) && HIDES_ALL.test(`${name}_${around.holder}`)) return 'all';
  if (HIDES_ALL.test(name.replace(/([a-z])([A-Z])/g, '$1_$2'))) return 'all';
  const verdict = redaction.judge(name, 'json');
  if (verdict === 'password' || verdict === 'secret') return 'values';
  if (around.container === 'all' && !DESCRIBING.test(name)) return 'all';
  if (around.container !== 'values' || !VALUE.test(name)) return 'open';
  const isWithin = isList || name.startsWith('$') || redaction.judge(around.holder, 'json') === 'password';
  return isWithin ? 'values' : 'open';
}

/** A text member: masked, or as it was. `key` is empty for an item of a list, which its holder names. */
export function maskMember(key: string, value: string, around: Surroundings, redaction: Redaction): string {
  const name = key === '' ? around.holder : key;
  if (isPlaceholder(value)) return value;
  if (/^(?:x-|proxy-|x-forwarded-)?authori[sz]ation$/i.test(name))
    return isStatement(value) || isSentence(value) ? value : maskCredentials(value, redaction);
  if (/^cookies?$/i.test(name) && value.includes('=')) return maskCookies(value, redaction);
  if (/^set-cookies?$/i.test(name)) return maskSetCookies(value, redaction);
  const isNamed =
    !isLabelOf(key, value, around) &&
    !isCaption(value, around) &&
    !isOfFault(key, value, around) &&
    namesOf(key, value, around).some((one) => hides(redaction.judge(one, 'json'), one, value, 'json'));
  if (isNamed || isContained(key, value, around, redaction)) return redaction.mask(value);
  if (/(?:link|ur[li]|href)$/i.test(name) && /^https?:\/\//.test(value) && CAPABILITY.test(wordsOf(name).join(' ')))
    return maskUrl(value, redaction, true);
  const inside = redaction.inside();
  return inside === undefined ? redaction.mask(value) : maskBodyText(value, '', inside);
}

/** `{"accessToken":{"displayName":"ci-read-only"}}`: what its owner calls a token; the name of a person has no such form. */
function isLabelOf(key: string, value: string, { container }: Surroundings): boolean {
  return container === 'values' && /^(?:display|full)_?name$/i.test(key) && /[-_]/.test(value) && isWords(value);
}

const CAPTIONS =
  /^(?:i18n|l10n|labels?|captions?|translations?|locales?|strings|placeholders|[a-z]{2}(?:[-_][A-Z]{2})?)$/;
/** Words for people, without a digit. */
const CAPTION = /^\p{Lu}[\p{L}\p{M}]*(?:(?:[ -]['’]?|['’])[\p{L}\p{M}]+){1,8} ?[?!.…:]?$/u;

/** `{"labels":{"apiKey":"API-Schlüssel"}}`: what a page calls the field. */
function isCaption(value: string, { holder }: Surroundings): boolean {
  return CAPTIONS.test(holder) && value.length <= 60 && /[ -]/.test(value) && CAPTION.test(value);
}

/** `{"violations":[{"code":"…"}]}`: which rule it was. */
function isOfFault(key: string, value: string, { holder }: Surroundings): boolean {
  return key === 'code' && /^(?:violations|errors?|issues|problems|faults?)$/i.test(holder) && UUID.test(value);
}

/** Addresses that let in whoever has them: `magicLink`, `password_reset_url`, `webhookUrl`. */
const CAPABILITY =
  /\b(?:magic|reset|verification|verify|confirm|confirmation|activation|activate|invite|invitation|unsubscribe|recovery|webhook|hook|share)(?: \w+)? (?:link|url|uri|href)$/;

/** `{"session":{"id":"…"}}` and `{"mfa":{"code":"…"}}` are named by both words. */
const HALF_A_NAME = /^(?:id|key|code|token|secret|pass|pin|hash|answer|phrase|community)$/i;

/** What a member goes by: its own name or its list's, and half a name together with its holder's. */
function namesOf(key: string, value: string, { holder }: Surroundings): string[] {
  const name = key === '' ? holder : key;
  const isHalf =
    key !== '' && holder !== '' && HALF_A_NAME.test(key) && (looksOpaque(value) || !/^(?:id|key|hash)$/i.test(key));
  return isHalf ? [name, `${holder} ${key}`] : [name];
}

/** `--password` in a list of arguments: the secret is the next one. */
export function namesSecretFlag(item: string, redaction: Redaction): boolean {
  if (!/^--?(?!-?no-)[\w-]{1,60}$/.test(item)) return false;
  const verdict = redaction.judge(item, 'text');
  return verdict === 'secret' || verdict === 'password';
}

function isContained(key: string, value: string, { holder, container }: Surroundings, redaction: Redaction): boolean {
  if (container === 'open' || isStatement(value) || isSentence(value) || DATE.test(value)) return false;
  // `{"tokens":["USDC"]}` names things.
  if (key === '') return container === 'all' || redaction.judge(holder, 'json') !== 'secret' || !isWords(value);
  if (redaction.judge(key, 'json') === 'open') return false;
  if (CHANGED.test(key) && redaction.judge(holder, 'json') === 'password') return true;
  if (KIND_OF_TOKEN.test(key) && looksOpaque(value)) return true;
  if (container === 'all')
    return !DESCRIBING.test(key) && !(key.toLowerCase() === 'key' && /^[A-Z][A-Z0-9_]+$/.test(value));
  // `{"apiKeys":{"production":"…"}}`
  if (/s$/i.test(holder) && !DESCRIBING.test(key) && looksIssued(value)) return true;
  // `{"password":{"digest":"…","algorithm":"sha-256"}}`
  if (
    looksIssued(value) &&
    !UUID.test(value) &&
    !DESCRIBING.test(key) &&
    !/^(?:.*alg(?:orithm)?|kdf|enc|key_?id|kid|.*ref)$/i.test(key)
  )
    return true;
  return VALUE.test(key) && (looksOpaque(value) || !/^(?:id|key|code|text|data|body|content)$/i.test(key));
}

/** A number that is a secret, such as a one-time password. */
export function isSecretNumber(key: string, value: string, around: Surroundings, redaction: Redaction): boolean {
  return namesOf(key, value, around).some((name) => hidesNumber(redaction.judge(name, 'json'), name, value));
}
