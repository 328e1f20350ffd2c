import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSession } from '../../src/cli/analyze.ts';
import { corpusFolder, readLabels } from '../../src/cli/labels.ts';
import { diagnose } from '../../src/core/diagnose.ts';
import type { Exchange } from '../../src/core/exchange.ts';
import { readHar } from '../../src/core/har/read.ts';
import { sanitizeHar } from '../../src/core/har/sanitize.ts';
import { record } from '../../src/core/record.ts';
import { readCases, recordCase } from '../../src/core/testing/cases.ts';
import { traceOf, type Trace } from '../../src/core/trace.ts';
import { fastest, median, quantile, timed, type Figure } from './figures.ts';
import { writeLargeHar } from './large-har.ts';
import { refusalWith } from './refusal.ts';

const ROUNDS = 20;
const MB = 1_000_000;

interface Refusal {
  readonly exchange: Exchange;
  readonly history: readonly Trace[];
}

/** What a diagnosis, a record and a sanitized body cost, and whether they grow with the text and no faster. */
export function measureEngine(folder: string | undefined): Figure[] {
  return [...diagnoses(folder), ...records(), ...bodies(), ...sanitized()];
}

/** Each refusal counts with the median of its rounds, so that a busy machine does not look like a slow diagnosis. */
function diagnoses(named: string | undefined): Figure[] {
  const folder = corpusFolder(named);
  const refusals = folder === undefined ? writtenRefusals() : labelledRefusals(folder);
  const times = refusals.map(({ exchange, history }) =>
    median(Array.from({ length: ROUNDS }, () => timed(() => diagnose(exchange, history)))),
  );
  const of = `of ${times.length} ${folder === undefined ? 'cases' : `refusals in ${folder}`}`;
  return [
    { what: `diagnosis, median ${of}`, value: median(times), unit: 'ms', under: 0.2 },
    { what: 'diagnosis, 99th percentile', value: quantile(times, 0.99), unit: 'ms', under: 1 },
    { what: 'diagnosis, dearest', value: Math.max(...times), unit: 'ms' },
  ];
}

function labelledRefusals(folder: string): Refusal[] {
  const masker = createSession();
  const files = new Map<string, { exchanges: Exchange[]; history: Trace[] }>();
  return readLabels(folder).flatMap(({ har, entry }) => {
    let file = files.get(har);
    if (!file) {
      const read = readHar(readFileSync(join(folder, har), 'utf8'));
      const exchanges = 'error' in read ? [] : read.exchanges.map((raw) => record(raw, masker));
      file = { exchanges, history: exchanges.map(traceOf) };
      files.set(har, file);
    }
    const exchange = file.exchanges.find(({ id }) => id === String(entry));
    return exchange ? [{ exchange, history: file.history }] : [];
  });
}

/** The repository's own cases, where no folder of HARs is at hand. */
function writtenRefusals(): Refusal[] {
  const cases = new URL('../../src/core/cases/', import.meta.url);
  return readdirSync(cases)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readCases(new URL(name, cases)))
    .map((written) => {
      const { exchanges, failure } = recordCase(written);
      return { exchange: failure, history: exchanges.map(traceOf) };
    });
}

function records(): Figure[] {
  const masker = createSession();
  const read = readHar(writeLargeHar(2000));
  const raws = 'error' in read ? [] : read.exchanges;
  const times = raws.map((raw) => fastest(3, () => record(raw, masker)));
  return [
    { what: 'record of a refusal, median of 2000', value: median(times), unit: 'ms' },
    { what: 'record of a refusal, 99th percentile', value: quantile(times, 0.99), unit: 'ms' },
  ];
}

/** Text that makes careless patterns backtrack: long runs of what a phrase may begin with. */
const hostile = ['token is '.repeat(9), '{"error":"', '<title>', 'expired '.repeat(12), '\\u0041', '= "', 'Bearer '];

function bodies(): Figure[] {
  const masker = createSession();
  const costs = hostile.map((part) => {
    const [small, large] = [refusalWith(filled(part, MB / 10)), refusalWith(filled(part, MB))];
    const [short, long] = [record(small, masker), record(large, masker)];
    return {
      record: fastest(2, () => record(large, masker)),
      recordGrowth: fastest(2, () => record(large, masker)) / fastest(3, () => record(small, masker)),
      diagnosis: fastest(3, () => diagnose(long)),
      diagnosisGrowth: fastest(3, () => diagnose(long)) / fastest(3, () => diagnose(short)),
    };
  });
  const dearest = (of: (cost: (typeof costs)[number]) => number): number => Math.max(...costs.map(of));
  return [
    { what: 'record with 1 MB of hostile body', value: dearest((cost) => cost.record), unit: 'ms' },
    { what: 'record with 1 MB against 0.1 MB', value: dearest((cost) => cost.recordGrowth), unit: '×', under: 15 },
    { what: 'diagnosis with 1 MB of hostile body', value: dearest((cost) => cost.diagnosis), unit: 'ms' },
    {
      what: 'diagnosis with 1 MB against 0.1 MB',
      value: dearest((cost) => cost.diagnosisGrowth),
      unit: '×',
      under: 15,
    },
  ];
}

function sanitized(): Figure[] {
  const masker = createSession();
  const [small, large] = [archiveWith(MB), archiveWith(10 * MB)];
  const [short, long] = [fastest(3, () => sanitizeHar(small, masker)), fastest(1, () => sanitizeHar(large, masker))];
  return [
    { what: 'sanitizing a HAR with a body of 10 MB', value: long, unit: 'ms' },
    { what: 'sanitizing 10 MB against 1 MB', value: long / short, unit: '×', under: 15 },
  ];
}

/** A list of accounts as an API answers it, as long as asked. */
function archiveWith(length: number): string {
  const account = (index: number): object => ({
    id: index,
    name: `Person ${index}`,
    mail: `person${index}@shop.example`,
    created_at: '2026-03-10T12:00:00Z',
    api_key: `k${(index * 2_654_435_761).toString(36)}${(index * 40_503).toString(36)}Zx9`,
    note: 'Asked for a copy of the invoice, and whether the token expires.',
  });
  const accounts = Array.from({ length: Math.ceil(length / JSON.stringify(account(0)).length) }, (_, i) => account(i));
  const archive: unknown = JSON.parse(writeLargeHar(1));
  return JSON.stringify(archive, (key, value: unknown) =>
    key === 'content' ? { mimeType: 'application/json', text: JSON.stringify(accounts) } : value,
  );
}

function filled(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length));
}
