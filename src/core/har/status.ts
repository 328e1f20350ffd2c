import { textIn, type JsonObject } from './json.ts';

/** `401`, also as text, and `401 Unauthorized`; 0 for what makers write when no answer came. */
export function readStatus(response: JsonObject): number | undefined {
  const [, status] = /^\s*(?:HTTP\/[\d.]{1,4}\s+)?(-?\d{1,3})(?:\.0+)?(?:\s|$)/i.exec(textIn(response, 'status')) ?? [];
  return status === undefined ? undefined : Math.max(0, Number(status));
}
