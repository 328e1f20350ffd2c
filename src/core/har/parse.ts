import { withinDepth } from './depth.ts';
import { isObject, objectIn, textIn, type JsonObject } from './json.ts';

/** The `log` of an archive, with its entries as a list. */
export interface Archive {
  readonly archive: JsonObject;
  readonly log: JsonObject;
  readonly entries: readonly unknown[];
}

/**
 * The `log` of an HTTP Archive, or why the text is none. HAR 1.2 section "HAR Data Structure". Entries without the `log`
 * around them are one too. An error never quotes the text.
 */
export function parseHar(text: string): Archive | { error: string } {
  const parsed = parseJson(text);
  if ('error' in parsed) return parsed;
  const { value } = parsed;
  if (Array.isArray(value) && value.some(isEntry)) return archiveOf(value);
  if (!isObject(value)) return { error: 'it is JSON, but not an object with a `log`' };
  const { log } = value;
  if (isObject(log)) {
    const entries = listIn(log);
    return entries ? archiveOf(entries, log, value) : { error: 'its `log` has no list of `entries`' };
  }
  if (isEntry(value)) return archiveOf([value]);
  const entries = Array.isArray(log) ? log : listIn(value);
  return entries?.some(isEntry)
    ? archiveOf(entries)
    : { error: `it is JSON, but has no \`log\` object${otherKind(value)}` };
}

function parseJson(text: string): { value: unknown } | { error: string } {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (plain.trim() === '') return { error: 'the file is empty' };
  try {
    return { value: withinDepth(JSON.parse(plain)) };
  } catch {
    const isCut = /^\s*[[{]/.test(plain) && !/[\]}]\s*;?\s*$/.test(plain.slice(-100));
    return {
      error: isCut ? 'it is not JSON: it ends in the middle, as a file that was not written whole' : 'it is not JSON',
    };
  }
}

function archiveOf(entries: readonly unknown[], log: JsonObject = {}, archive: JsonObject = {}): Archive {
  const whole = { ...log, entries };
  return { archive: { ...archive, log: whole }, log: whole, entries };
}

function listIn({ entries }: JsonObject): readonly unknown[] | null {
  return Array.isArray(entries) ? entries : isObject(entries) ? Object.values(entries) : null;
}

function isEntry(value: unknown): boolean {
  return isObject(value) && textIn(objectIn(value, 'request'), 'url') !== '';
}

/** What people take for a HAR. */
function otherKind(value: JsonObject): string {
  const info = objectIn(value, 'info');
  if ('_postman_id' in info || /getpostman\.com/.test(textIn(info, 'schema')))
    return '; it is a Postman collection, which holds requests without their answers';
  if (value['_type'] === 'export' || Array.isArray(value['resources']))
    return '; it is an export of an API client, not of its traffic';
  if (Array.isArray(value['traceEvents'])) return '; it is a performance trace';
  if ('constants' in value && 'events' in value) return '; it is a network log of Chrome itself (NetLog)';
  return 'openapi' in value || 'swagger' in value ? '; it is an API description' : '';
}
