import type { RawExchange } from '../raw-exchange.ts';
import { decodeBase64 } from '../redact/base64.ts';
import { hides } from '../redact/decide.ts';
import { judgeName } from '../redact/secret-names.ts';
import type { RawCredential } from './raw-credentials.ts';

/** Raw secrets of an exchange: what else in it repeats one of them is masked too, whatever it is called there. */
export function secretsOf(raw: RawExchange, credentials: readonly RawCredential[]): string[] {
  const found = credentials
    .filter(isHidden)
    .flatMap(({ place, value }) => (place === 'userinfo' ? [value, ...value.split(':')] : [value]));
  for (const { name, value } of raw.request.headers ?? []) {
    if (/^(?:proxy-)?authorization$/i.test(name)) for (const word of inAuthorization(value)) found.push(word);
  }
  for (const { name, value } of raw.response.headers ?? []) {
    if (name.toLowerCase() === 'set-cookie') found.push(value.slice(value.indexOf('=') + 1).split(';')[0] ?? '');
  }
  return found.map((secret) => secret.replace(OWNER, ''));
}

/** Proxmox puts who owns a token, and what it is called, before the token itself: both stay readable. */
const OWNER = /^(?:\w{3}APIToken[= ])?[\w.-]{1,60}@[\w-]{1,40}![\w.-]{1,60}[=:](?=[0-9a-f]{8}-[0-9a-f-]{27}$)/i;

/** What is readable in its own place, such as the number of a ticket, is no secret elsewhere. */
function isHidden({ place, name, value }: RawCredential): boolean {
  const verdict = judgeName(name, 'query');
  return place !== 'query' || verdict !== 'secret' || hides(verdict, name, value, 'query');
}

/** Parameters that prove who sends. RFC 7616 section 3.4, RFC 5849 section 3.1; Hawk, HTTP signatures. */
const PROOF = /(?:^|[\s,])(?:response|cnonce|signature|mac|oauth_(?:token|signature))\s{0,4}=\s{0,4}"([^"]{1,8192})"/gi;

/** The credential behind the scheme, and its proofs; of Basic the password too. RFC 7617 section 2. */
function inAuthorization(value: string): string[] {
  const [, scheme = '', credential = value] = /^\s*([\w.-]{1,40})\s+(\S.*)$/s.exec(value) ?? [];
  const words = credential.split(/[\s,]+/).filter((word) => !word.includes('="'));
  for (const [, proof = ''] of credential.matchAll(PROOF)) words.push(proof);
  if (!/^basic$/i.test(scheme)) return words;
  const pair = decodeBase64(credential) ?? '';
  const colon = pair.indexOf(':');
  return colon === -1 ? words : [...words, pair, pair.slice(colon + 1)];
}
