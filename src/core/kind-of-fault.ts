import type { Finding } from './diagnosis.ts';
import type { Exchange } from './exchange.ts';

/** Equal for refusals in which the same is wrong: the cause, its words but for spans of time, the faults of the header. */
export function kindOfFault({ request }: Exchange, first: Pick<Finding, 'id' | 'title'> | undefined): string {
  const faults = request.authorization.problems.filter(({ level }) => level !== 'info').map(({ slug }) => slug);
  return [first?.id ?? '', withoutSpans(first?.title ?? ''), ...faults].join(' ');
}

/** “Expired 12 s before” and “expired 3 min 4 s before” say the same. */
function withoutSpans(title: string): string {
  return title.replace(/\d+ (?:ms|s|min|h|days?|years)\b(?: \d+ (?:s|min)\b)?/g, '#');
}
