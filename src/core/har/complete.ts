import { contentText } from './bodies.ts';
import { importable, importableEntry, importableUrl } from './importable.ts';
import { isObject, numberIn, objectIn, objectsIn, textIn, type JsonObject } from './json.ts';
import { pairsIn, type Pair } from './pairs.ts';
import { isWrittenOver } from './removal.ts';
import { readStatus } from './status.ts';
import { readTime } from './times.ts';

/** An archive with every member that HAR 1.2 requires: the importers of browsers refuse a file without them. */
export function completeArchive(archive: JsonObject, log: JsonObject): JsonObject {
  const entries = Array.isArray(log['entries']) ? log['entries'] : [];
  return {
    ...archive,
    log: {
      ...importable(log),
      version: textIn(log, 'version') || '1.2',
      creator: completeCreator(log),
      pages: objectsIn(log, 'pages').map(completePage),
      entries: entries.map((entry: unknown) => completeEntry(isObject(entry) ? entry : {})),
    },
  };
}

function completeCreator(log: JsonObject): JsonObject {
  const creator = objectIn(log, 'creator');
  return { ...creator, name: textIn(creator, 'name'), version: textIn(creator, 'version') };
}

function completePage(page: JsonObject): JsonObject {
  return {
    ...page,
    startedDateTime: dateIn(page),
    id: textIn(page, 'id'),
    title: textIn(page, 'title'),
    pageTimings: importable(objectIn(page, 'pageTimings')),
  };
}

function completeEntry(entry: JsonObject): JsonObject {
  const time = numberIn(entry, 'time') ?? 0;
  const timings = importable(objectIn(entry, 'timings'));
  return {
    ...importableEntry(entry),
    startedDateTime: dateIn(entry),
    time,
    request: completeRequest(objectIn(entry, 'request')),
    response: completeResponse(objectIn(entry, 'response')),
    cache: objectIn(entry, 'cache'),
    timings: {
      ...timings,
      send: numberIn(timings, 'send') ?? 0,
      wait: numberIn(timings, 'wait') ?? Math.max(0, time),
      receive: numberIn(timings, 'receive') ?? 0,
    },
  };
}

/** What requests and responses have in common; `headers` that are missing stay recognizable as not captured. */
function completeMessage(message: JsonObject): JsonObject {
  return {
    ...message,
    httpVersion: textIn(message, 'httpVersion'),
    cookies: completePairs(message, 'cookies').map(importable),
    headers: completePairs(message, 'headers'),
    headersSize: numberIn(message, 'headersSize') ?? -1,
    bodySize: numberIn(message, 'bodySize') ?? -1,
    ...(pairsIn(message, 'headers') === undefined && { _headersMissing: true }),
  };
}

function completeRequest(request: JsonObject): JsonObject {
  const post = contentIn(request, 'postData');
  return {
    ...completeMessage(request),
    method: textIn(request, 'method'),
    url: importableUrl(textIn(request, 'url')),
    queryString: completePairs(request, 'queryString'),
    ...(completePairs(request, 'headers').some(isWrittenOver) && { _credentialsOverwritten: true }),
    ...(Object.keys(post).length > 0 && { postData: completePost(post) }),
  };
}

function completePost(post: JsonObject): JsonObject {
  return {
    ...post,
    mimeType: textIn(post, 'mimeType'),
    ...('params' in post && { params: completePairs(post, 'params') }),
  };
}

function completeResponse(response: JsonObject): JsonObject {
  const content = importable(contentIn(response, 'content'));
  return {
    ...importable(completeMessage(response)),
    status: readStatus(response) ?? 0,
    statusText: textIn(response, 'statusText'),
    content: { ...content, size: numberIn(content, 'size') ?? 0, mimeType: textIn(content, 'mimeType') },
    redirectURL: textIn(response, 'redirectURL'),
  };
}

/** Content that is nothing but its text, or JSON that is parsed already, as HAR has it. */
function contentIn(message: JsonObject, member: string): JsonObject {
  const content = message[member];
  const text = contentText(content);
  return { ...objectIn(message, member), ...(text !== '' && { text }) };
}

function completePairs(holder: JsonObject, member: string): readonly Pair[] {
  return pairsIn(holder, member) ?? [];
}

/** ISO 8601; an archive without a time that can be read gets the epoch, which reads back as no time. */
function dateIn(holder: JsonObject): string {
  const value = holder['startedDateTime'];
  if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) return value;
  return new Date(readTime(holder).at ?? 0).toISOString();
}
