import { expect, test } from 'vitest';
import { findPersonal } from './personal.ts';
import { createMasker } from './masker.ts';
import { createRedactor } from './redactor.ts';

test('an address has one mark, however its @ is written', () => {
  const { link, text } = createRedactor(createMasker(new Uint8Array(32).fill(8)));
  const marks = [
    link('https://api.test/users/jane.doe@example.com'),
    link('https://api.test/users/jane.doe%40example.com'),
    link('https://api.test/?user=jane.doe%2540example.com'),
    text('jane.doe%40example.com is unknown'),
  ].map((masked) => /‹masked-[0-9a-f]{4}›/.exec(masked)?.[0]);
  expect(new Set(marks).size).toBe(1);
  expect(marks[0]).toBeDefined();
});

test.each(['@', '%40', '%2B', 'a%40', '%25'])('a megabyte of %s is read once', (part) => {
  const text = part.repeat(2 ** 20 / part.length);
  expect(findPersonal(text)).toEqual([]);
});
