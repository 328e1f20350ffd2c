import { expect, test } from 'vitest';
import { createMasker } from './masker.ts';
import { places, type Place } from '../testing/places.ts';
import { readingsOf, whatIsLeft } from '../testing/vectors.ts';
import { createRedactor } from './redactor.ts';

const redactor = createRedactor(createMasker(new Uint8Array(32).fill(4)));
const other = createRedactor(createMasker(new Uint8Array(32).fill(6)));

function maskedBy({ header, body, link }: typeof redactor, { kind, name }: Place, text: string): string {
  if (kind === 'url') return link(text);
  return kind === 'header' ? header({ name, value: text }, 'request').value : body({ mimeType: name, text }).text;
}

test.each(places.filter(({ mask }) => mask))('masked: $name $text', (place) => {
  expect(whatIsLeft(place.value, place.text, maskedBy(redactor, place, place.text))).toBeUndefined();
});

test.each(places.filter(({ mask }) => !mask))('readable: $name $text', (place) => {
  const readings = readingsOf(maskedBy(redactor, place, place.text));
  expect(readings.some((reading) => reading.includes(place.value))).toBe(true);
});

test('masking twice, with another key, is masking once', () => {
  for (const place of places) {
    const once = maskedBy(redactor, place, place.text);
    expect(maskedBy(other, place, once)).toBe(once);
  }
});
