import { bytesOf, textIn } from './bytes.ts';
import { findInJson } from './find-in-json.ts';
import type { Finding } from './finding.ts';

/** Tokens inside a cookie that holds JSON: encoded for a URL, or as base64 behind `base64-`. */
export function unwrapCookie({ name, value }: Finding): Finding[] {
  if (!/^(?:base64-|%7B|%5B|[[{])/i.test(value) || value.length > 64 * 1024) return [];
  const bytes = value.startsWith('base64-') ? bytesOf(value.slice('base64-'.length)) : null;
  const found = findInJson(bytes === null ? unescaped(value) : textIn(bytes));
  if (found === null || typeof found === 'string') return [];
  return found.map((each) => ({ ...each, name: each.name === '' ? name : each.name }));
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
