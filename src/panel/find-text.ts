/** More would not be looked through one by one. */
const MOST = 500;

/** Where a text occurs in what an element shows, ignoring case, also across the borders of its parts. */
export function findText(root: Element, wanted: string): Range[] {
  const needle = wanted.toLowerCase();
  if (needle === '') return [];
  const { text, nodes } = textOf(root);
  const ranges: Range[] = [];
  let node = 0;
  for (let at = text.indexOf(needle); at >= 0 && ranges.length < MOST; at = text.indexOf(needle, at + needle.length)) {
    while (node + 1 < nodes.length && (nodes[node + 1]?.start ?? 0) <= at) node++;
    const range = rangeAt(nodes, node, at, at + needle.length);
    if (range) ranges.push(range);
  }
  return ranges;
}

interface Placed {
  readonly node: Text;
  readonly start: number;
}

function textOf(root: Element): { text: string; nodes: Placed[] } {
  const nodes: Placed[] = [];
  const pieces: string[] = [];
  let start = 0;
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('.visually-hidden')) continue;
    nodes.push({ node, start });
    // A letter whose lower case is longer would shift every later place.
    const lower = node.data.toLowerCase();
    const piece = lower.length === node.data.length ? lower : node.data;
    pieces.push(piece);
    start += piece.length;
  }
  return { text: pieces.join(''), nodes };
}

function rangeAt(nodes: readonly Placed[], first: number, start: number, end: number): Range | undefined {
  const from = nodes[first];
  let last = first;
  while (last + 1 < nodes.length && (nodes[last + 1]?.start ?? end) < end) last++;
  const to = nodes[last];
  if (!from || !to) return undefined;
  const range = new Range();
  range.setStart(from.node, start - from.start);
  range.setEnd(to.node, end - to.start);
  return range;
}
