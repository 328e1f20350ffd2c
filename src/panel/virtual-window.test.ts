import { expect, it } from 'vitest';
import { scrollTopFor, visibleSpan } from './virtual-window.ts';

const view = { height: 460, rowHeight: 46 };

it('holds what is seen and a few lines around it, however long the list is', () => {
  expect(visibleSpan({ ...view, scrollTop: 46_000, count: 10_000 })).toEqual({ first: 992, end: 1018 });
});

it('stays inside the list at both ends, also when the list has become shorter than the scroll position', () => {
  expect(visibleSpan({ ...view, scrollTop: 0, count: 3 })).toEqual({ first: 0, end: 3 });
  expect(visibleSpan({ ...view, scrollTop: 90_000, count: 20 })).toEqual({ first: 12, end: 20 });
});

it('scrolls only as far as needed', () => {
  expect(scrollTopFor(5, { ...view, scrollTop: 0 })).toBeUndefined();
  expect(scrollTopFor(2, { ...view, scrollTop: 200 })).toBe(92);
  expect(scrollTopFor(10, { ...view, scrollTop: 0 })).toBe(46);
});
