import { expect, test } from 'vitest';

import { createMasker } from '../core/redact/masker.ts';
import { rememberMasks } from './remember-masks.ts';

const key = new Uint8Array(32).fill(7);
const plain = createMasker(key);

test('it says what the masker says, for more secrets than it remembers', () => {
  const masker = rememberMasks(plain, key);
  for (let n = 0; n < 2_000; n += 1) {
    const secret = `secret ${n % 700}`;
    expect(masker.mask(secret)).toBe(plain.mask(secret));
    expect(masker.fingerprint(secret)).toBe(plain.fingerprint(secret));
  }
  expect(masker.mask('')).toBe('');
});

test('a secret that comes again is hashed once', () => {
  let hashed = 0;
  const masker = rememberMasks(
    {
      ...plain,
      fingerprint: (secret) => {
        hashed += 1;
        return plain.fingerprint(secret);
      },
    },
    key,
  );
  masker.fingerprint('a');
  masker.fingerprint('a');
  expect(hashed).toBe(1);
});
