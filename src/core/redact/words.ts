/** Names longer than this are judged by their end. */
const LONGEST_NAME = 128;

/** Words that people glue together without a capital or a dash: `accesstoken`, `phpsessid`, `creditcardnumber`. */
const GLUED = new Set(
  (
    'access account activation admin api app application asp assertion auth authentication authenticity authorization backup bearer bot ' +
    'card change check client code confirm confirmation confirmed connection consumer continuation cookie context credential credentials credit crumb csrf current cursor ' +
    'cvv data db delta deploy device digest email encryption expires expiry field file forgery form hash header hidden hmac hook host http id ' +
    'instance invite j jwt key kind last license local login logout magic master method mfa middleware my mysql name new next number ' +
    'oauth old otp page pass passcode passphrase passwd password php pgt pin policy postgres private proxy public pwd recovery redis ' +
    'refresh rss remember repeat request reset resource response root rpc salt saml sas secret security server service sess session sessid share shared sid ' +
    'sha sign signature signing site skip smtp sql ssh status storage subscription sms string temp ticket token totp transaction type uri url user username validation value ' +
    'verification verifier verify web webhook xsrf zip'
  ).split(' '),
);
const LONGEST_GLUED = 14;

const BOUNDARY = /(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|[^\p{L}\d]+/u;

const ASCII = /^[ -~]*$/;

/** Lower case, without accents: `Contraseña` and `contrasena` are one word. */
export function plainWord(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a parameter, member or header name: `X-Amzn-Oidc-Accesstoken` is `x amzn oidc access token`. */
export function wordsOf(name: string): string[] {
  return name
    .slice(-LONGEST_NAME)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(BOUNDARY)
    .filter((word) => word !== '')
    .flatMap((word) => unglue(word.toLowerCase().replace(/(?<=\p{L}\p{L}\p{L})\d+$/u, '')));
}

/** Splits a word that consists of known words and nothing else; `compass` and `tokenizer` do not. */
function unglue(word: string): string[] {
  if (word.length < 4 || GLUED.has(word)) return [word];
  const reached: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    for (let start = Math.max(0, end - LONGEST_GLUED); start < end; start++) {
      const before = reached[start];
      const part = word.slice(start, end);
      if (before === undefined || !GLUED.has(part)) continue;
      const known = reached[end];
      if (known === undefined || known.length > before.length + 1) reached[end] = [...before, part];
    }
  }
  return reached[word.length] ?? [word];
}
