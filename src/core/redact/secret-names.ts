import { isAside, judgeForeign } from './foreign-names.ts';
import {
  codeQualifiers,
  countingWords,
  credentialWords,
  cursorWords,
  describingWords,
  foreignKeys,
  harmlessCodeQualifiers,
  harmlessKeyQualifiers,
  leadingPasswordWords,
  identifierQualifiers,
  keyQualifiers,
  passwordWords,
  personalPhrases,
  personalWords,
  strongInUrls,
  trailingWords,
  urlWords,
  weakKeyQualifiers,
  weakWords,
} from './secret-words.ts';
import { judgeProductName } from './product-names.ts';
import { wordsOf } from './words.ts';

/** Where a name stands: what `code` or `state` means depends on it. */
export type Place = 'header' | 'query' | 'form' | 'json' | 'claim' | 'markup' | 'text';

/**
 * What a name says about its value. `password`: mask it whatever it is. `secret`: mask it unless it is a word about a secret.
 * `opaque`: mask it when it looks made by a machine; `issued`: when it plainly is. `personal`: mask it as personal data.
 * `open`: the name speaks about a secret, the value is none. `unknown`: only the form can tell.
 */
export type Verdict = 'password' | 'secret' | 'opaque' | 'issued' | 'personal' | 'open' | 'unknown';

const ENDS_IN_SECRET = /(?:token|secret|password|passwd|passwort|apikey|sessionid|sessid|passphrase|credentials)$/;
/** JSON members that OAuth and logins give to what they issue, and others to what has nothing to do with it. */
const ISSUED_IN_JSON = new Set([
  'code',
  'state',
  'key',
  'access',
  'refresh',
  'nonce',
  'k',
  'otpauth',
  'ticket',
  'resume',
]);
/** OpenID Connect Core section 5.1 and what providers add. */
const PERSONAL_CLAIMS = new Set(
  'name nickname picture gender address ipaddr ip ipaddress username profile website cc tel loginid signinname'.split(
    ' ',
  ),
);
export const THING =
  /(?:^|[\W_])(?:org|organi[sz]ation|tenant|client|app|application|event|secret|service ?account|service|pod|node|namespace|cluster|group|role|team|project|policy|realm|product|plan|device|host|domain|workflow|repository|job|resource|provider|issuer|connection|environment|workspace)$/i;
const PERSONAL_CLAIM = /^(?:preferred|unique)(?: user)? ?name$|^preferred username$|^cognito username$/;
const SALTS =
  /(?:^| )(?:(?:auth|logged in|nonce|hash|hash ?ids|security|app|application|cookie|session|encryption|token|key|jwt|secret) salt|pepper)$/;
const HASHES = /^(?:code challenge|(?:at|c|s|ath|x5t) hash|x5t.*|jkt|htu|htm|pin sha.*)$/;

export function judgeName(name: string, place: Place): Verdict {
  // `SAMLart` falls into wrong words.
  if (name.length < 20 && credentialWords.has(name.toLowerCase())) return 'secret';
  const words = wordsOf(name);
  const special = judgeSpecial(words, place);
  if (special !== undefined) return special;
  if (isPersonal(words, place)) return 'personal';
  let end = words.length;
  while (end > 1 && isTrailing(words[end - 1] ?? '') && namesSecret(words.slice(0, end), place) === undefined) {
    if (namesSecret(words.slice(0, end - 1), place) === undefined) break;
    end--;
  }
  const kept = words.slice(0, end);
  const head = kept.at(-1) ?? '';
  if (describingWords.has(head) && kept.length > 1 && !isSessionId(kept)) return 'open';
  return namesSecret(kept, place) ?? (kept.slice(0, -1).some(isStrong) ? 'opaque' : 'unknown');
}

function isTrailing(word: string): boolean {
  return trailingWords.has(word) || /^v?\d{1,3}$/.test(word);
}

function isStrong(word: string): boolean {
  return passwordWords.has(word) || credentialWords.has(word);
}

/** The last words name a secret. */
function namesSecret(words: readonly string[], place: Place): Verdict | undefined {
  const head = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const qualified = (qualifiers: ReadonlySet<string>): boolean => before.some((word) => qualifiers.has(word));
  if (head === 'token' || head === 'tokens') {
    if (qualified(cursorWords)) return undefined;
    return qualified(countingWords) ? 'issued' : 'secret';
  }
  if (head === 'sid') return qualified(identifierQualifiers) ? undefined : 'secret';
  if (head === 'key' || head === 'keys') return judgeKey(before, place);
  if (head === 'code' || head === 'codes')
    return qualified(codeQualifiers) && !qualified(harmlessCodeQualifiers) ? 'secret' : undefined;
  if (head === 'phrase')
    return qualified(weakWords) || qualified(passwordWords) || qualified(codeQualifiers) ? 'password' : undefined;
  if (head === 'answer') return qualified(keyQualifiers) || qualified(passwordWords) ? 'password' : undefined;
  if (head === 'id') return isSessionId(words) ? 'secret' : undefined;
  if (/^(?:hash|checksum|mac)$/.test(head) && (place === 'query' || place === 'form'))
    return qualified(codeQualifiers) ? 'opaque' : undefined;
  if (passwordWords.has(head) || (qualified(leadingPasswordWords) && !isAside(head))) return 'password';
  if (foreignKeys.has(head) || (words.some((word) => foreignKeys.has(word)) && qualified(keyQualifiers)))
    return 'secret';
  if (credentialWords.has(head) || ENDS_IN_SECRET.test(head)) return 'secret';
  const foreign = judgeForeign(words);
  if (foreign !== undefined) return foreign;
  if (!weakWords.has(head)) return undefined;
  if (before.some(isStrong)) return 'secret';
  return place === 'header' || ((place === 'query' || place === 'form') && strongInUrls.has(head))
    ? 'secret'
    : 'opaque';
}

