import type { RawExchange } from '../../src/core/raw-exchange.ts';

/** A refusal that says nothing but this. */
export function refusalWith(text: string): RawExchange {
  return {
    id: '0',
    chain: '0',
    hop: 0,
    source: 'har',
    method: 'GET',
    url: 'https://api.example/',
    resourceType: 'fetch',
    startedAt: 0,
    endedAt: 1,
    request: { headers: [] },
    response: { status: 401, statusText: '', headers: [], body: { mimeType: 'text/plain', text } },
  };
}
