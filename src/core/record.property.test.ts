import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import { toCurl } from './export/to-curl.ts';
import { toFetch } from './export/to-fetch.ts';
import { toMarkdown } from './export/to-markdown.ts';
import { toPhp } from './export/to-php.ts';
import { toPython } from './export/to-python.ts';
import { exportHar } from './har/export.ts';
import { sanitizeHar } from './har/sanitize.ts';
import { say } from './masked.ts';
import type { RawBody, RawExchange } from './raw-exchange.ts';
import { record } from './record.ts';
import { createMasker } from './redact/masker.ts';
import { tellStory } from './story/story.ts';
import { password, piecesIn, plantedPlaces, token, type Place } from './testing/planted.ts';
import { readingsOf } from './testing/vectors.ts';
import { writeHar } from './testing/write-har.ts';
import { traceOf } from './trace.ts';

const masker = createMasker(new Uint8Array(32).fill(1));
const other = createMasker(new Uint8Array(32).fill(2));

/** Hashes and marks are made of the digits that a secret may be made of, too. */
function withoutHashes(name: string, value: unknown): unknown {
  return /fingerprint|hash|^credential$|^issued$/i.test(name) ? undefined : value;
}

/** All that is stored, shown, copied or saved of one refusal. */
function outputsOf(raw: RawExchange): string {
  const exchange = record(raw, masker);
  const history = [traceOf(exchange)];
  const diagnosis = diagnose(exchange, history);
  const story = tellStory(exchange, history);
  const har = sanitizeHar(writeHar([raw]), masker);
  if ('error' in har) throw new Error(har.error);
  return [
    JSON.stringify([exchange, history, diagnosis, story], withoutHashes),
    toMarkdown(exchange, diagnosis, story),
    ...[toCurl, toFetch, toPython, toPhp].map((write) => write(exchange)),
    exportHar([exchange], say`1.0.0`),
    exportHar([], say`1.0.0`, history),
    har.text,
  ].join('\n');
}

const controls = new Map<Place, string>();
function controlOf(place: Place): string {
  const known = controls.get(place) ?? readingsOf(outputsOf(place.write('Yy2YyY33yYyyY4yy'))).join('\n');
  controls.set(place, known);
  return known;
}

const planted = fc
  .constantFrom(...plantedPlaces)
  .chain((place) => fc.tuple(fc.constant(place), place.isForText ? fc.oneof(token, password) : token));

/** The exchange with its body cut off: `less` characters from its end, as a browser or a proxy does. */
function cut(raw: RawExchange, less: number): RawExchange {
  const { request, response } = raw;
  const shorter = (body: RawBody): RawBody => {
    const left = body.text.length - (less % body.text.length);
    return left === body.text.length ? body : { ...body, text: body.text.slice(0, left), truncated: true };
  };
  return {
    ...raw,
    request: { ...request, ...(request.body && { body: shorter(request.body) }) },
    response: { ...response, ...(response.body && { body: shorter(response.body) }) },
  };
}

test('nothing of a secret comes through the gate, wherever it stands', () => {
  fc.assert(
    fc.property(planted, fc.oneof(fc.constant(0), fc.nat(60)), ([place, secret], less) => {
      const output = outputsOf(cut(place.write(secret), less));
      expect([place.name, piecesIn(secret, output, controlOf(place), less > 0 ? 5 : 4)]).toEqual([place.name, []]);
    }),
    { numRuns: 200 },
  );
});

test('sanitizing the archive twice, with another key, is sanitizing it once', () => {
  fc.assert(
    fc.property(fc.array(planted, { minLength: 1, maxLength: 4 }), (all) => {
      const once = sanitizeHar(writeHar(all.map(([place, secret]) => place.write(secret))), masker);
      expect('text' in once && sanitizeHar(once.text, other)).toEqual(once);
    }),
    { numRuns: 100 },
  );
});