function judgeKey(before: readonly string[], place: Place): Verdict | undefined {
  const qualified = (qualifiers: ReadonlySet<string>): boolean => before.some((word) => qualifiers.has(word));
  if (qualified(harmlessKeyQualifiers)) return undefined;
  if (qualified(keyQualifiers) || before.some(isStrong)) return 'secret';
  if (qualified(weakKeyQualifiers) || (place === 'header' && before.length > 0)) return 'opaque';
  return place === 'header' || (place !== 'text' && place !== 'claim' && before.length > 0) ? 'issued' : undefined;
}

function isSessionId(words: readonly string[]): boolean {
  return words.at(-1) === 'id' && ['session', 'sess', 'sesion', 'sessao', 'sitzung'].includes(words.at(-2) ?? '');
}

function judgeSpecial(words: readonly string[], place: Place): Verdict | undefined {
  const phrase = words.join(' ');
  if (HASHES.test(phrase)) return 'open';
  if ((place === 'query' || place === 'form') && words.length === 1 && urlWords.has(phrase)) return 'opaque';
  if (place === 'json' && ISSUED_IN_JSON.has(phrase)) return 'issued';
  if (phrase.endsWith('id token hint')) return 'secret';
  if (/^(?:.* )?saml (?:response|request|art|assertion)$/.test(phrase)) return 'secret';
  if (/^(?:.* )?(?:session|relay|view) state$/.test(phrase) || phrase.endsWith('event validation')) return 'opaque';
  if (phrase === 'signed request') return 'opaque';
  if (phrase === 'string to sign' || phrase === 'with credentials') return 'open';
  // A keyword.
  if (
    /(?:palabras? clave|palavras? chave|mots? cle|parol[ae] chiave|(?:cle|clave|chave|chiave) (?:prim|for|extern|estran|publi)\w{0,8})$/.test(
      phrase,
    )
  )
    return 'open';
  // Public by design: what it signs with is the secret. RFC 5849 section 1.1.
  if (phrase === 'oauth consumer key') return 'open';
  if (phrase.endsWith('secret id')) return 'issued';
  if (/^(?:.* )?key (?:material|bytes|seed)$/.test(phrase)) return 'opaque';
  if (/^(?:.* )?cipher ?(?:value|text|data)$/.test(phrase)) return 'opaque';
  if (/^(?:.* )?(?:two|second|2) factor$/.test(phrase)) return 'opaque';
  // What somebody types into an authenticator, and what WordPress and its kin mix into a hash.
  if (/(?:^| )manual (?:entry|setup|code)(?: (?:key|code))?$/.test(phrase)) return 'secret';
  if (/(?:^| )(?:setup|enroll?ment|provisioning) (?:key|code)$/.test(phrase)) return 'opaque';
  if (SALTS.test(phrase)) return 'secret';
  // Devise and GitLab: what somebody tried; `otp_attempts` counts.
  if (/(?:^| )[ht]?otp attempt$/.test(phrase)) return 'secret';
  if (/^(?:.* )?pin (?:number|no|nr)$/.test(phrase)) return 'secret';
  if (/(?:captcha|turnstile)(?: v\d)? (?:response|token|answer)$/.test(phrase)) return 'secret';
  if (
    /^auth req id$|^pgt (?:id|iou)$|^(?:login|consent|logout|device) challenge$|^(?:password|token|secret) link$/.test(
      phrase,
    )
  )
    return 'opaque';
  return judgeProductName(phrase);
}

/** `org_name`, `service-account.name`: of something that is no person. */
function namesThing(words: readonly string[]): boolean {
  return words.at(-1) === 'name' && THING.test(words.slice(0, -1).join(' '));
}

function isPersonal(words: readonly string[], place: Place): boolean {
  const head = words.at(-1) ?? '';
  const phrase = words.join(' ');
  if (personalWords.has(head)) return true;
  if (personalPhrases.some((ending) => phrase === ending || phrase.endsWith(` ${ending}`))) return true;
  return place === 'claim' && (PERSONAL_CLAIMS.has(head) || PERSONAL_CLAIM.test(phrase)) && !namesThing(words);
}
