import { joinMasked, say, sliceMasked, writeMasked, type Masked } from '../masked.ts';

/** Text as it is, or a variable that stands where something was masked. */
export type Piece = { readonly text: Masked } | { readonly variable: Masked };

/** Gives the same secret the same variable, in all of one snippet. */
export interface Variables {
  pieces(text: Masked, fallbackName: Masked): Piece[];
  /** In the order of their first use. */
  names(): readonly Masked[];
}

/** A mark, with the readable claims before it and the notes behind it; a token without a signature has claims only. */
const SECRET =
  /(?:IHs[\w-]*\.(?:[\w-]*\.)*)?(?:‹masked-([0-9a-f]{4})›|%E2%80%B9masked-([0-9a-f]{4})%E2%80%BA)(?:\.?‹[a-z0-9-]{1,48}›)*|IHs[\w-]{4,}\.[\w-]*\.?|‹[a-z0-9-]{1,48}›/g;
/** The name before a value: `sid=`, `"access_token":"`. */
const NAME = /([\p{L}\p{N}_.-]{1,40})["'\]]{0,2}\s{0,4}[:=]\s{0,4}["']?$/u;
/** Variables that a shell or an interpreter needs itself. */
const RESERVED =
  /^(?:PATH|HOME|IFS|PWD|OLDPWD|SHELL|USER|LANG|TERM|ENV|PS\d|UID|EUID|OPTARG|OPTIND|RANDOM|SECONDS|LINENO|HOSTNAME|TMPDIR|BASH.*|LC_.*|NODE_.*)$/;

export function createVariables(): Variables {
  const byMark = new Map<string, Masked>();
  const used = new Set<string>();
  const nameFor = (mark: string, wanted: Masked): Masked => {
    const known = byMark.get(mark);
    if (known !== undefined) return known;
    let name = wanted;
    for (let count = 2; used.has(name); count++) name = say`${wanted}_${count}`;
    used.add(name);
    byMark.set(mark, name);
    return name;
  };
  return {
    names: () => [...new Set(byMark.values())],
    pieces: (text, fallbackName) => {
      const found: Piece[] = [];
      let done = 0;
      for (const match of text.matchAll(SECRET)) {
        if (match.index > done) found.push({ text: sliceMasked(text, done, match.index) });
        done = match.index + match[0].length;
        if (/^‹(?!masked)/.test(match[0])) continue;
        const before = NAME.exec(text.slice(Math.max(0, match.index - 60), match.index))?.[1];
        const own =
          before === undefined
            ? fallbackName
            : sliceMasked(text, match.index - 60 < 0 ? 0 : match.index - 60, match.index);
        const wanted = before === undefined ? own : writeMasked(own, (held) => NAME.exec(held)?.[1] ?? '');
        found.push({ variable: nameFor(match[1] ?? match[2] ?? match[0], writeMasked(wanted, variableName)) });
      }
      if (done < text.length) found.push({ text: sliceMasked(text, done) });
      return found;
    },
  };
}

/** `X-Api-Key` is `X_API_KEY`. */
function variableName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  if (plain === '' || /^\d/.test(plain)) return 'SECRET';
  return RESERVED.test(plain) ? `${plain}_VALUE` : plain;
}

/** The pieces in one expression: every text quoted, every variable written by `reference`, joined by `between`. */
export function writePieces(
  pieces: readonly Piece[],
  quote: (text: string) => string,
  reference: (name: Masked) => Masked,
  between: string,
): Masked {
  if (pieces.length === 0) return writeMasked(say``, quote);
  return joinMasked(
    pieces.map((piece) => ('text' in piece ? writeMasked(piece.text, quote) : reference(piece.variable))),
    between,
  );
}
