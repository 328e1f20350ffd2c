/** The first of the words that at most two slips of the finger make into `typed`; both in lower case. */
export function nearestWord<Word extends string>(typed: string, words: readonly Word[]): Word | undefined {
  const [best] = words
    .filter((word) => Math.abs(word.length - typed.length) <= 2)
    .map((word) => ({ word, slips: slipsBetween(typed, word) }))
    .filter(({ word, slips }) => slips <= 2 && slips < Math.min(typed.length, word.length) - 1)
    .sort((a, b) => a.slips - b.slips);
  return best?.word;
}

/** Letters left out, put in, changed, or swapped with their neighbour: the optimal string alignment distance. */
function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + same);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      line.push(least);
    }
    [before, above] = [above, line];
  }
  return above[b.length] ?? 0;
}
