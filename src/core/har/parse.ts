import { isObject, type JsonObject } from './json.ts';

/** The `log` of an HTTP Archive, or why the text is none. HAR 1.2 section "HAR Data Structure". */
export function parseHar(text: string): { log: JsonObject; archive: JsonObject } | { error: string } {
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.trim() === '') return { error: 'the file is empty' };
  let archive: unknown;
  try {
    archive = JSON.parse(plain);
  } catch {
    return { error: 'it is not JSON' };
  }
  if (!isObject(archive)) return { error: 'it is JSON, but not an object with a `log`' };
  const log = archive['log'];
  if (!isObject(log)) return { error: 'it is JSON, but has no `log` object' };
  if (!Array.isArray(log['entries'])) return { error: 'its `log` has no list of `entries`' };
  return { log, archive };
}
