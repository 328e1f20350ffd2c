import { isRegisteredScheme } from '../challenge/schemes.ts';
import { say, type Masked } from '../masked.ts';

/** Schemes that products use without having registered them. Their word is no secret, and no typo of another. */
const VENDOR_SCHEMES = new Set(
  `token jwt key apikey api-key api_key apitoken api-token api_token ssws bot otp splunk snowflake zoho-oauthtoken client-id
  sharedkey sharedkeylite sharedaccesssignature aws aws4-hmac-sha256 aws4-ecdsa-p256-sha256 hawk hmac mac wsse usernametoken
  googlelogin kakaoak discogs session accesskey signature tsauth pulsar sapisidhash geniekey exacttarget personal
  intuit_iam_authentication eg1-hmac-sha256 klaviyo-api-key deepl-auth-key apisign nlauth ghost qb-user-token qb-temp-token
  infisical elastic tc3-hmac-sha256 acs3-hmac-sha256 aws3-https aws3 hmac-sha256 hmac-sha1 hmacsha256 bce-auth-v1 qbox qiniu cos oss obs
  ntlm kerberos spnego passport1.4 passport clienttoken clientlogin agent private-token privatetoken azuremanagementkey
  azureapimanagementkey subscription-key apikeyauth apiauth apiauth-hmac-sha256 amx httpsig http-signature macaroon l402 lsat nostr
  uma uma2 saml saml2 wrap access_token pat developer devtoken machine service worker node admin authtoken auth-token
  gigya umbraco cronofy mwsse wrapv1 consumer bearertoken oauth1 oauth2 keyauth oidc tokenauth xbasic xbearer xapikey`.split(
    /\s+/,
  ),
);
/** The ones that people mistype. */
const COMMON = [say`Bearer`, say`Basic`, say`Digest`, say`Negotiate`];

export function isKnownScheme(word: string): boolean {
  return isRegisteredScheme(word) || VENDOR_SCHEMES.has(word.toLowerCase()) || /^[a-z0-9]+-hmac-sha\d+$/i.test(word);
}

/** Registered with IANA, or AWS's, which everybody knows. */
export function isOrdinaryScheme(word: string): boolean {
  return isRegisteredScheme(word) || /^aws4-/i.test(word);
}

/** The scheme that was meant: one letter wrong in a short word, two in a longer one, or a word glued to "token". */
export function meantScheme(word: string): Masked | null {
  const lower = word.toLowerCase();
  if (isKnownScheme(lower) || lower.length > 16) return null;
  return (
    COMMON.find(
      (scheme) =>
        distance(lower, scheme.toLowerCase()) <= (scheme.length > 5 || lower.startsWith(scheme.toLowerCase()) ? 2 : 1),
    ) ?? null
  );
}

/** A word that can only be a scheme's name: letters, and digits in the way of `HMAC-SHA256` at most. */
export function looksLikeScheme(word: string): boolean {
  if (isKnownScheme(word)) return true;
  return (
    word.length <= 32 &&
    /^[A-Za-z][A-Za-z_.-]*[A-Za-z]\d{0,2}$/.test(word) &&
    !/[a-z][A-Z]{2,}[a-z]|(?:[a-z][A-Z]){3}/.test(word)
  );
}

/** Letters of other alphabets that look like Latin ones. Unicode Technical Standard 39. */
const LOOKALIKES = new Map(
  Object.entries({
    А: 'A',
    В: 'B',
    Е: 'E',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: 'O',
    Р: 'P',
    С: 'C',
    Т: 'T',
    Х: 'X',
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'i',
    ѕ: 's',
    ԁ: 'd',
    ɡ: 'g',
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Ι: 'I',
    Ν: 'N',
    Ο: 'O',
    Τ: 'T',
    ο: 'o',
    ı: 'i',
    α: 'a',
  }),
);

/** The word in plain Latin letters. */
export function latinize(word: string): string {
  const plain = [...word.normalize('NFKD')].map((letter) => LOOKALIKES.get(letter) ?? letter);
  return plain.join('').replace(/\p{M}/gu, '');
}

/** Edits between two short words; two letters in the wrong order are one. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
