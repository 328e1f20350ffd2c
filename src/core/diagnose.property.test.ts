import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import { causeIds } from './diagnosis.ts';
import { createMasker } from './redact/masker.ts';
import type { RawExchange, RawHeader } from './raw-exchange.ts';
import { record } from './record.ts';
import { traceOf } from './trace.ts';

const masker = createMasker(new Uint8Array(32).fill(3));

const words = fc.constantFrom(
  'Bearer ',
  'Basic ',
  'token expired',
  'invalid_token',
  '{"error":',
  '"',
  '<Code>',
  'exp',
  '=',
  ', ',
  '.',
  '\u0000',
  '…',
);
const text = fc.oneof(
  fc.string(),
  fc.array(words, { maxLength: 12 }).map((parts) => parts.join('')),
);
const header = (...names: string[]): fc.Arbitrary<RawHeader> =>
  fc.record({ name: fc.oneof(fc.constantFrom(...names), fc.string({ minLength: 1 })), value: text });

const rawExchange: fc.Arbitrary<RawExchange> = fc.record({
  id: fc.string(),
  chain: fc.string(),
  hop: fc.nat(3),
  source: fc.constant('har' as const),
  method: fc.constantFrom('GET', 'POST', 'OPTIONS', 'get', ''),
  url: fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string()),
  resourceType: fc.constantFrom('fetch' as const, 'document' as const, 'preflight' as const, 'image' as const),
  startedAt: fc.oneof(fc.integer(), fc.double()),
  endedAt: fc.option(fc.integer()),
  request: fc.record(
    {
      headers: fc.array(header('Authorization', 'Cookie', 'X-API-Key', 'Origin', 'DPoP', 'x-amz-date')),
      credentialsRemoved: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  response: fc.record(
    {
      status: fc.constantFrom(401, 403, 407, 0, 200),
      statusText: text,
      headers: fc.array(header('WWW-Authenticate', 'Date', 'Set-Cookie', 'Retry-After', 'Server')),
      body: fc.record({ mimeType: text, text }),
    },
    { requiredKeys: ['status', 'statusText'] },
  ),
});

test('whatever comes, there is an answer, and always the same', () => {
  fc.assert(
    fc.property(rawExchange, fc.array(rawExchange, { maxLength: 4 }), (raw, others) => {
      const exchange = record(raw, masker);
      const history = [...others, raw].map((each) => traceOf(record(each, masker)));
      const diagnosis = diagnose(exchange, history);
      expect(diagnosis.causes.length).toBeGreaterThan(0);
      for (const { id, evidence } of diagnosis.causes) {
        expect(causeIds).toContain(id);
        expect(evidence.length).toBeGreaterThan(0);
      }
      expect(diagnose(exchange, history)).toEqual(diagnosis);
    }),
    { numRuns: 300 },
  );
});

test('certain is never said of a request whose headers nobody saw', () => {
  fc.assert(
    fc.property(rawExchange, (raw) => {
      const request = { ...raw.request, headers: undefined };
      const [first] = diagnose(record({ ...raw, request, response: { ...raw.response, headers: [] } }, masker)).causes;
      const isOfRequest = ['credentials-missing', 'api-key-missing', 'cookie-missing', 'authorization-malformed'];
      if (first && isOfRequest.includes(first.id)) expect(first.certainty).not.toBe('certain');
    }),
    { numRuns: 200 },
  );
});
