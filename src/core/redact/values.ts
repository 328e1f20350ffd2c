import { decodeBase64 } from './base64.ts';
import { credentialWords, passwordWords } from './secret-words.ts';
import { plainWord } from './words.ts';

/** Texts that stand where a credential should be: the finding itself, so they stay readable. */
const PLACEHOLDERS = new Set(
  (
    'undefined null none nil nan true false (null) (none) [object_object] [object_promise] promise_{_<pending>_} ' +
    '[redacted] [filtered] [removed] [masked] [hidden] redacted removed deleted <redacted> <removed> n/a todo tbd'
  ).split(' '),
);
const TEMPLATE =
  /^(?:\?|\$\d{1,3}|%s|\{\{[^{}]*\}\}|\$\{\{?[^{}]*\}?\}|#\{[^{}"]*\}|\{[\w. -]+\}|<%?=?[\w. -]*%?>|%[A-Za-z_]+%|\$(?:[A-Z_][A-Z0-9_]{1,60})?|:[a-z_]{3,}|\[[A-Za-z _-]+\]|__[A-Z_]+__|@[A-Z_]{4,}@)$/;
const ADVICE =
  /^(?:<?(?:your|my|insert|enter|replace|put|paste)(?:[ _-][a-z _-]*|(?:password|passwd|token|secret|api_?key|key)(?:[ _-]?here)?)>?)$/i;
const DOTS = /^(?:[*•.·…]+|[\w-]{0,12}[*•]{3,}[\w-]{0,4}[.!]?)$/u;
const OWN_NAME = /^(?:access_|refresh_|id_|bearer_|auth_|api_)?token$|^(?:api_?key|jwt|bearer)$/i;
/** What stands for no id: of a session, of a user, of a trace. */
const ZEROS = /^0{16,64}$|^0{8}-(?:0{4}-){3}0{12}$/;
const LONGEST_PLACEHOLDER = 64;

/** Empty, a template that was not filled in, or what software writes for "nothing". */
export function isPlaceholder(value: string): boolean {
  if (value.length > LONGEST_PLACEHOLDER) return value.length < 4096 && value.trim() === '';
  const text = value.trim();
  return (
    text === '' ||
    PLACEHOLDERS.has(text.toLowerCase().replaceAll(' ', '_')) ||
    (TEMPLATE.test(text) && !looksIssued(text.replace(/^\W+|\W+$/g, ''))) ||
    ADVICE.test(text) ||
    DOTS.test(text) ||
    ZEROS.test(text) ||
    OWN_NAME.test(text)
  );
}

const STATEMENTS = new Set(
  (
    'required missing invalid expired revoked incorrect wrong denied optional unknown ok valid basic bearer jwt digest oauth oauth2 saml oidc negotiate ntlm apikey ' +
    'enabled disabled active inactive suspended pending success failed always never yes no on off strict header cookie query body local cookies ' +
    'include omit same-origin needed unauthorized forbidden rejected malformed empty blank short long used unused ready error weak rotated outdated stale unchanged unset changed mismatch pinned no-check nocheck locked blocked'
  ).split(' '),
);
/** The same in other languages. */
const FOREIGN_STATEMENTS = new Set(
  (
    'erforderlich ungültig abgelaufen falsch fehlt fehlend gesperrt leer requerido requerida invalido invalida incorrecto incorrecta caducado caducada vencido ' +
    'obligatorio obligatoria obligatoire requis invalide incorrecte expire expiree manquant errone obrigatorio incorreto incorreta expirado expirada ' +
    'richiesto richiesta obbligatorio scaduto scaduta errata errato mancante verplicht vereist ongeldig verlopen onjuist wymagane nieprawidlowe niepoprawne wygaslo kravs ogiltigt felaktigt ugyldig ' +
    'неверный неверен обязателен обязательно истек просрочен недействителен 必須 無効 必填 错误 無效 无效 过期 필수'
  )
    .split(' ')
    .map(plainWord),
);

const SAMPLE = /^(?:pass(?:word|wd)?|pw|token|secret|api_?key|key)$/i;

/** What manuals write where a secret stands: `curl -u user:password`. */
export function isSample(value: string): boolean {
  return isPlaceholder(value) || SAMPLE.test(value);
}

/** One word that says something about a secret. */
export function isStatement(value: string): boolean {
  if (value.length > 16) return false;
  const word = value.toLowerCase().replace(/[.!]$/, '');
  return STATEMENTS.has(word) || FOREIGN_STATEMENTS.has(plainWord(word));
}

/** What a form calls the field: `{"password":"Passwort"}`. */
export function isLabel(value: string): boolean {
  return (
    /^\p{Lu}\p{Ll}{3,20}$/u.test(value) &&
    (passwordWords.has(plainWord(value)) || credentialWords.has(plainWord(value)))
  );
}

const ABOUT =
  /\b(?:must|required?|requires|invalid|incorrect|blank|field|characters?|too|cannot|can't|should|missing|expired|please|least|failed|wrong|does|is|are|was|were|has|have|been|may|your|enter|forgot|change|reset|minimum|maximum)\b/i;

/** A sentence about a value: "This field is required.", "min 12 characters". */
export function isSentence(value: string): boolean {
  return value.length <= 400 && ((/\S\s+\S/.test(value) && ABOUT.test(value)) || namesPassword(value));
}

const CJK_PASSWORD = /^[\p{L}\s。、！!]*(?:パスワード|暗証番号|密码|密碼|口令|비밀번호|암호)[\p{L}\s。、！!]*$/u;

/** "Das Passwort ist zu kurz", "Mot de passe incorrect": three words or more, one of which means a password in some language. */
function namesPassword(value: string): boolean {
  const words = value.split(/[\s'’".,:;!?¡¿()]+/u).filter((word) => word !== '');
  if (words.length >= 3) return words.some((word) => word.length > 3 && passwordWords.has(plainWord(word)));
  return CJK_PASSWORD.test(value) && value.length >= 4 && !passwordWords.has(plainWord(value));
}

/** Made by a machine: long, or letters and digits mixed, and no words with spaces between them. */
export function looksOpaque(value: string): boolean {
  if (value.length < 6 || /\s/.test(value) || isWords(value) || isAddress(value)) return false;
  if (/^\d+$/.test(value)) return value.length >= 6 && value.length !== 10 && value.length !== 13;
  if ((/\d/.test(value) && /[A-Za-z]/.test(value)) || isEncodedPair(value)) return true;
  return (
    value.length >= 16 ||
    (value.length >= 8 &&
      changesOfCase(value) * 4 >= value.length &&
      !/^[A-Z]?[a-z]+(?:[A-Z][a-z]{2,}){1,6}$/.test(value))
  );
}

/** Long and mixed: an authorization code, not an error code, a translation key or the state of an order. */
export function looksIssued(value: string): boolean {
  return (
    value.length >= 16 && /\d/.test(value) && /[a-z]/.test(value) && !/[\s:]|^[a-z]+[/.]/.test(value) && !isWords(value)
  );
}

/** Base64 of `user:password`. RFC 7617 section 2. */
function isEncodedPair(value: string): boolean {
  return (
    value.length <= 512 &&
    /^[A-Za-z0-9+/]{8,}={0,2}$/.test(value) &&
    /^[\x20-\x7e]+:[\x20-\x7e]+$/.test(decodeBase64(value) ?? '')
  );
}

const LOWER_WORDS = /^(?:\d{1,2}[_-])?[a-z]{1,15}(?:[_.:/-](?:[a-z]{1,15}\d{0,2}|\d{1,3}[a-z]{0,10}))*$/;
const UPPER_WORDS = /^[A-Z]{1,15}(?:[_-](?:[A-Z]{1,15}\d{0,3}|\d{1,3}[A-Z]{0,10}))*$/;

/** `created_at`, `reset-password`, `ERR_TOKEN_EXPIRED`, `auth/invalid-email`. */
export function isWords(value: string): boolean {
  if (value.length > 80 || /(.)\1{5}/.test(value)) return false;
  return LOWER_WORDS.test(value) || UPPER_WORDS.test(value);
}

/** A date, an IP or MAC address, a version. */
function isAddress(value: string): boolean {
  return (
    value.length <= 40 &&
    /^(?:\d{4}-\d\d-\d\d(?:[T ][\d:.Z+-]*)?|(?:19|20)\d{6}T\d{6}Z|\d{1,3}(?:\.\d{1,3}){2,3}(?::\d+)?|(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}|v?\d+(?:\.\d+){1,3})$/.test(
      value,
    )
  );
}

function changesOfCase(value: string): number {
  let changes = 0;
  for (let i = 1; i < value.length; i++)
    if (/[A-Z]/.test(value[i] ?? '') && /[a-z]/.test(value[i - 1] ?? '')) changes++;
  return changes;
}
