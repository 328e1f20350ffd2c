import type { RawHeader, RawInitiator } from '../raw-exchange.ts';
import { numberIn, objectIn, objectsIn, textIn, type JsonObject } from './json.ts';

/** More asynchronous steps than this say nothing about who sent the request. */
const DEEPEST = 8;

/** The page's origin and the call stack, asynchronous parents included, innermost frame first. */
export function readInitiator(entry: JsonObject, headers: readonly RawHeader[] | undefined): RawInitiator | undefined {
  const initiator = objectIn(entry, '_initiator');
  const frames: NonNullable<RawInitiator['stack']>[number][] = [];
  for (
    let stack = objectIn(initiator, 'stack'), depth = 0;
    depth < DEEPEST;
    stack = objectIn(stack, 'parent'), depth++
  ) {
    for (const frame of objectsIn(stack, 'callFrames')) {
      const column = numberIn(frame, 'columnNumber');
      frames.push({
        url: textIn(frame, 'url'),
        line: numberIn(frame, 'lineNumber') ?? 0,
        ...(column !== undefined && { column }),
        functionName: textIn(frame, 'functionName'),
      });
    }
  }
  const origin = headers?.find(({ name }) => name.toLowerCase() === 'origin')?.value;
  const referer = headers?.find(({ name }) => /^referr?er$/i.test(name))?.value;
  const named = origin !== undefined && origin !== 'null' ? origin : originOf(referer ?? '');
  const page = named ?? originOf(textIn(entry, '_pageOrigin'));
  if (frames.length === 0 && page === undefined) return undefined;
  return { ...(page !== undefined && { origin: page }), ...(frames.length > 0 && { stack: frames }) };
}

function originOf(url: string): string | undefined {
  try {
    const { origin } = new URL(url);
    return origin === 'null' ? undefined : origin;
  } catch {
    return undefined;
  }
}
