import type { Exchange } from '../core/exchange.ts';
import type { Joined, Resumed } from './join.ts';

/** A request that was under way for long, masked: its head outlives the worker. */
export interface StoredHead {
  requestId: string;
  head: Exchange;
}

export const HEADS_KEY = 'pending-heads';

/** Only silence of 30 s ends a worker, so a head is at risk only after that; this leaves room enough. */
const HEAD_AT_RISK_MS = 10_000;

/** Sockets and streams hang for hours without being a refusal; the latest are the likeliest to end soon. */
export const MAX_HEADS = 50;

type Requests = ReadonlyMap<string, Joined>;

/** Requests that are under way for so long that the worker may be ended before they are, and not stored yet. */
export function atRisk(pending: Requests, stored: ReadonlyMap<string, StoredHead>, now: number): [string, Joined][] {
  return [...pending].filter(([id, { exchange }]) => !stored.has(id) && now - exchange.startedAt >= HEAD_AT_RISK_MS);
}

/** When the next of them will be, in milliseconds since the epoch. */
export function nextAtRisk(pending: Requests, stored: ReadonlyMap<string, StoredHead>): number | undefined {
  for (const [id, { exchange }] of pending) if (!stored.has(id)) return exchange.startedAt + HEAD_AT_RISK_MS;
  return undefined;
}

export function readHeads(stored: unknown): StoredHead[] {
  return Array.isArray(stored) ? stored.filter(isStoredHead) : [];
}

export function resumedOf({ requestId, head }: StoredHead): Resumed {
  return { requestId, hop: head.hop, startedAt: head.sentAt, prompted: head.prompted };
}

/** The exchange as it ended, with the head that an earlier worker saw. */
export function withHead(exchange: Exchange, { head }: StoredHead): Exchange {
  if (exchange.request.headers !== null || exchange.hop !== head.hop) return exchange;
  return { ...exchange, request: head.request };
}

/** Guard at the storage boundary: only the worker writes this key. */
function isStoredHead(value: unknown): value is StoredHead {
  return typeof value === 'object' && value !== null && 'requestId' in value && 'head' in value;
}
