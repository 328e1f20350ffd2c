import { expect, it } from 'vitest';
import { createMasker } from '../core/redact/masker.ts';
import type { RawExchange } from '../core/raw-exchange.ts';
import { readLog } from './read-log.ts';

function raw(index: number): RawExchange {
  return {
    id: String(index),
    chain: String(index),
    hop: 0,
    source: 'har',
    method: 'GET',
    url: 'https://api.acme.dev/v1/me',
    resourceType: 'fetch',
    startedAt: index,
    endedAt: index + 1,
    request: { headers: [{ name: 'Authorization', value: 'Bearer plain-secret-value' }] },
    response: { status: index % 2 === 0 ? 401 : 200, statusText: '', headers: [] },
  };
}

it('hands over a file in parts: refusals whole and masked, traces of everything', () => {
  const masker = createMasker(new Uint8Array(32).fill(7));
  const exchanges = Array.from({ length: 150 }, (_, index) => raw(index));
  const parts = [...readLog({ exchanges }, masker)];
  expect(parts.map(({ done }) => done)).toEqual([100, 150]);
  expect(parts.flatMap(({ failures }) => failures)).toHaveLength(75);
  expect(parts.flatMap(({ traces }) => traces)).toHaveLength(150);
  expect(JSON.stringify(parts)).not.toContain('plain-secret-value');
});
