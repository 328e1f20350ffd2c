import { expect, test } from 'vitest';
import { decodePasted } from '../decode.ts';
import { createMasker } from '../redact/masker.ts';
import { secretVectors, whatIsLeft } from '../testing/vectors.ts';

const masker = createMasker(new Uint8Array(32).fill(7));

test.each(secretVectors.filter(({ mustMask, policy }) => mustMask && policy === 'firm'))(
  'pasted, $id does not come out again',
  ({ value, context }) => {
    expect(whatIsLeft(value, context, JSON.stringify(decodePasted(context, masker)))).toBeUndefined();
  },
);
