import { isBinary } from './bodies.ts';
import { isObject, textIn, type JsonObject } from './json.ts';
import type { Archive } from './parse.ts';

/** The text of a file beside the archive; null when it is not there. */
export type ReadAttached = (name: string) => string | null;

/** Playwright's names: a hash of the content. An archive that names any other file beside it is not believed. */
const NAME = /^(?:resources\/)?[0-9a-f]{40}(?:\.\w{1,10})?$/;

/** The archive with the bodies in their places that Playwright leaves in files beside it; bytes stay where they are. */
export function withAttached(archive: Archive, read: ReadAttached): Archive {
  if (!archive.entries.some(hasAttached)) return archive;
  const entries = archive.entries.map((entry) => (hasAttached(entry) ? attach(entry, read) : entry));
  const log = { ...archive.log, entries };
  return { archive: { ...archive.archive, log }, log, entries };
}

function hasAttached(entry: unknown): entry is JsonObject {
  return isObject(entry) && (nameIn(entry, 'request', 'postData') ?? nameIn(entry, 'response', 'content')) !== null;
}

function nameIn(entry: JsonObject, message: string, member: string): string | null {
  const holder = entry[message];
  const content = isObject(holder) ? holder[member] : undefined;
  if (!isObject(content) || textIn(content, 'text') !== '' || isBinary(textIn(content, 'mimeType'))) return null;
  const name = textIn(content, '_file');
  return NAME.test(name) ? name : null;
}

function attach(entry: JsonObject, read: ReadAttached): JsonObject {
  return { ...entry, ...attachIn(entry, 'request', 'postData', read), ...attachIn(entry, 'response', 'content', read) };
}

function attachIn(entry: JsonObject, message: string, member: string, read: ReadAttached): JsonObject {
  const name = nameIn(entry, message, member);
  const text = name === null ? null : read(name);
  const holder = entry[message];
  if (text === null || !isObject(holder) || !isObject(holder[member])) return {};
  const content = Object.entries(holder[member]).filter(([key]) => key !== '_file' && key !== 'encoding');
  return { [message]: { ...holder, [member]: { ...Object.fromEntries(content), text } } };
}
