import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exportHar } from './har/export.ts';
import { readHar } from './har/read.ts';
import { say } from './masked.ts';
import { record } from './record.ts';
import { createTracer } from './record-trace.ts';
import { createMasker } from './redact/masker.ts';
import { readCases, recordCase } from './testing/cases.ts';
import { traceOf } from './trace.ts';

const masker = createMasker(new Uint8Array(32).fill(3));
const trace = createTracer(masker);
const folder = new URL('cases/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

test.each(files)('the trace of every exchange in %s is that of its record', (file) => {
  const archives = readCases(new URL(file, folder)).map((written) => exportHar(recordCase(written).exchanges, say`1`));
  for (const archive of archives) {
    const har = readHar(archive);
    if ('error' in har) throw new Error(har.error);
    for (const raw of har.exchanges) expect(trace(raw)).toEqual(traceOf(record(raw, masker)));
  }
});

test('what repeats a secret is masked, also where the request was read before', () => {
  const secret = 'Zk9pQ4xW7vB2nM5tR8yL';
  const entry = (url: string) => ({
    startedDateTime: '2026-03-10T12:00:00.000Z',
    request: { method: 'GET', url, headers: [{ name: 'Cookie', value: `sid=${secret}` }] },
    response: { status: 302, headers: [{ name: 'Location', value: `/to/${secret}` }] },
  });
  const har = readHar(JSON.stringify([entry('https://api.test/a'), entry(`https://api.test/b/${secret}/c`)]));
  if ('error' in har) throw new Error(har.error);
  const traces = har.exchanges.map(trace);
  expect(JSON.stringify(traces)).not.toContain(secret.slice(0, 7));
  expect(traces).toEqual(har.exchanges.map((raw) => traceOf(record(raw, masker))));
});
