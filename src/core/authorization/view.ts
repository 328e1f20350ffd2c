/**
 * A stretch of the field value as its sender meant it, with the characters that got in by accident left out; `rawAt` says
 * where each character stands in the value as it was sent.
 */
export interface View {
  readonly text: string;
  /** Index into the value of every character, or null when nothing was left out. */
  readonly indexes: Uint32Array | null;
  /** Where the view begins in the value. */
  readonly start: number;
  /** Where it ends in the value. */
  readonly end: number;
  /** Characters that got in by accident, shown and not part of anything. */
  readonly isStray?: boolean;
}

export function wholeOf(text: string): View {
  return { text, indexes: null, start: 0, end: text.length };
}

export function slice(view: View, from: number, to = view.text.length): View {
  const indexes = view.indexes?.subarray(from, to) ?? null;
  const start = rawAt(view, from);
  return { text: view.text.slice(from, to), indexes, start, end: to > from ? rawEnd(view, to) : start };
}

/** The view without the characters in `gaps`: ranges of the view, in order, not touching one another's insides. */
export function without(view: View, gaps: readonly { start: number; end: number }[]): View {
  if (gaps.length === 0) return view;
  const kept: string[] = [];
  const indexes = new Uint32Array(view.text.length);
  let length = 0;
  let from = 0;
  for (const gap of [...gaps, { start: view.text.length, end: view.text.length }]) {
    kept.push(view.text.slice(from, gap.start));
    for (let at = from; at < gap.start; at++) indexes[length++] = rawAt(view, at);
    from = gap.end;
  }
  const text = kept.join('');
  if (length === 0) return { text, indexes: null, start: view.start, end: view.start };
  const used = indexes.subarray(0, length);
  return { text, indexes: used, start: used[0] ?? view.start, end: (used[length - 1] ?? view.start) + 1 };
}

/** Where a character of the view stands in the value; one past the last stands at the view's end. */
function rawAt(view: View, at: number): number {
  if (at >= view.text.length) return view.end;
  return view.indexes?.[at] ?? view.start + at;
}

/** Where the character before `at` ends in the value. */
function rawEnd(view: View, at: number): number {
  return at === 0 ? view.start : rawAt(view, at - 1) + 1;
}

/** The characters inside the view's range that it leaves out: how many of its characters come before, and where they stand. */
export function gapsIn(view: View, most: number): { before: number; start: number; end: number }[] {
  const gaps: { before: number; start: number; end: number }[] = [];
  for (let at = 1; view.indexes !== null && at < view.text.length && gaps.length < most; at++) {
    const start = rawEnd(view, at);
    const end = rawAt(view, at);
    if (end > start) gaps.push({ before: at, start, end });
  }
  return gaps;
}

/** Where the white space before `at` begins. */
export function endOfWord(text: string, at: number): number {
  let end = at;
  while (end > 0 && /[ \t]/.test(text.charAt(end - 1))) end--;
  return end;
}
