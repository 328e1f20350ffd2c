import { decoded } from '../redact/url.ts';

/** A named text in a body. */
export interface Member {
  readonly name: string;
  readonly value: string;
}

/** Bodies longer than this are not searched for credentials: a login or a token answer is short. */
const LONGEST = 256 * 1024;
const DEEPEST = 5;
const MOST = 200;

/** The text members of a JSON or form body, by their own names. */
export function membersOf(text: string, mimeType: string): Member[] {
  if (text.length > LONGEST) return [];
  const start = text.trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return jsonMembers(start);
  if (/urlencoded/i.test(mimeType) || /^[\w.%[\]-]{1,100}=[^\s]*$/.test(start.slice(0, 2000)))
    return formMembers(start);
  if (/^multipart\//i.test(mimeType) || start.startsWith('--')) return multipartMembers(text);
  return [];
}

function formMembers(text: string): Member[] {
  return text
    .split('&', MOST)
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals === -1
        ? { name: '', value: '' }
        : { name: decoded(pair.slice(0, equals)), value: decoded(pair.slice(equals + 1)) };
    })
    .filter(({ name }) => name !== '');
}

const PART = /name="([^"\r\n]{1,200})"[^\r\n]{0,400}\r?\n(?:[^\r\n]{1,400}\r?\n){0,4}\r?\n([^\r\n]{0,8000})/g;

function multipartMembers(text: string): Member[] {
  return [...text.matchAll(PART)].slice(0, MOST).map(([, name = '', value = '']) => ({ name, value }));
}

function jsonMembers(text: string): Member[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return looseMembers(text);
  }
  const found: Member[] = [];
  collect(value, '', 0, found);
  return found;
}

function collect(value: unknown, name: string, depth: number, found: Member[]): void {
  if (found.length >= MOST || depth > DEEPEST) return;
  if (typeof value === 'string' || typeof value === 'number') found.push({ name, value: String(value) });
  else if (Array.isArray(value)) for (const item of value) collect(item, name, depth + 1, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) collect(member, key, depth + 1, found);
  }
}

const LOOSE = /"([^"\\]{1,100})"\s{0,20}:\s{0,20}"([^"\\]{0,8000})"/g;

/** A JSON text that was cut off, or several one after another. */
function looseMembers(text: string): Member[] {
  return [...text.matchAll(LOOSE)].slice(0, MOST).map(([, name = '', value = '']) => ({ name, value }));
}
