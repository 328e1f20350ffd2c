import type { RawHead } from '../core/raw-exchange.ts';
import { createIdentity } from '../core/sieve.ts';

/** Within this time a success tells nothing that the same one before it did not tell. */
const REPEAT_MS = 2_000;
const MAX_KNOWN = 200;

/**
 * Finds successes that repeat: pages ask for the same with the same credential again and again, and masking each of them
 * would be most of our work. What sets cookies, or is part of a redirect, is never a repeat.
 * What it remembers of a request is a hash with a key of its own.
 */
export function createRepeats(): (tabId: number, exchange: RawHead) => boolean {
  const identityOf = createIdentity(crypto.getRandomValues(new Uint8Array(8)));
  const known = new Map<string, number>();
  return (tabId, exchange) => {
    const parts = partsOf(tabId, exchange);
    if (parts === undefined) return false;
    const key = identityOf(parts);
    const before = known.get(key);
    if (before !== undefined && exchange.startedAt - before < REPEAT_MS) return true;
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(key, exchange.startedAt);
    return false;
  };
}

function partsOf(tabId: number, exchange: RawHead): string | undefined {
  const { method, url, request, response, hop } = exchange;
  if (hop > 0 || exchange.redirectUrl !== undefined || exchange.prompted === true) return undefined;
  if (method !== 'GET' || response.headers?.some(({ name }) => name.toLowerCase() === 'set-cookie')) return undefined;
  const sent = request.headers?.map(({ name, value }) => `${name}:${value}`) ?? [];
  return [tabId, url.split(/[?#]/, 1)[0], response.status, ...sent].join('\n');
}
