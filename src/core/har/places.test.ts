import { expect, test } from 'vitest';
import { createMasker } from '../redact/masker.ts';
import { places, type Place } from '../testing/places.ts';
import { whatIsLeft } from '../testing/vectors.ts';
import { sanitizeHar } from './sanitize.ts';

const masker = createMasker(new Uint8Array(32).fill(4));

/** The place in both messages of an exchange, as a browser writes them. */
function archiveOf({ kind, name, text }: Place): string {
  const headers = kind === 'header' ? [{ name, value: text }] : [];
  const content = kind === 'body' ? { mimeType: name, text, size: text.length } : undefined;
  const url = kind === 'url' ? text : 'https://api.test/v1/orders';
  const request = { method: 'POST', url, headers, ...(content && { postData: content }) };
  const response = { status: 401, headers, ...(content && { content }) };
  return JSON.stringify({ log: { entries: [{ startedDateTime: '2026-03-10T12:00:00.000Z', request, response }] } });
}

test.each(places.filter(({ mask }) => mask))('masked in an archive: $name $text', (place) => {
  const sanitized = sanitizeHar(archiveOf(place), masker);
  if ('error' in sanitized) throw new Error(sanitized.error);
  const [entry] = JSON.parse(sanitized.text).log.entries;
  expect(whatIsLeft(place.value, place.text, JSON.stringify(entry))).toBeUndefined();
});
