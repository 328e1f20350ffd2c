import { say, sliceMasked, type Masked } from '../masked.ts';

/** A secret in masked text. */
export interface Secret {
  readonly start: number;
  readonly end: number;
  /** Equal for the same secret. */
  readonly key: Masked;
  /** `#a3f9`; null for what is readable of a JSON Web Token without a signature. */
  readonly label: Masked | null;
}

/** `before`: the text up to the secret. */
export type Part = { readonly text: Masked } | { readonly secret: Secret; readonly before: Masked };

/** A mark with its notes, percent-encoded or not, or what is readable of a JSON Web Token: a part that begins with ` {`. */
const SECRET =
  /‹masked-[0-9a-f]{4}›(?:‹[a-z0-9-]{1,48}›)*|%[Ee]2%80%[Bb]9masked-[0-9a-f]{4}%[Ee]2%80%[Bb][Aa]|(?<!\w)IHs[\w-]{9,}={0,2}(?:\.[\w-]*={0,2})*/g;
/** Characters between two pieces of one credential: the fault that broke it. */
const LONGEST_FAULT = 4;
const END_OF_TOKEN = /[.~=]*/y;

/** Cuts masked text at its secrets. */
export function partsOf(text: Masked, secrets: readonly Secret[] = findSecrets(text)): Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const secret of secrets) {
    if (secret.start > done) parts.push({ text: sliceMasked(text, done, secret.start) });
    parts.push({ secret, before: sliceMasked(text, Math.max(0, secret.start - NEAR), secret.start) });
    done = secret.end;
  }
  if (done < text.length) parts.push({ text: sliceMasked(text, done) });
  return parts;
}

/** A JSON Web Token is one secret, its readable half included. Linear. */
export function findSecrets(text: Masked): Secret[] {
  const found: Piece[] = [];
  for (const piece of piecesIn(text)) {
    const last = found.at(-1);
    const isNear = last !== undefined && piece.start - last.end <= LONGEST_FAULT;
    if (isNear && areOne(last, piece)) found[found.length - 1] = join(last, piece);
    else found.push(piece);
  }
  return found.map((piece) => toSecret(piece, text));
}

/**
 * The value of Authorization: where only one credential is in it, all from its first to its last character is that
 * credential, whatever broke it. RFC 9110 section 11.6.2.
 */
export function findCredentials(text: Masked): Secret[] {
  const pieces = [...piecesIn(text)];
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return [];
  const marks = new Set(pieces.flatMap(({ mark }) => mark ?? []));
  const isOne = marks.size <= 1 && !/[,=]/.test(text.slice(first.end, last.start));
  return isOne ? [toSecret({ start: first.start, end: last.end, mark: [...marks][0] }, text)] : findSecrets(text);
}

/** What can be told of a place from the text before it. */
const NEAR = 120;

interface Piece {
  readonly start: number;
  readonly end: number;
  /** Undefined for a JSON Web Token, or a part of one, without a signature. */
  readonly mark: Masked | undefined;
}

function* piecesIn(text: Masked): Generator<Piece> {
  for (const { index: start, 0: found } of text.matchAll(SECRET)) {
    const at = start + found.indexOf('masked-') + 'masked-'.length;
    const mark = found.startsWith('IHs') ? undefined : sliceMasked(text, at, at + 4);
    yield { start, end: start + found.length, mark };
  }
}

/** Pieces with marks of their own are two secrets, next to each other. */
function areOne(last: Piece, piece: Piece): boolean {
  return last.mark === undefined || piece.mark === undefined || last.mark === piece.mark;
}

function join(last: Piece, piece: Piece): Piece {
  return { start: last.start, end: piece.end, mark: last.mark ?? piece.mark };
}

function toSecret({ start, end, mark }: Piece, text: Masked): Secret {
  END_OF_TOKEN.lastIndex = end;
  const isToken = text.startsWith('IHs', start);
  const tail = isToken ? (END_OF_TOKEN.exec(text)?.[0].length ?? 0) : 0;
  const key = mark ?? sliceMasked(text, start, end + tail);
  return { start, end: end + tail, key, label: mark === undefined ? null : say`#${mark}` };
}
