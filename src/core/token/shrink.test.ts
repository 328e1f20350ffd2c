import { expect, test } from 'vitest';
import { say } from '../masked.ts';
import { shrink } from './shrink.ts';

const groups = Array.from({ length: 500 }, (_, index) => say`group-${index}`);

test('claims that fit come back as they are', () => {
  const claims = { iss: say`https://idp.example`, groups };
  expect(shrink(claims, 1_000_000)).toBe(claims);
});

test('what a diagnosis reads stays, what is large is cut', () => {
  const notes = say`${groups.reduce((text, group) => say`${text}${group}`)}`;
  const shrunk = shrink({ notes, groups, iss: say`https://idp.example`, exp: 1900000000 }, 2000);
  expect(shrunk).toMatchObject({ iss: 'https://idp.example', exp: 1900000000, notes: '‹left-out›' });
  expect(shrunk.groups).toEqual([...groups.slice(0, (shrunk.groups as unknown[]).length - 1), '‹left-out›']);
  expect(JSON.stringify(shrunk).length).toBeLessThanOrEqual(2000);
});

test('shrinking twice equals shrinking once', () => {
  const once = shrink({ groups, iss: say`https://idp.example` }, 2000);
  expect(shrink(once, 2000)).toBe(once);
});
