import { say, type Masked } from '../masked.ts';
import type { Redactor } from '../redact/redactor.ts';
import { row, type Describe, type Described } from './described.ts';

/** Keys and certificates: PEM, JWK and JWK Set (RFC 7517), OpenSSH, key files of service accounts. No token, and some of them secret. */
export const describeKey: Describe = (text, redactor) =>
  describeJson(text, redactor) ?? describePem(text) ?? describeSsh(text);

const PRIVATE = say`Whoever has it can sign in its owner’s name: if it was ever sent or shared, replace it.`;

function describePem(text: string): Described | null {
  const label = /-{5}BEGIN ([A-Z0-9 ]{1,40})-{5}/.exec(text.slice(0, 4096))?.[1];
  if (label === undefined) return null;
  if (/PRIVATE KEY/.test(label)) return warning(say`This is a private key (PEM), not a token. ${PRIVATE}`);
  if (/PUBLIC KEY/.test(label))
    return plain(say`This is a public key (PEM), not a token: signatures are checked with it.`);
  if (/CERTIFICATE REQUEST/.test(label)) return plain(say`This is a certificate request (PEM), not a token.`);
  if (/CERTIFICATE/.test(label)) return plain(say`This is a certificate (PEM), not a token.`);
  return plain(say`This is a PEM block, not a token.`);
}

function describeSsh(text: string): Described | null {
  return /^(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d{3}|sk-ssh-ed25519@openssh\.com) AAAA[A-Za-z0-9+/]/.test(text)
    ? plain(say`This is a public key of OpenSSH, not a token.`)
    : null;
}

type Members = { readonly [name: string]: unknown };

function describeJson(text: string, redactor: Redactor): Described | null {
  if (!text.startsWith('{') || !/"(?:kty|private_key)"/.test(text)) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isMembers(json)) return null;
  if (typeof json.private_key === 'string' && json.private_key.includes('PRIVATE KEY'))
    return warning(say`This is the key file of a service account, with its private key in it, not a token. ${PRIVATE}`);
  const keys = (Array.isArray(json.keys) ? json.keys : [json])
    .filter(isMembers)
    .filter(({ kty }) => typeof kty === 'string');
  if (keys.length === 0) return null;
  const isSecret = keys.some(({ d, k }) => d !== undefined || k !== undefined);
  const rows = keys.slice(0, 24).map((key, index) => rowOf(key, index, redactor));
  const what = Array.isArray(json.keys)
    ? say`a JWK Set with ${keys.length === 1 ? say`one key` : say`${keys.length} keys`}`
    : say`a key (JWK)`;
  if (isSecret)
    return {
      ...warning(say`This is ${what}, and it holds a private or secret part; it is no token. ${PRIVATE}`),
      rows,
    };
  return {
    says: say`This is ${what}, not a token: signatures are checked with it. A token names its key in kid.`,
    rows,
  };
}

function rowOf(key: Members, index: number, redactor: Redactor) {
  const shown = (name: string): Masked | null => {
    const value = key[name];
    return typeof value === 'string' ? redactor.text(value.slice(0, 100)) : null;
  };
  const kind = [shown('kty'), shown('crv'), shown('alg'), shown('use')].filter((word) => word !== null);
  const isSecret = key.d !== undefined || key.k !== undefined;
  return row(
    shown('kid') ?? say`key ${index + 1}`,
    kind.reduce((text, word) => (text === '' ? word : say`${text}, ${word}`), say``),
    isSecret ? say`private or secret: its values are not shown` : say`public`,
  );
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function plain(says: Masked): Described {
  return { says, rows: [] };
}

function warning(says: Masked): Described {
  return { says, isWarning: true, rows: [] };
}
