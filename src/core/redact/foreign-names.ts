import type { Verdict } from './secret-names.ts';
import { plainWord } from './words.ts';

const ending = (stems: string): RegExp => new RegExp(`(?:${plainWord(stems)})$`, 'u');
const starting = (stems: string): RegExp => new RegExp(`^(?:${plainWord(stems)})`, 'u');

/** Words for a password, where others stand before them in the same word. */
const PASSWORD = ending(
  'passwort|kennwort|wachtwoord|losenord|adgangskode|kodeord|passord|salasana|has[lł]o|heslo|jelszo|sifre|parola|пароль|密[码碼]|パスワード|비밀번호',
);
/** That it is the one before or the one to come, or the same once more. */
const AGAIN = starting(
  'neu|alt|wiederhol|best(?:a|ae)tig|bekr|nieuw|oud|herhal|bevestig|ny|nova?e?|nowe|stare|powtorz|potv|uj|ujra|yeni|eski|tekrar|nou|vech|nuev|нов|стар|повт|aktuell|user|benutzer',
);
const CODE = ending('cod(?:es?|igo|ice|ul)?|kod(?:[aeu]|en)?|koodi|код|[码碼]|コード|番号|번호|코드');
const KEY = ending(
  'schlu(?:e)?ssel|cle|clave|chave|chiave|klucz|kli[cu]|kluc|sleutel|nyckel|n[oø](?:k?k|g)?[eg]?le|anahtari?|ключ|jeton|token',
);
/** What a code or a key is for, when it opens something. */
const OPENING = starting(
  'verif(?:[iy]|$)|weryf|potv|potw|confirm|conferma|best(?:a|ae)tig|bekr|vahvist|over(?:ov|en)|ellen|dogrul|onay|подтв|провер|підтв|sicherheit|securit[ey]|seguran|seguridad|sicurez|beveil|sakerhet|sikkerhet|turva|bezpe|guvenl|безоп|zugang|zugriff|acc?es(?:s?o?|ul)$|toegang|adgang|tilgang|dostep|pristup|erisim|доступ|aktivi[es]|activ[ae][ct]|attivaz|ativac|etkin|freischalt|wiederher|recup|odzysk|einmal|engang|kerta|jednoraz|sms|pin|otp|2fa|autori[sz]|autent|auth$|secre?t[ao]?$|geheim|einladung|tajn|sekret|验证|驗證|安全|認証|確認|인증|확인',
);
const LICENCE = starting('api|licen|lizenz|lisan|лиценз');
/** What else is a code, and what is said about one. */
const EVERYDAY = starting(
  'err|fehl|stat|post|pai?[sy]s|land|sprach|tip|fecha|data$|date$|expir|caduc|long|lunghez|inten|num|prim|for',
);
const JOINING = /^(?:d|del?|du|d[aio]|della|la|le|l|per|pour|para|for|fur)$/;

/** A length, a date, a number of something. */
export function isAside(word: string): boolean {
  return EVERYDAY.test(word);
}

/** What a name in another language than English says; `words` are without case and accents. */
export function judgeForeign(words: readonly string[]): Verdict | undefined {
  const password = words.findIndex((word) => PASSWORD.test(word));
  if (password !== -1) return words.slice(password + 1).every((word) => AGAIN.test(word)) ? 'password' : undefined;
  const noun = words.findIndex((word) => CODE.test(word) || KEY.test(word));
  const opens = (word: string): boolean => OPENING.test(word) || (LICENCE.test(word) && !CODE.test(words[noun] ?? ''));
  if (noun === -1 || !words.some(opens) || words.some((word) => EVERYDAY.test(word))) return undefined;
  const isWhole = words.slice(noun + 1).every((word) => opens(word) || AGAIN.test(word) || JOINING.test(word));
  return isWhole ? 'secret' : undefined;
}
