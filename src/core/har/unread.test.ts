import { expect, test } from 'vitest';
import { tellUnread, type Lack } from './unread.ts';

const unread = (...lacks: Lack[]) => lacks.map((each, entry) => ({ entry, lacks: each }));

test('entries that could not be read are counted by what they lack, most first', () => {
  expect(tellUnread([])).toBeNull();
  expect(tellUnread(unread('a response'))).toBe('1 entry could not be read: without a response');
  expect(tellUnread(unread('a URL', 'a response', 'a response'))).toBe(
    '3 entries could not be read: 2 without a response, 1 without a URL',
  );
});
