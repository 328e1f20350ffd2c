import { base64url } from 'jose';
import { say, type Masked } from '../masked.ts';
import type { Redactor } from '../redact/redactor.ts';
import { row, type Describe, type Described, type DescribedRow } from './described.ts';
import { inflate } from './inflate.ts';

/** More than any login needs; what is deflated has to fit into a URL. */
const MOST_XML = 512 * 1024;
const MOST_DEFLATED = 64 * 1024;

/** A SAML message or assertion: XML, its base64 (HTTP POST) or its deflated base64 (HTTP redirect). SAML 2.0 Bindings sections 3.4 and 3.5. */
export const describeSaml: Describe = (text, redactor) => {
  const xml = text.startsWith('<') ? text.slice(0, MOST_XML) : xmlIn(text);
  const kind = xml === null ? undefined : MESSAGE.exec(xml.slice(0, 4000))?.[1];
  return xml === null || kind === undefined || !xml.includes('SAML:') ? null : describeXml(xml, kind, redactor);
};

const MESSAGE =
  /<(?:[\w-]{1,20}:)?(Response|AuthnRequest|Assertion|LogoutRequest|LogoutResponse|ArtifactResolve|ArtifactResponse)[\s>]/;

function xmlIn(text: string): string | null {
  const plain = text.replace(/[ \t\r\n]+/g, '');
  if (plain.length < 40 || plain.length > 2 * MOST_XML || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(plain)) return null;
  let bytes: Uint8Array;
  try {
    bytes = base64url.decode(plain.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'));
  } catch {
    return null;
  }
  const isPlain = bytes[0] === 0x3c || (bytes[0] === 0xef && bytes[3] === 0x3c);
  const raw = isPlain ? bytes : bytes.length > MOST_DEFLATED ? null : inflate(bytes, MOST_XML);
  const xml = raw === null ? '' : new TextDecoder().decode(raw).trimStart();
  return xml.startsWith('<') ? xml.slice(0, MOST_XML) : null;
}

function describeXml(xml: string, kind: string, redactor: Redactor): Described {
  const shown = (value: string): Masked => redactor.text(value.trim().slice(0, 500));
  const rows: DescribedRow[] = [];
  const add = (name: Masked, value: string | undefined, says: Masked): void => {
    if (value !== undefined && value.trim() !== '') rows.push(row(name, shown(value), says));
  };
  add(say`Issuer`, textOf(xml, 'Issuer'), say`who made it`);
  add(say`Destination`, attributeOf(xml, 'Destination'), say`where it has to be sent`);
  add(say`Audience`, textOf(xml, 'Audience'), say`who is meant to accept it`);
  add(say`Recipient`, attributeOf(xml, 'Recipient'), say`the address that may receive the assertion`);
  add(say`AssertionConsumerServiceURL`, attributeOf(xml, 'AssertionConsumerServiceURL'), say`where the answer goes`);
  add(say`IssueInstant`, attributeOf(xml, 'IssueInstant'), say`when it was made`);
  add(say`NotBefore`, attributeOf(xml, 'NotBefore'), say`not before`);
  add(say`NotOnOrAfter`, attributeOf(xml, 'NotOnOrAfter'), say`holds until`);
  add(say`StatusCode`, codesOf(xml), say`what the identity provider answers; anything but Success is a refusal`);
  add(say`StatusMessage`, textOf(xml, 'StatusMessage'), say`why`);
  add(say`AuthnContextClassRef`, textOf(xml, 'AuthnContextClassRef'), say`how the user signed in, or has to`);
  const attributes = [...xml.matchAll(/<(?:[\w-]{1,20}:)?Attribute\s[^<>]{0,400}?\bName="([^"<>]{1,200})"/g)];
  if (attributes.length > 0)
    rows.push(
      row(
        say`Attributes`,
        attributes.slice(0, 40).map((match) => shown(match[1] ?? '')),
        say`what it tells of the user; values are not shown`,
      ),
    );
  const isEncrypted = /<(?:[\w-]{1,20}:)?EncryptedAssertion[\s>]/.test(xml);
  const isSigned = /<(?:[\w-]{1,20}:)?Signature[\s>]/.test(xml);
  return {
    says: say`A SAML ${redactor.text(kind)}, ${isSigned ? say`signed` : say`without a signature in it`}${isEncrypted ? say`; the assertion in it is encrypted` : say``}. Decoded, not verified.`,
    rows,
    from: timeOf(attributeOf(xml, 'NotBefore')),
    until: timeOf(attributeOf(xml, 'NotOnOrAfter')),
  };
}

/** What the first element of a name holds. */
function textOf(xml: string, name: string): string | undefined {
  return new RegExp(`<(?:[\\w-]{1,20}:)?${name}(?:\\s[^<>]{0,1000})?>([^<]{1,2000})<`).exec(xml)?.[1];
}

function attributeOf(xml: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"<>]{1,1000})"`).exec(xml)?.[1];
}

function codesOf(xml: string): string | undefined {
  const codes = [...xml.matchAll(/<(?:[\w-]{1,20}:)?StatusCode\s[^<>]{0,200}?\bValue="([^"<>]{1,200})"/g)];
  return codes.length === 0 ? undefined : codes.map((match) => match[1]?.split(':').at(-1)).join(', ');
}

function timeOf(text: string | undefined): number | null {
  const at = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? null : at;
}
