import type { Exchange } from '../core/exchange.ts';
import { labelOf } from '../core/masked.ts';
import { dateTime, timeNear } from '../core/time.ts';
import { printable } from './paint.ts';

/** When identical requests were sent, and with what: `2026-03-10 12:00:00 – 12:04:10 UTC, Authorization: Bearer #a3f9`. */
export function tellSending(exchanges: readonly Exchange[]): string {
  const sent = credentialsOf(exchanges);
  return `${timesOf(exchanges)}${sent === '' ? '' : `, ${sent}`}`;
}

function timesOf(exchanges: readonly Exchange[]): string {
  const known = exchanges.filter(({ timeUnknown }) => !timeUnknown).map(({ sentAt }) => sentAt);
  if (known.length === 0) return 'time unknown';
  const [first, last] = known.reduce(([from, to], at) => [Math.min(from, at), Math.max(to, at)], [Infinity, -Infinity]);
  const zone = exchanges.every(({ timeFromServer }) => timeFromServer) ? 'UTC by the server’s clock' : 'UTC';
  return first === last ? `${dateTime(first)} ${zone}` : `${dateTime(first)} – ${timeNear(last, first)} ${zone}`;
}

function credentialsOf(exchanges: readonly Exchange[]): string {
  const [first] = exchanges;
  if (first?.request.authorization.header !== 'present') return '';
  const labels = new Set(exchanges.flatMap(({ request }) => request.authorization.fingerprint ?? []).map(labelOf));
  const [label] = labels;
  const which = labels.size > 1 ? ` (${labels.size} different ones)` : label === undefined ? '' : ` ${label}`;
  return `Authorization: ${printable(first.request.authorization.scheme ?? '(no scheme)')}${which}`;
}
