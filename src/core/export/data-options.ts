import { say, splitMasked, type Masked } from '../masked.ts';
import type { Piece } from './variables.ts';

/** One `--data-urlencode` or `--data-raw`. */
export interface DataOption {
  readonly isEncoded: boolean;
  readonly pieces: readonly Piece[];
}

/**
 * A body for curl, which joins its options with `&`. What is filled into a form is encoded by curl, where it is the whole of a value:
 * a token with `+`, `=` or `&` would arrive as something else. WHATWG URL section 5.2.
 */
export function dataOptions(body: readonly Piece[]): DataOption[] {
  if (!body.some(isEncoded)) return [{ isEncoded: false, pieces: body }];
  const options: { isEncoded: boolean; pieces: Piece[] }[] = [];
  for (const pair of pairsOf(body)) {
    const last = options.at(-1);
    if (isFilledIn(pair)) options.push({ isEncoded: true, pieces: pair });
    else if (last === undefined || last.isEncoded) options.push({ isEncoded: false, pieces: pair });
    else for (const piece of [{ text: say`&` }, ...pair]) append(last.pieces, piece);
  }
  return options;
}

function pairsOf(body: readonly Piece[]): Piece[][] {
  const pairs: Piece[][] = [];
  let pair: Piece[] = [];
  for (const piece of body) {
    const texts: readonly (Masked | null)[] = 'text' in piece ? splitMasked(piece.text, '&') : [null];
    texts.forEach((text, index) => {
      if (index > 0) {
        pairs.push(pair);
        pair = [];
      }
      if (text !== '') append(pair, text === null ? piece : { text });
    });
  }
  return [...pairs, pair];
}

/** `name=` and what is to be filled in. */
function isFilledIn([name, value, ...rest]: readonly Piece[]): boolean {
  if (name === undefined || value === undefined || rest.length > 0) return false;
  return 'text' in name && /^[^=]+=$/.test(name.text) && isEncoded(value);
}

function isEncoded(piece: Piece): boolean {
  return !('text' in piece) && piece.isEncoded;
}

function append(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last !== undefined && 'text' in last && 'text' in piece)
    pieces.splice(-1, 1, { text: say`${last.text}${piece.text}` });
  else pieces.push(piece);
}
