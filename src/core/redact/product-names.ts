import type { Verdict } from './secret-names.ts';
import { looksIssued } from './values.ts';

/** What products call their secrets where no word in it says so; words as of `wordsOf`, joined by spaces. */
const SECRET =
  /(?:^| )(?:(?:form|request) ?digest(?: value)?|(?:password|pin) ?block|jit config|security pass|one ?time ?(?:link|url)|snmp.*community(?: string)?|(?:ro|rw|trap) ?community(?: string)?|community string|g ck)$/;
/** The same for names that stand for other things as well. */
const OPAQUE =
  /(?:^| )(?:authentication (?:data|value)|(?:session|state|interaction) handle|(?:secure|checksum|access|login|auth|form) ?hash|hash digest|temporary proof|(?:challenge|tan) (?:response|answer)|(?:exchange|app) code|keys base|access sas|factor result)$/;
/** Mixed so seldom with anything else that only the plainest values tell. */
const ISSUED =
  /^(?:session info|s ?ft|(?:s ?)?ctx|(?:api )?canary|plaintext|keys|encoded|(?:.* )?keytab(?: (?:b64|base64|data|content|value))?)$/;

/** What single products' names say; undefined for all others. */
export function judgeProductName(phrase: string): Verdict | undefined {
  if (SECRET.test(phrase)) return 'secret';
  if (OPAQUE.test(phrase)) return 'opaque';
  return ISSUED.test(phrase) ? 'issued' : undefined;
}

const ON_CARD = /^(?:card_?code|(?:card_?)?verification_?value|cv_?number)$/i;

/** The digits on the back of a card; elsewhere a `CardCode` is the number of a customer. */
export function isOnCard(name: string, value: string): boolean {
  return /^\d{3,4}$/.test(value) && ON_CARD.test(name);
}

/** A number under `tan`, which is a colour and a function as well, that a bank sent. */
export function isTan(name: string, value: string): boolean {
  return /^\d{6}$/.test(value) && /^(?:[a-z]{1,5}_?)?tan$/i.test(name);
}

/** Who may switch the lamps of a Hue bridge is called a user. */
export function isBridgeUser(name: string, value: string): boolean {
  return /^user_?name$/i.test(name) && /^[\w-]{40}$/.test(value) && looksIssued(value) && /[A-Z]/.test(value);
}

/** Under a name that ends in `key` and says no more: letters of both cases and digits, or many digits of hex. */
export function looksLikeKey(value: string): boolean {
  if (/^(?:[0-9a-f]{32}[0-9a-f]*|[0-9A-F]{32}[0-9A-F]*)$/.test(value)) return true;
  const digits = value.length <= 400 ? value.replace(/\D/g, '').length : 2;
  return (
    looksIssued(value) && /[A-Z]/.test(value) && digits >= 2 && /^[\w+/=~.-]+$/.test(value) && !/[a-z]{7}/.test(value)
  );
}

/** 32 random bytes in base64, as what is called `key` and no more may hold. */
export function isKeyBytes(value: string): boolean {
  return (
    /^[\w+/-]{43}=?$/.test(value) &&
    /[A-Z]/.test(value) &&
    /\d/.test(value) &&
    /[a-z]/.test(value) &&
    !/[a-z]{8}/.test(value)
  );
}
