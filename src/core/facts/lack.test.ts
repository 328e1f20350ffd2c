import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { exchange } from '../story/testing/scene.ts';

const unseen = exchange('GET https://api.example/orders', { status: 401, bearer: 'unknown', cookies: null });
const said = (source: 'browser' | 'har') =>
  JSON.stringify(diagnose({ ...unseen, source, request: { ...unseen.request, headers: null } }));

test('only what was read from a file is said to be in one, or removed from it', () => {
  expect(said('har')).toMatch(/Cause unknown: what was sent is not in this file/);
  expect(said('har')).toMatch(/removed from this file/);
  expect(said('browser')).toMatch(/Cause unknown: what was sent was not captured/);
  expect(said('browser')).not.toMatch(/removed|recording|HAR|file/);
});
