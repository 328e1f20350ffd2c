import { expect, test } from 'vitest';

import { createInbox } from './inbox.ts';

test('errands wait in order for their receiver, later ones do not wait', async () => {
  let arrive: (list: string[]) => void = () => undefined;
  const ready = new Promise<string[]>((resolve) => (arrive = resolve));
  const tell = createInbox(ready);
  tell((list) => list.push('a'));
  tell((list) => list.push('b'));
  const list: string[] = [];
  arrive(list);
  await ready;
  tell((told) => told.push('c'));
  expect(list).toEqual(['a', 'b', 'c']);
});
