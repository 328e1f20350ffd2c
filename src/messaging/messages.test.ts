import { expect, test } from 'vitest';

import { isMessage } from './messages.ts';

test.each<[unknown, boolean]>([
  [{ type: 'tab-watched', tabId: 7 }, true],
  [{ type: 'tab-cleared', tabId: 7 }, true],
  [{ type: 'seen-in-devtools', tabId: 7, seen: [] }, true],
  [{ type: 'tab-watched', tabId: '7' }, false],
  [{ type: 'tab-watched' }, false],
  [{ type: 'other', tabId: 7 }, false],
  [null, false],
  ['tab-watched', false],
])('%o: %s', (value, expected) => {
  expect(isMessage(value)).toBe(expected);
});
