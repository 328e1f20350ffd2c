import { isObject, objectIn, objectsIn, type JsonObject } from './json.ts';

/** Members that HAR makes optional. Chrome's importer refuses a whole file for one of them that is no number. */
const NUMBERS = new Set(
  (
    'onContentLoad onLoad blocked dns connect ssl compression lineNumber columnNumber time opcode _transferSize _blocked_queueing ' +
    '_blocked_proxy _workerStart _workerReady _workerFetchStart _workerRespondWithSettled _workerRouterEvaluationStart ' +
    '_workerCacheLookupStart _serviceWorkerRouterRuleIdMatched'
  ).split(' '),
);
const OBJECTS = new Set(['browser', '_initiator', 'stack', 'parent']);
const LISTS = new Set(['_webSocketMessages', 'callFrames']);
/** Firefox's Network panel goes blank at an address that is no text, and logs an error at a state that it has no word for. */
const TEXTS = new Set(['serverIPAddress', '_securityState']);
const SECURITY_STATES = new Set(['secure', 'secure-custom-root', 'insecure', 'weak', 'broken']);
/** Asynchronous steps of a call stack. */
const MOST_PARENTS = 50;

/** The object without optional members that are not what they have to be. */
export function importable(holder: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(holder).filter(([name, value]) => !isBroken(name, value)));
}

function isBroken(name: string, value: unknown): boolean {
  if (NUMBERS.has(name)) return value !== null && (typeof value === 'object' || Number.isNaN(Number(value)));
  if (OBJECTS.has(name)) return !isObject(value);
  if (LISTS.has(name)) return !Array.isArray(value);
  if (TEXTS.has(name) && typeof value !== 'string') return true;
  if (name === '_securityState') return !SECURITY_STATES.has(String(value));
  return name === 'expires' && Boolean(value) && Number.isNaN(dateOf(value));
}

function dateOf(value: unknown): number {
  return typeof value === 'string' || typeof value === 'number' ? new Date(value).getTime() : Number.NaN;
}

/** The same for an entry, with the call stack and the messages in it. */
export function importableEntry(entry: JsonObject): JsonObject {
  const kept = importable(entry);
  return {
    ...kept,
    ...('_initiator' in kept && { _initiator: importableStack(objectIn(kept, '_initiator'), MOST_PARENTS) }),
    ...('_webSocketMessages' in kept && { _webSocketMessages: objectsIn(kept, '_webSocketMessages').map(importable) }),
  };
}

/** An initiator holds a stack, which holds the stack before it. */
function importableStack(holder: JsonObject, most: number): JsonObject {
  const kept = most > 0 ? importable(holder) : {};
  return {
    ...kept,
    ...('callFrames' in kept && { callFrames: objectsIn(kept, 'callFrames').map(importable) }),
    ...('stack' in kept && { stack: importableStack(objectIn(kept, 'stack'), most - 1) }),
    ...('parent' in kept && { parent: importableStack(objectIn(kept, 'parent'), most - 1) }),
  };
}

/** Firefox's importer stops at an address that it cannot take apart: a relative one gets a scheme that nobody has. */
export function importableUrl(url: string): string {
  if (url === '') return 'about:blank';
  return URL.canParse(url) ? url : `unknown:${url}`;
}
