import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import type { Exchange } from '../exchange.ts';
import { say } from '../masked.ts';
import { createMasker } from '../redact/masker.ts';
import { record } from '../record.ts';
import { readCases, recordCase } from '../testing/cases.ts';
import { traceOf, type Trace } from '../trace.ts';
import { exportHar } from './export.ts';
import { readHar } from './read.ts';

/** Whoever opens the file has another key. */
const reader = createMasker(new Uint8Array(32).fill(9));

function readAgain(exchanges: readonly Exchange[], history: readonly Trace[] = []): Exchange[] {
  const har = readHar(exportHar(exchanges, say`1.0.0`, history));
  if ('error' in har) throw new Error(har.error);
  return har.exchanges.map((raw) => record(raw, reader));
}

function firstCause(exchange: Exchange | undefined, all: readonly Exchange[]): unknown {
  if (exchange === undefined) throw new Error('the entry is not there');
  const [first] = diagnose(exchange, all.map(traceOf)).causes;
  return { id: first?.id, certainty: first?.certainty };
}

const folder = new URL('../cases/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe.each(files)('%s', (file) => {
  test.each(readCases(new URL(file, folder)))('$title: diagnosed like the records', (written) => {
    const { exchanges, failure } = recordCase(written);
    const inTime = [...exchanges].sort((a, b) => a.sentAt - b.sentAt);
    const place = inTime.indexOf(failure);
    const expected = firstCause(failure, exchanges);

    const whole = readAgain(exchanges);
    expect(firstCause(whole[place], whole)).toEqual(expected);

    const remembered = readAgain([failure], exchanges.map(traceOf));
    expect(firstCause(remembered[place], remembered)).toEqual(expected);
  });
});

const [example] = readCases(new URL('history.json', folder));

test('an entry of what is only remembered says so', () => {
  if (!example) throw new Error('no case');
  const { exchanges, failure } = recordCase(example);
  const { log } = JSON.parse(exportHar([failure], say`1.0.0`, exchanges.map(traceOf))) as {
    log: { entries: { comment?: string }[] };
  };
  expect(log.entries).toHaveLength(exchanges.length);
  expect(log.entries.filter(({ comment }) => comment !== undefined)).toHaveLength(exchanges.length - 1);
});

test('what no header tells comes back: the page, and that the page could not read the answer', () => {
  if (!example) throw new Error('no case');
  const { failure } = recordCase(example);
  const hidden = {
    ...failure,
    hiddenFromPage: true,
    initiator: { ...failure.initiator, origin: say`https://app.example` },
  };
  const [again] = readAgain([hidden]);
  expect(again?.hiddenFromPage).toBe(true);
  expect(again?.initiator.origin).toBe('https://app.example');
});

test('a body that an archive left out is told by its length, and again in the next archive', () => {
  const request = { method: 'GET', url: 'https://api.example/big', headers: [{ name: 'Accept', value: '*/*' }] };
  const response = { status: 401, headers: [], content: { size: 5_200_000, mimeType: 'application/json' } };
  const har = readHar(
    JSON.stringify({ log: { entries: [{ startedDateTime: '2026-03-10T12:00:00Z', request, response }] } }),
  );
  if ('error' in har) throw new Error(har.error);
  const records = har.exchanges.map((raw) => record(raw, reader));
  expect(records[0]?.response).toMatchObject({ body: null, unread: 5_200_000 });
  expect(readAgain(records)[0]?.response).toMatchObject({ body: null, unread: 5_200_000 });
});
