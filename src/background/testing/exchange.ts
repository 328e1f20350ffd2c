import type { Exchange } from '../../core/exchange.ts';
import type { Masker } from '../../core/masked.ts';
import { createMasker } from '../../core/redact/masker.ts';
import type { RawExchange } from '../../core/raw-exchange.ts';
import { record } from '../../core/record.ts';
import { headers } from './traffic.ts';

const masker: Masker = createMasker(new Uint8Array(32).fill(7));

export interface Differences extends Partial<Omit<RawExchange, 'request' | 'response'>> {
  status?: number;
  /** Undefined: not captured. */
  sent?: Record<string, string> | undefined;
  answered?: Record<string, string>;
  body?: string;
  requestBody?: string;
  unread?: number;
  servedBy?: 'cache' | 'service-worker';
}

/** A refused fetch through the real gate; tests say only what differs. */
export function exchange(differences: Differences = {}): Exchange {
  const { status = 401, answered = {}, body, unread, requestBody, servedBy, sent, ...raw } = differences;
  const isCaptured = !('sent' in differences) || sent !== undefined;
  return record(
    {
      id: '9.0',
      chain: '9',
      hop: 0,
      source: 'browser',
      method: 'GET',
      url: 'https://api.example/orders?page=2',
      resourceType: 'fetch',
      startedAt: 1_000,
      endedAt: 1_020,
      initiator: { origin: 'https://app.example', documentId: 'D1', frameId: 0 },
      ...raw,
      request: {
        headers: isCaptured ? headers(sent ?? {}) : undefined,
        body:
          requestBody === undefined ? undefined : { mimeType: 'application/x-www-form-urlencoded', text: requestBody },
      },
      response: {
        status,
        statusText: '',
        headers: headers(answered),
        body: body === undefined ? undefined : { mimeType: 'application/json', text: body },
        unread,
        servedBy,
      },
    },
    masker,
  );
}

/** The same request as DevTools tells it. */
export function inDevtools(differences: Differences = {}): Exchange {
  return exchange({
    id: 'devtools.w.1',
    chain: 'devtools.w.1',
    source: 'devtools',
    startedAt: 998.6,
    initiator: {},
    ...differences,
  });
}
