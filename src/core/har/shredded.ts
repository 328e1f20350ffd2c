import { sliceMasked, splitMasked, type Masked } from '../masked.ts';
import { contentText } from './bodies.ts';
import { isObject, type JsonObject } from './json.ts';
import { pairsIn } from './pairs.ts';

/** The text of a body, and the pairs it was cut into. */
interface Shredded {
  readonly text: string;
  /** Cuts another text in the same way. */
  cut(text: Masked): { name: Masked; value: Masked }[];
}

/**
 * Some makers cut every body at `&` and `=`, multipart and JSON too, and list the pieces as `params`: what a piece is, only the
 * whole tells. Undefined where `params` are what they should be. HAR 1.2, "params".
 */
export function shreddedPost(post: unknown): Shredded | undefined {
  const holder: JsonObject = isObject(post) ? post : {};
  const params = pairsIn(holder, 'params') ?? [];
  const [first] = params;
  if (first === undefined) return undefined;
  const isPart = /^\s*--/.test(first.name);
  const given = contentText(post);
  const text = given === '' && isPart ? params.map(({ name, value }) => `${name}=${value}`).join('&') : given;
  const isForm = !/^\s*(?:[[{<"]|--)|\n/.test(text);
  const begins = text.slice(0, text.indexOf('=')).trim() === first.name.trim();
  return isForm || !begins ? undefined : { text, cut };
}

function cut(text: Masked): { name: Masked; value: Masked }[] {
  return splitMasked(text, '&').flatMap((pair) => {
    const equals = pair.indexOf('=');
    return equals === -1 ? [] : [{ name: trimmed(pair, 0, equals), value: trimmed(pair, equals + 1, pair.length) }];
  });
}

function trimmed(text: Masked, start: number, end: number): Masked {
  const part = text.slice(start, end);
  return sliceMasked(text, start + part.length - part.trimStart().length, start + part.trimEnd().length);
}
