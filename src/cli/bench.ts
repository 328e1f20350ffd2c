import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../core/diagnose.ts';
import { readHar } from '../core/har/read.ts';
import { record } from '../core/record.ts';
import { traceOf, type Trace } from '../core/trace.ts';
import type { Exchange } from '../core/exchange.ts';
import { createSession } from './analyze.ts';
import { corpusFolder, readLabels } from './labels.ts';

/** `npm run bench [FOLDER]`: what one diagnosis costs, over a folder of HARs with labels.jsonl, and over growing bodies. */
const ROUNDS = 20;
const folder = corpusFolder(process.argv[2]);

if (folder !== undefined) overCorpus(folder);
overBodies();

interface Refusal {
  exchange: Exchange;
  history: readonly Trace[];
}

function overCorpus(corpus: string): void {
  const refusals = readRefusals(corpus);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + 1; round++) {
    for (const { exchange, history } of refusals) {
      const start = performance.now();
      diagnose(exchange, history);
      // The first round pays for compiling; nobody waits for that twice.
      if (round > 0) times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => `${(times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(3)} ms`;
  process.stdout.write(`diagnose     n ${refusals.length}  median ${at(0.5)}  p99 ${at(0.99)}  most ${at(1)}\n`);
}

function readRefusals(corpus: string): Refusal[] {
  const masker = createSession();
  const files = new Map<string, { exchanges: Exchange[]; history: Trace[] }>();
  return readLabels(corpus).flatMap(({ har, entry }) => {
    let file = files.get(har);
    if (!file) {
      const read = readHar(readFileSync(join(corpus, har), 'utf8'));
      const exchanges = 'error' in read ? [] : read.exchanges.map((raw) => record(raw, masker));
      file = { exchanges, history: exchanges.map(traceOf) };
      files.set(har, file);
    }
    const exchange = file.exchanges.find(({ id }) => id === String(entry));
    return exchange ? [{ exchange, history: file.history }] : [];
  });
}

/** Text that makes careless patterns backtrack: long runs of what a phrase may begin with. */
const hostile = ['token is '.repeat(9), '{"error":"', '<title>', 'expired '.repeat(12), '\\u0041', '= "', 'Bearer '];

function overBodies(): void {
  const masker = createSession();
  for (const size of [10_000, 100_000, 1_000_000]) {
    const slowest = Math.max(
      ...hostile.map((part) => {
        const text = part.repeat(Math.ceil(size / part.length));
        const raw = {
          id: '0',
          chain: '0',
          hop: 0,
          source: 'har' as const,
          method: 'GET',
          url: 'https://api.example/',
          resourceType: 'fetch' as const,
          startedAt: 0,
          endedAt: 1,
          request: { headers: [] },
          response: { status: 401, statusText: '', headers: [], body: { mimeType: 'text/plain', text } },
        };
        const start = performance.now();
        diagnose(record(raw, masker));
        return performance.now() - start;
      }),
    );
    process.stdout.write(`hostile body ${String(size / 1000).padStart(5)} kB  slowest ${slowest.toFixed(1)} ms\n`);
  }
}
