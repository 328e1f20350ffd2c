import { expect, test } from 'vitest';
import { createMasker } from './masker.ts';
import { createRedactor } from './redactor.ts';

const { link, named } = createRedactor(createMasker(new Uint8Array(32).fill(1)));

test.each([
  ['decoded, as archives write it', 'https://b.example/?token=K7%26bbbbbbbbx&page=2'],
  ['JSON', '{"a":"%22","password":"K7%22,bbbbbbbbx"}'],
  ['a path', '/in?access_token=K7%26bbbbbbbbx&page=2'],
])('a value that is an address or JSON is read before anything in it is decoded: %s', (_, value) => {
  expect(named('next', value, 'query')).not.toContain('bbbb');
  expect(link(`https://a.example/?next=${value}`)).not.toContain('bbbb');
  expect(link(`https://a.example/?next=${encodeURIComponent(value)}`)).not.toContain('bbbb');
});

test('what is encoded twice is found all the same', () => {
  const value = 'https://b.example/%3Ftoken%3DK7bbbbbbbbx?code=K7bbbbbbbbbbbb4x';
  expect(named('next', value, 'query')).not.toContain('bbbb');
});
