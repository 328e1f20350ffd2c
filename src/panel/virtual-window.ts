/** The lines of a long list that have to exist, half-open. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** Lines kept ready on either side of what is seen. */
const SPARE = 8;

/** Which lines of equal height are seen, and some around them. All heights in pixels. */
export function visibleSpan(options: { scrollTop: number; height: number; rowHeight: number; count: number }): Span {
  const { scrollTop, height, rowHeight, count } = options;
  const first = Math.max(0, Math.min(count, Math.floor(scrollTop / rowHeight)) - SPARE);
  return { first, end: Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + SPARE) };
}

/** Where to scroll so that a line is wholly seen; undefined when it is. */
export function scrollTopFor(
  index: number,
  options: { scrollTop: number; height: number; rowHeight: number },
): number | undefined {
  const { scrollTop, height, rowHeight } = options;
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : undefined;
}
