import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../core/diagnose.ts';
import { readHar } from '../core/har/read.ts';
import type { RawExchange } from '../core/raw-exchange.ts';
import { record } from '../core/record.ts';
import { traceOf, type Trace } from '../core/trace.ts';
import type { Exchange } from '../core/exchange.ts';
import { createSession } from './analyze.ts';
import { corpusFolder, readLabels } from './labels.ts';

/** `npm run bench [FOLDER]`: what one diagnosis costs, over a folder of HARs with labels.jsonl, and over growing bodies. */
const ROUNDS = 20;
interface Refusal {
  exchange: Exchange;
  history: readonly Trace[];
}

/** Each refusal counts with the median of its rounds, so that a busy machine does not look like a slow diagnosis. */
function overCorpus(corpus: string): void {
  const times = readRefusals(corpus).map(({ exchange, history }) => {
    const rounds = Array.from({ length: ROUNDS }, () => timed(() => diagnose(exchange, history)));
    return sorted(rounds)[ROUNDS >> 1] ?? 0;
  });
  const at = (share: number): string => `${(sorted(times)[Math.floor(share * (times.length - 1))] ?? 0).toFixed(3)} ms`;
  process.stdout.write(`diagnose     n ${times.length}  median ${at(0.5)}  p99 ${at(0.99)}  most ${at(1)}\n`);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function sorted(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
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

/** Reading and masking a body is one cost, explaining the record another; both have to grow with its size and no faster. */
function overBodies(): void {
  const masker = createSession();
  for (const size of [10_000, 100_000, 1_000_000]) {
    const times = hostile.map((part) => {
      const raw = refusalWith(part.repeat(Math.ceil(size / part.length)));
      const recorded = timed(() => record(raw, masker));
      const exchange = record(raw, masker);
      return { recorded, explained: timed(() => diagnose(exchange)) };
    });
    const most = (pick: (time: (typeof times)[number]) => number): string =>
      `${Math.max(...times.map(pick)).toFixed(1)} ms`;
    const [recorded, explained] = [most((time) => time.recorded), most((time) => time.explained)];
    process.stdout.write(
      `hostile body ${String(size / 1000).padStart(5)} kB  record ${recorded}  diagnose ${explained}\n`,
    );
  }
}

function refusalWith(text: string): RawExchange {
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

const folder = corpusFolder(process.argv[2]);

if (folder !== undefined) overCorpus(folder);
overBodies();
