import { say, type Masked } from '../masked.ts';
import type { Redactor } from '../redact/redactor.ts';
import { bytesOf, textIn } from './bytes.ts';
import { describeMembers } from './describe-members.ts';
import { row, type Describe, type Described } from './described.ts';

/** Tokens of other makes than JWT that show a part of themselves: PASETO, Fernet, macaroons, Biscuit. */
export const describeSealed: Describe = (text, redactor) =>
  text.length > 16_384
    ? null
    : (describePaseto(text, redactor) ??
      describeFernet(text) ??
      describeMacaroon(text, redactor) ??
      describeBiscuit(text));

/** Bytes of signature behind the message of a public token, by version. PASETO specification, versions 1 to 4. */
const SIGNATURE_BYTES: Readonly<Record<string, number>> = { v1: 256, v2: 64, v3: 96, v4: 64 };

function describePaseto(text: string, redactor: Redactor): Described | null {
  const [, version = '', purpose, payload = '', footer] =
    /^(v[1-4])\.(local|public)\.([\w-]{20,})(?:\.([\w-]+))?$/.exec(text) ?? [];
  if (purpose === undefined) return null;
  const foot = footer === undefined ? null : jsonIn(bytesOf(footer));
  const name = say`A PASETO ${redactor.text(version)}.${redactor.text(purpose)} token`;
  if (purpose === 'local')
    return {
      says: say`${name}: its claims are encrypted, and only who has the key can read them.`,
      rows: foot === null ? [] : describeMembers(foot, redactor).rows,
    };
  const bytes = bytesOf(payload);
  const claims =
    bytes === null ? null : jsonIn(bytes.subarray(0, Math.max(0, bytes.length - (SIGNATURE_BYTES[version] ?? 64))));
  if (claims === null) return { says: say`${name}; its claims cannot be read.`, rows: [] };
  return { ...describeMembers(claims, redactor), says: say`${name}. Decoded, not verified.` };
}

function jsonIn(bytes: Uint8Array | null): { readonly [name: string]: unknown } | null {
  try {
    const json: unknown = bytes === null ? null : JSON.parse(textIn(bytes));
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : null;
  } catch {
    return null;
  }
}

/** A version byte, 8 bytes of seconds, 16 of IV, the ciphertext in blocks of 16, and 32 of HMAC. */
function describeFernet(text: string): Described | null {
  const bytes = /^gAAAAA[\w-]+={0,2}$/.test(text) ? bytesOf(text) : null;
  if (bytes === null || bytes[0] !== 0x80 || bytes.length < 73 || (bytes.length - 57) % 16 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const madeAt = view.getUint32(1) * 2 ** 32 + view.getUint32(5);
  return {
    says: say`A Fernet token: what it says is encrypted. When it was made can be read; how long it holds, the server alone decides.`,
    rows: [],
    from: madeAt * 1000,
  };
}

const MOST_CAVEATS = 24;

/** Version 1: packets of four hexadecimal digits, a name, a space, a value and a line feed. Version 2 is recognised by its first bytes. */
function describeMacaroon(text: string, redactor: Redactor): Described | null {
  const bytes = /^(?:MDAx|MDAy|AgE[A-Z])[\w+/-]{30,}={0,2}$/.test(text) ? bytesOf(text) : null;
  if (bytes === null) return null;
  const caveats: Masked[] = [];
  let location: Masked | null = null;
  for (let at = 0; bytes[0] === 0x30 && at + 4 < bytes.length;) {
    const length = Number.parseInt(textIn(bytes.subarray(at, at + 4)), 16);
    if (!(length > 5) || at + length > bytes.length) return null;
    const packet = textIn(bytes.subarray(at + 4, at + length - 1));
    if (packet.startsWith('location ')) location ??= redactor.text(packet.slice('location '.length));
    if (packet.startsWith('cid ') && /^[\x20-\x7e]+$/.test(packet))
      caveats.push(redactor.text(packet.slice('cid '.length)));
    at += length;
  }
  return {
    says: say`A macaroon: its caveats limit what it opens. Only its maker can check it.`,
    rows: [
      ...(location === null ? [] : [row(say`location`, location, say`where it is for`)]),
      ...caveats
        .slice(0, MOST_CAVEATS)
        .map((caveat, index) => row(say`caveat ${index + 1}`, caveat, say`has to be true`)),
    ],
  };
}

/** A protobuf message of an authority block (2), further blocks (3) and a proof (4), with nothing behind it. */
function describeBiscuit(text: string): Described | null {
  const bytes = /^(?:biscuit:)?E[a-z0-9][\w+/-]{60,}={0,2}$/.test(text) ? bytesOf(text.replace('biscuit:', '')) : null;
  if (bytes === null) return null;
  const fields: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const field = (bytes[at] ?? 0) >> 3;
    const isVarint = ((bytes[at] ?? 0) & 7) === 0;
    if (!isVarint && ((bytes[at] ?? 0) & 7) !== 2) return null;
    let length = 0;
    let shift = 0;
    for (at++; shift < 28; at++, shift += 7) {
      const byte = bytes[at] ?? 0;
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    at += 1 + (isVarint ? 0 : length);
    if (at > bytes.length) return null;
    fields.push(field);
  }
  if (fields.filter((field) => field === 2).length !== 1 || fields.at(-1) !== 4) return null;
  const blocks = fields.filter((field) => field === 3).length;
  return {
    says: say`A Biscuit: an authority block${blocks === 0 ? say`` : say`, and ${blocks} that narrow it`}. What they say is not decoded here; the signatures are not checked.`,
    rows: [],
  };
}
