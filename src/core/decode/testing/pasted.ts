import { decodePasted, type Decoded } from '../../decode.ts';
import { createMasker } from '../../redact/masker.ts';

const masker = createMasker(new Uint8Array(32).fill(7));
export const part = (members: unknown): string => Buffer.from(JSON.stringify(members)).toString('base64url');
export const header = part({ alg: 'RS256', typ: 'JWT' });
export const claims = part({ iss: 'https://idp.example', exp: 1900000000 });
export const jwt = `${header}.${claims}.${'Ab3_'.repeat(11)}`;
export const opaque = 'Zx9Zx9Zx9Zx9Zx9Zx9Zx9Zx9Zx9Z';
export const hmac = '0123456789abcdef'.repeat(4);

export const decode = (text: string): Decoded => decodePasted(text, masker);

export function found(text: string): (string | undefined)[][] {
  const decoded = decode(text);
  if (decoded.kind !== 'credentials') return [[decoded.kind]];
  return decoded.credentials.map(({ name, authorization }) => [name, authorization.token?.kind]);
}

export function problems(text: string): string[] {
  const decoded = decode(text);
  return decoded.kind === 'credentials'
    ? decoded.credentials.flatMap(({ authorization }) => authorization.problems.map(({ slug }) => slug))
    : [];
}
