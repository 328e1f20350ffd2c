import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import type { Exchange } from '../exchange.ts';
import { exportHar } from '../har/export.ts';
import { readHar } from '../har/read.ts';
import { say } from '../masked.ts';
import { createMasker } from '../redact/masker.ts';
import { record } from '../record.ts';
import { tellStory } from '../story/story.ts';
import { archivesOf } from '../testing/vector-archives.ts';
import { secretVectors, whatIsLeft } from '../testing/vectors.ts';
import { traceOf } from '../trace.ts';
import { toCurl } from './to-curl.ts';
import { toFetch } from './to-fetch.ts';
import { toMarkdown, toMarkdownReport } from './to-markdown.ts';
import { toPhp } from './to-php.ts';
import { toPython } from './to-python.ts';
import { withoutPersonalData } from './without-personal-data.ts';

const masker = createMasker(new Uint8Array(32).fill(5));

function recordsOf(har: string): Exchange[] {
  const read = readHar(har);
  if ('error' in read) throw new Error(read.error);
  return read.exchanges.map((exchange) => record(exchange, masker));
}

/** Everything that can be copied or saved of a refusal. */
function exportsOf(exchange: Exchange): string[] {
  const history = [traceOf(exchange)];
  const reported = { exchange, diagnosis: diagnose(exchange, history), story: tellStory(exchange, history) };
  const written = [
    ...[toCurl, toFetch, toPython, toPhp].map((write) => write(exchange)),
    toMarkdown(exchange, reported.diagnosis, reported.story),
    toMarkdownReport([reported, reported]),
    exportHar([exchange], say`1.0.0`),
    exportHar([], say`1.0.0`, history),
  ];
  return written.flatMap((text) => [text, withoutPersonalData(text, [exchange])]);
}

test.each(secretVectors.filter(({ mustMask }) => mustMask))(
  '$where $id is in nothing that is copied or saved',
  (vector) => {
    for (const har of archivesOf(vector)) {
      for (const exchange of recordsOf(har)) {
        for (const output of exportsOf(exchange)) {
          expect(whatIsLeft(vector.value, vector.context, output)).toBeUndefined();
        }
      }
    }
  },
);
