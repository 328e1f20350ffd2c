import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePasted } from './decode.ts';
import type { RawExchange } from './raw-exchange.ts';
import { createMasker } from './redact/masker.ts';
import { password, piecesIn, plantedPlaces, token } from './testing/planted.ts';
import { readingsOf } from './testing/vectors.ts';

const masker = createMasker(new Uint8Array(32).fill(1));

/** What people copy of an exchange: its head, a header line of it, its URL, a command that sends it, its bodies. */
function copiesOf({ method, url, request, response }: RawExchange): string[] {
  const lines = (headers: RawExchange['request']['headers'] = []): string[] =>
    headers.map(({ name, value }) => `${name}: ${value}`);
  const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
  const sent = lines(request.headers);
  const data = request.body === undefined ? [] : ['--data-raw', quoted(request.body.text)];
  return [
    [`${method} ${url} HTTP/1.1`, ...sent, '', request.body?.text ?? ''].join('\r\n'),
    ['HTTP/1.1 401 Unauthorized', ...lines(response.headers), '', response.body?.text ?? ''].join('\r\n'),
    ...sent.slice(1),
    ...sent.slice(1).map((line) => line.slice(line.indexOf(': ') + 2)),
    ...lines(response.headers),
    url,
    ['curl', quoted(url), ...sent.flatMap((line) => ['-H', quoted(line)]), ...data].join(' '),
    `fetch(${JSON.stringify(url)}, ${JSON.stringify({ headers: request.headers, body: request.body?.text })})`,
    request.body?.text ?? '',
    response.body?.text ?? '',
  ];
}

const decoded = (text: string): string =>
  JSON.stringify(decodePasted(text, masker), (name, value: unknown) => (name === 'fingerprint' ? undefined : value));

/** The signs that are at fault are shown: an escaped end of a line, and what is outside ASCII. */
const isNoFault = (piece: string): boolean => piece.replace(/[^!-~]/g, '').length > '%0d'.length;

test('nothing of a secret is shown of a text that is pasted, whatever stands around it', () => {
  const around = fc.oneof(fc.constantFrom('', '"', "'", '\n', 'at: ', '{', '[', ', ', '=', '\u200b', '…'), fc.string());
  fc.assert(
    fc.property(
      fc.constantFrom(...plantedPlaces),
      token,
      password,
      fc.nat(),
      around,
      around,
      (place, a, b, at, before, after) => {
        const secret = place.isForText && at % 2 === 0 ? b : a;
        const pasted = (one: string): string => {
          const all = copiesOf(place.write(one));
          return before + (all[at % all.length] ?? '') + after;
        };
        const control = readingsOf(decoded(pasted('Yy2YyY33yYyyY4yy'))).join('\n');
        const pieces = piecesIn(secret, decoded(pasted(secret)), control).filter(isNoFault);
        expect([place.name, pieces]).toEqual([place.name, []]);
      },
    ),
    { numRuns: 1500 },
  );
});
