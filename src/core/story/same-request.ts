import type { Body, RecordedUrl } from '../exchange.ts';
import { hasMark } from '../masked.ts';
import type { Trace } from '../trace.ts';

/** Longer bodies that agree so far, and in length, are taken for the same. */
const MOST_OF_BODY = 4096;
/** A retry may carry its new token in the body too. */
const MARKS = /masked-[0-9a-f]{4}/g;
/** Cache busters: `_=1747734600123`. */
const COUNTER = /^\d{9,20}$/;

/** Whether `later` asks the same thing again, be it with other credentials. */
export function isSameRequest(earlier: Trace, later: Trace): boolean {
  return (
    earlier.method === later.method &&
    earlier.origin === later.origin &&
    earlier.path === later.path &&
    earlier.urlHash === later.urlHash &&
    (earlier.bodyHash === null || later.bodyHash === null || earlier.bodyHash === later.bodyHash)
  );
}

/** Hash of path and query. Values that are masked or count up are left out: a retry may carry a new token there. */
export function hashOfUrl(url: RecordedUrl): number {
  const query = url.query.map(({ name, value }) => (hasMark(value) || COUNTER.test(value) ? name : `${name}=${value}`));
  return hash(`${url.path}?${query.join('&')}`);
}

export function hashOfBody(body: Body | null): number | null {
  if (body === null || body.text === '') return null;
  return hash(`${body.text.length}:${body.text.slice(0, MOST_OF_BODY).replace(MARKS, '')}`);
}

/** FNV-1a, 32 bits: of masked text, so it gives away nothing that is not written beside it. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
