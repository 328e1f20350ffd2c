import type { Exchange } from '../core/exchange.ts';
import type { Joined, Resumed } from './join.ts';
import type { SessionStore } from './session-store.ts';

/** A request that was under way for long, masked: its head outlives the worker. */
export interface StoredHead {
  requestId: string;
  head: Exchange;
}

export const HEADS_KEY = 'pending-heads';

/** Only silence of 30 s ends a worker, so a head is at risk only after that; this leaves room enough. */
const AT_RISK_MS = 10_000;
/** Between two looks at what is under way: a busy page always has something. */
const MIN_PAUSE_MS = 1_000;
/** Sockets and streams hang for hours without being a refusal; the latest are the likeliest to end soon. */
const MAX_HEADS = 50;

/** Stores the heads of requests that take long, and gives them back when those end. */
export interface HeadKeeper {
  /** The exchange as it ended, with the head that an earlier worker saw. */
  complete(exchange: Exchange): Exchange;
  /** To be told of every event, after it was joined. */
  look(requestId: string): void;
}

export function createHeadKeeper(
  store: Pick<SessionStore, 'put'>,
  pending: ReadonlyMap<string, Joined>,
  mask: (joined: Joined) => Exchange,
  stored: readonly StoredHead[],
): HeadKeeper {
  const heads = new Map(stored.map((one) => [one.requestId, one]));
  let timer: ReturnType<typeof setTimeout> | undefined;

  function storeOld(): void {
    const now = Date.now();
    const old = [...pending].filter(([id, { exchange }]) => !heads.has(id) && now - exchange.startedAt >= AT_RISK_MS);
    if (old.length === 0) return;
    for (const [requestId, joined] of old) heads.set(requestId, { requestId, head: mask(joined) });
    store.put(HEADS_KEY, [...heads.values()].slice(-MAX_HEADS), 'now');
  }

  function wait(): void {
    const next = [...pending].find(([id]) => !heads.has(id));
    if (timer !== undefined || next === undefined) return;
    // Waiting keeps no worker alive; one that is ended before had nothing under way for that long.
    const due = next[1].exchange.startedAt + AT_RISK_MS;
    timer = setTimeout(
      () => {
        timer = undefined;
        storeOld();
        wait();
      },
      Math.max(MIN_PAUSE_MS, due - Date.now()),
    );
  }

  return {
    complete(exchange) {
      const head = heads.get(exchange.chain)?.head;
      if (head === undefined || exchange.request.headers !== null || exchange.hop !== head.hop) return exchange;
      return { ...exchange, request: head.request };
    },
    look(requestId) {
      if (!pending.has(requestId) && heads.delete(requestId)) store.put(HEADS_KEY, [...heads.values()], 'soon');
      wait();
    },
  };
}

export function readHeads(stored: unknown): StoredHead[] {
  return Array.isArray(stored) ? stored.filter(isStoredHead) : [];
}

export function resumedOf({ requestId, head }: StoredHead): Resumed {
  return { requestId, hop: head.hop, startedAt: head.sentAt, prompted: head.prompted };
}

/** Guard at the storage boundary: only the worker writes this key. */
function isStoredHead(value: unknown): value is StoredHead {
  return typeof value === 'object' && value !== null && 'requestId' in value && 'head' in value;
}
