import { cutText } from '../core/cut-text.ts';
import type { RawBody } from '../core/raw-exchange.ts';

/** A body as DevTools hands it over; undefined when it has none to give. */
export interface Content {
  text: string;
  isBase64: boolean;
}

/**
 * Every shape that `getContent` was seen to resolve to: `{ content, encoding }` (Chrome from 151), `[content, encoding]`
 * (polyfill), `[content, mimeType]` (Firefox), and nothing after a navigation or for an answer kept from the page.
 */
export function readContent(given: unknown): Content | undefined {
  if (typeof given === 'string') return { text: given, isBase64: false };
  if (Array.isArray(given)) return contentOf(given[0], given[1]);
  if (typeof given !== 'object' || given === null || !('content' in given)) return undefined;
  return contentOf(given.content, 'encoding' in given ? given.encoding : undefined);
}

/** The text of it; base64 is undone as UTF-8, because DevTools encodes text of unusual types too. */
export function textOf({ text, isBase64 }: Content): string {
  if (!isBase64) return text;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
  } catch {
    return '';
  }
}

/** Characters of a body that go to the gate: it keeps half as many, and a megabyte of secrets takes it seconds. */
const MOST_READ = 128 * 1024;

export function beginningOf(text: string, mimeType: string): RawBody {
  if (text.length <= MOST_READ) return { mimeType, text };
  return { mimeType, text: cutText(text, MOST_READ), truncated: true };
}

function contentOf(text: unknown, encoding: unknown): Content | undefined {
  return typeof text === 'string' ? { text, isBase64: encoding === 'base64' } : undefined;
}
