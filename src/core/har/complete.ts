import { isObject, numberIn, objectIn, objectsIn, textIn, type JsonObject } from './json.ts';

/** An archive with every member that HAR 1.2 requires: the importers of browsers refuse a file without them. */
export function completeArchive(archive: JsonObject, log: JsonObject): JsonObject {
  const entries = Array.isArray(log['entries']) ? log['entries'] : [];
  return {
    ...archive,
    log: {
      ...log,
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
    pageTimings: objectIn(page, 'pageTimings'),
  };
}

function completeEntry(entry: JsonObject): JsonObject {
  const time = numberIn(entry, 'time') ?? 0;
  const timings = objectIn(entry, 'timings');
  return {
    ...entry,
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
    cookies: objectsIn(message, 'cookies').map(completePair),
    headers: objectsIn(message, 'headers').map(completePair),
    headersSize: numberIn(message, 'headersSize') ?? -1,
    bodySize: numberIn(message, 'bodySize') ?? -1,
    ...(!Array.isArray(message['headers']) && { _headersMissing: true }),
  };
}

function completeRequest(request: JsonObject): JsonObject {
  const post = request['postData'];
  return {
    ...completeMessage(request),
    method: textIn(request, 'method'),
    url: textIn(request, 'url'),
    queryString: objectsIn(request, 'queryString').map(completePair),
    ...(isObject(post) && { postData: completePost(post) }),
  };
}

function completePost(post: JsonObject): JsonObject {
  return {
    ...post,
    mimeType: textIn(post, 'mimeType'),
    ...('params' in post && { params: objectsIn(post, 'params') }),
  };
}

function completeResponse(response: JsonObject): JsonObject {
  const content = objectIn(response, 'content');
  return {
    ...completeMessage(response),
    status: numberIn(response, 'status') ?? 0,
    statusText: textIn(response, 'statusText'),
    content: { ...content, size: numberIn(content, 'size') ?? 0, mimeType: textIn(content, 'mimeType') },
    redirectURL: textIn(response, 'redirectURL'),
  };
}

function completePair(pair: JsonObject): JsonObject {
  return { ...pair, name: textIn(pair, 'name'), value: textIn(pair, 'value') };
}

/** ISO 8601; an archive without a time that can be read gets the epoch, which reads back as no time. */
function dateIn(holder: JsonObject): string {
  const value = holder['startedDateTime'];
  const time = typeof value === 'number' ? value : Date.parse(textIn(holder, 'startedDateTime'));
  if (Number.isNaN(new Date(time).getTime())) return new Date(0).toISOString();
  return typeof value === 'string' ? value : new Date(time).toISOString();
}
