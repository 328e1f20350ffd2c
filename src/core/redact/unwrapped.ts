/** Where a line was broken in the middle of a token: quoted-printable, a shell, a mail, an indented document. */
const BREAK = /(?:=|[ \t]{0,2}\\)?\r?\n(?:[ \t]{0,40}|> ?)/y;
/** What goes on with a token and holds nothing else; the line may end in a quote. */
const LINE = /[\w.-]{1,200}=?(?=["'`,;)]?[ \t]{0,2}\\?(?:\r?\n|$))/y;
/** Nobody breaks lines shorter. */
const SHORTEST = 40;
/** The last line, when it could be a word. */
const SHORTEST_WORD = 12;
const MOST_LINES = 2000;

/** The end of a JSON Web Token whose lines were broken: at a fixed width, or before it had three parts. */
export function unwrapped(text: string, start: number, end: number): number {
  let width = end - start;
  let dots = countDots(text, start, end);
  let isFirst = true;
  for (let lines = 0; lines < MOST_LINES; lines++) {
    BREAK.lastIndex = end;
    if (!BREAK.test(text)) return end;
    const from = BREAK.lastIndex;
    LINE.lastIndex = from;
    if (!LINE.test(text)) return end;
    const next = text[LINE.lastIndex - 1] === '=' ? LINE.lastIndex - 1 : LINE.lastIndex;
    const isSoft = text[end] === '=' || /\\/.test(text.slice(end, from));
    if (!isSoft && next - from < SHORTEST_WORD && /^[A-Za-z]+$/.test(text.slice(from, next))) return end;
    // The first line may hold something before the token; the ones behind it are as wide as each other.
    if (!isSoft && (dots >= 2 ? isFirst || end - start < SHORTEST : width < SHORTEST && !isFirst)) return end;
    if (!isSoft && !isFirst && next - from > width) return end;
    dots += countDots(text, from, next);
    width = next - from;
    start = from;
    end = next;
    isFirst = false;
  }
  return end;
}

function countDots(text: string, from: number, to: number): number {
  return text.slice(from, to).split('.').length - 1;
}
