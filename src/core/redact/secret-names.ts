import {
  codeQualifiers,
  countingWords,
  credentialWords,
  describingWords,
  foreignKeys,
  identifierQualifiers,
  keyQualifiers,
  passwordWords,
  personalPhrases,
  personalWords,
  publicWords,
  trailingWords,
  weakKeyQualifiers,
} from './secret-words.ts';
import { wordsOf } from './words.ts';

/** Where a name stands: what `code` or `state` means depends on it. */
export type Place = 'header' | 'query' | 'form' | 'json' | 'claim' | 'markup' | 'text';

/**
 * What a name says about its value. `secret`: mask it. `opaque`: mask it when it looks like something made by a machine.
 * `personal`: mask it as personal data. `open`: the name speaks about a secret, the value is none. `unknown`: only the shape can tell.
 */
export type Verdict = 'secret' | 'opaque' | 'personal' | 'open' | 'unknown';

/** Words that are a secret in some sentences and not in others: the value has to look like one. */
const WEAK = new Set([
  'auth',
  'session',
  'sess',
  'hash',
  'digest',
  'mac',
  'nonce',
  'ticket',
  'signature',
  'sig',
  'cookie',
  'cookies',
  'relaystate',
  'seed',
  'pat',
  'tan',
  'ficha',
  'geheim',
]);
/** Of these, the ones that carry credentials wherever a URL or a form names them. */
const STRONG_IN_URLS = new Set(['auth', 'session', 'sess', 'ticket', 'signature', 'sig', 'mac']);
const OAUTH = new Set([
  'code',
  'state',
  'key',
  'k',
  't',
  'h',
  's',
  'st',
  'hash',
  'digest',
  'nonce',
  'policy',
  'gda',
  'access',
]);
const NAMES_IN_CLAIMS = new Set([
  'name',
  'nickname',
  'picture',
  'gender',
  'address',
  'ipaddr',
  'ip',
  'username',
  'profile',
  'website',
  'sid',
  'cc',
  'tel',
  'loginid',
]);
const ENDS_IN_SECRET = [
  'token',
  'secret',
  'password',
  'passwd',
  'apikey',
  'sessionid',
  'sessid',
  'passphrase',
  'passwort',
  'credentials',
];

export function judgeName(name: string, place: Place): Verdict {
  const words = wordsOf(name);
  const special = judgeSpecial(words, place);
  if (special !== undefined) return special;
  if (isPersonal(words, place)) return 'personal';
  let end = words.length;
  while (end > 1 && isTrailing(words[end - 1] ?? '') && isSecretWord(words.slice(0, end - 1))) end--;
  const kept = words.slice(0, end);
  const head = kept.at(-1) ?? '';
  if (describingWords.has(head) && kept.length > 1 && !isSessionId(kept)) return 'open';
  if (isSecretWord(kept)) return weigh(head, kept, place);
  return kept.some((word) => passwordWords.has(word) || (credentialWords.has(word) && !WEAK.has(word)))
    ? 'opaque'
    : 'unknown';
}

function isTrailing(word: string): boolean {
  return trailingWords.has(word) || /^\d+$/.test(word);
}

function isSessionId(words: readonly string[]): boolean {
  return words.at(-1) === 'id' && ['session', 'sess'].includes(words.at(-2) ?? '');
}

/** The last words name a secret. */
function isSecretWord(words: readonly string[]): boolean {
  const head = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  if (head === 'token' || head === 'tokens') return !before.some((word) => countingWords.has(word));
  if (head === 'sid') return !before.some((word) => identifierQualifiers.has(word));
  if (head === 'key' || head === 'keys') {
    return (
      before.some((word) => keyQualifiers.has(word) || weakKeyQualifiers.has(word)) &&
      !before.some((word) => publicWords.has(word))
    );
  }
  if (foreignKeys.has(head)) return true;
  if (head === 'code' || head === 'codes') return before.some((word) => codeQualifiers.has(word));
  if (head === 'id') return isSessionId(words);
  return passwordWords.has(head) || credentialWords.has(head) || ENDS_IN_SECRET.some((end) => head.endsWith(end));
}

function weigh(head: string, words: readonly string[], place: Place): Verdict {
  if (head === 'key' || head === 'keys') return words.some((word) => keyQualifiers.has(word)) ? 'secret' : 'opaque';
  if (!WEAK.has(head) || words.some((word) => word !== head && passwordWords.has(word))) return 'secret';
  if (place === 'query' || place === 'form') return STRONG_IN_URLS.has(head) ? 'secret' : 'opaque';
  if (place === 'header') return 'secret';
  return 'opaque';
}

function judgeSpecial(words: readonly string[], place: Place): Verdict | undefined {
  const inUrl = place === 'query' || place === 'form';
  const phrase = words.join(' ');
  if (words.length === 1 && inUrl && OAUTH.has(phrase)) return 'opaque';
  if (phrase === 'code' || phrase === 'state') return place === 'json' || inUrl ? 'opaque' : 'unknown';
  if (phrase.endsWith('id token hint')) return 'secret';
  if (phrase === 'code challenge' || phrase === 'at hash' || phrase === 'c hash' || phrase === 's hash') return 'open';
  if (/^(?:.* )?saml (?:response|request|art)$/.test(phrase)) return 'secret';
  if (/^(?:.* )?(?:session|relay|view) state$/.test(phrase) || phrase.endsWith('event validation')) return 'opaque';
  return undefined;
}

function isPersonal(words: readonly string[], place: Place): boolean {
  const head = words.at(-1) ?? '';
  const phrase = words.join(' ');
  if (personalWords.has(head) || personalPhrases.some((ending) => phrase === ending || phrase.endsWith(` ${ending}`)))
    return true;
  return (
    place === 'claim' &&
    (NAMES_IN_CLAIMS.has(head) || /^(?:preferred|unique) (?:user )?name$|^(?:preferred )?username$/.test(phrase))
  );
}
