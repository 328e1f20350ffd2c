import { isBridgeUser, isOnCard, isTan, looksLikeKey } from './product-names.ts';
import type { Place, Verdict } from './secret-names.ts';
import { isLexeme, isPlainKey, isServiceClient } from './plain-keys.ts';
import { isLabel, isPlaceholder, isSentence, isStatement, isWords, looksIssued, looksOpaque } from './values.ts';

/** Where a secret is kept, or what a permission is called: no secret. */
const REFERENCE =
  /^(?:arn:aws|urn:[a-z])[\w-]*:|^op:\/\/|^(?:process\.env|import\.meta\.env|os\.environ)\.[A-Z_]{2,60}$/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether the value under a name has to be masked. Parameters of URLs and forms hold values only; elsewhere a name may stand before a message. */
export function hides(verdict: Verdict, name: string, value: string, place: Place): boolean {
  if (isPlaceholder(value) || REFERENCE.test(value)) return false;
  // The working directory of a shell.
  if (/^(?:old)?pwd$/i.test(name) && /^(?:\/[\w.-]+)+\/?$|^[A-Z]:\\/.test(value)) return false;
  const isParameter = place === 'query' || place === 'form';
  if (isOnCard(name, value) || isBridgeUser(name, value)) return true;
  if (/^\d$/.test(value)) return false;
  if (/^(?:storage_?)?key$/i.test(name) && isPlainKey(value)) return false;
  // Which step of a login: Keycloak names it by its id, CAS by all that is known of it.
  if (/^execution$/i.test(name) && UUID.test(value)) return false;
  if (verdict === 'secret' && !isParameter && place !== 'header' && /token$/i.test(name) && isLexeme(value))
    return false;
  // OpenWeatherMap calls its key so; the application ids of others are UUIDs or shorter.
  if (place === 'query' && /^app_?id$/i.test(name)) return /^[0-9a-f]{32}$/.test(value);
  if (isMnemonic(name, value)) return verdict !== 'open' && verdict !== 'unknown';
  if (!isParameter && place !== 'header' && isLabel(value)) return false;
  if (verdict === 'password') return isParameter || !(isStatement(value) || isSentence(value));
  // `{"token":{"code":"token_not_valid"}}`
  if (verdict === 'secret' && !isParameter && /code$/i.test(name) && isWords(value) && /^[A-Za-z]+_/.test(value))
    return false;
  if (verdict === 'secret' && isParameter && isOrdinary(name, value)) return false;
  // `TOKEN_KEY = "app.auth.token"`: the name of a place to look, not a key.
  if (verdict === 'secret' && !isParameter && namesPlace(name, value)) return false;
  if (verdict === 'secret') return !isStatement(value) && (isParameter || place === 'header' || !isMessage(value));
  // `?hash=8e2f1c9d` names a version of a file; what proves something is longer.
  if (verdict === 'opaque' && /^(?:h|hash|md5|digest|checksum)$/i.test(name) && value.length <= 12) return false;
  // `login(string,string)`
  if (verdict === 'opaque' && /^[A-Za-z_]\w{0,60}\([\w\s,.<>[\]]{0,200}\)$/.test(value)) return false;
  if (verdict === 'opaque') return looksOpaque(value) && (isParameter || place === 'header' || isDistinct(value));
  // Half of Vault's AppRole; elsewhere the name of a secret.
  if (verdict === 'issued' && /secret[ _-]?id$/i.test(name)) return UUID.test(value);
  if (verdict === 'issued' && !isParameter && /.key$/i.test(name)) return looksLikeKey(value);
  // `/etc/krb5.keytab`
  if (/keytab/i.test(name) && /^(?:[A-Z]{4,8}:)?(?:\/[a-z][\w.-]*)+$/.test(value)) return false;
  if (verdict === 'issued') return looksIssued(value);
  return verdict === 'personal' && isPersonalValue(name, value);
}

/** `TOKEN_KEY = "app.auth.token"`, `csrf.cookie = "XSRF-TOKEN"` */
function namesPlace(name: string, value: string): boolean {
  if (!isWords(value)) return false;
  return (
    /(?:key|field)$/i.test(name) || (/cookie$/i.test(name) && /sess|token|csrf|xsrf|cookie|auth|jwt|sid$/i.test(value))
  );
}

/** The words of a wallet, some of which are words of messages too. BIP 39. */
function isMnemonic(name: string, value: string): boolean {
  return /phrase|mnemonic|seed|words/i.test(name) && /^(?:[a-z]{3,8} ){3,23}[a-z]{3,8}$/.test(value);
}

/** `?tokens=1200` counts, `?ticket=open` filters. */
function isOrdinary(name: string, value: string): boolean {
  if (/^(?:max_?)?tokens$/i.test(name)) return /^\d{1,7}$/.test(value);
  if (/^ticket$/i.test(name) && /^[A-Z]{2,8}-?\d{1,9}$/.test(value)) return true;
  return /^(?:auth|session|sess|ticket|sign|cookie)$/i.test(name) && /^[a-z]{2,12}(?:[-_][a-z]{1,12})?$/.test(value);
}

/** A message, a word too short for a secret, a range of versions: `{"token":"USDC"}`, `{"js-tokens":"^4.0.0"}`. */
function isMessage(value: string): boolean {
  return (
    isStatement(value) || isSentence(value) || /^[A-Za-z]{1,5}$|^(?:[~^]|[<>]=?) ?\d+(?:\.[\dx*]{1,9})*$/.test(value)
  );
}

/** In a document weak names are ordinary words more often: `{"session":"2026-spring"}`. */
function isDistinct(value: string): boolean {
  return value.length >= 12 || /^\d+$/.test(value);
}

/** A label or a message under the name of personal data is none: `{"email":"E-mail address","phone":"required"}`. */
function isPersonalValue(name: string, value: string): boolean {
  if (isStatement(value)) return false;
  if (/mail|upn|hint/i.test(name)) return /@|%40/.test(value);
  if (/name|nick/i.test(name)) return !isSentence(value) && !isServiceClient(value);
  if (/phone|mobile|tel/i.test(name) && value.replace(/\D/g, '').length < 6) return false;
  return /\d/.test(value) && !isSentence(value.replace(/\d/g, ''));
}

/** Names whose secrets are numbers. */
const NUMERIC =
  /pass|pwd|pin|otp|cvv|cvc|csc|cvn|code|tan|mfa|2fa|senha|k[oó]d|koodi|c[oó]d[iu]|clave|kennwort|пароль|код|κωδικ|קוד|סיסמ|[码碼]|パスワード|番号|コード|번호|코드|card|pan|ssn|secret|answer/iu;

/** A number under such a name, or personal data in digits. Counts, times and flags are none. */
export function hidesNumber(verdict: Verdict, name: string, value: string): boolean {
  if (verdict === 'personal') return /^\d{6,}$/.test(value);
  if (isOnCard(name, value) || isTan(name, value)) return true;
  if (verdict !== 'secret' && verdict !== 'password') return false;
  if (!/^\d{3,}$/.test(value)) return false;
  return NUMERIC.test(name) || (/token$/i.test(name) && /^\d{6,8}$/.test(value));
}
