import { expect, it } from 'vitest';
import type { Exchange } from '../core/exchange.ts';
import type { Fingerprint } from '../core/masked.ts';
import { credentialLabels } from './credential-labels.ts';
import { makeFailure } from './failure.ts';
import { exchange, masked } from './testing/exchange.ts';

function sentWith(name: string, fingerprint: string): Exchange {
  const sound = exchange();
  const credential = { place: 'authorization', name: masked(name), fingerprint: fingerprint as Fingerprint } as const;
  return { ...sound, request: { ...sound.request, credentials: [{ ...credential, token: null }] } };
}

const labelsOf = (...exchanges: Exchange[]) => credentialLabels(exchanges.map((sent) => makeFailure(sent, undefined)));

it('names each credential once, in order of use', () => {
  const [old, fresh] = [sentWith('Bearer', 'a3f9a3f9a3f9a3f9'), sentWith('Bearer', 'b7c1b7c1b7c1b7c1')];
  expect(labelsOf(old, fresh, old)).toEqual(['#a3f9', '#b7c1']);
});

it('takes what is new in every request for no other credential', () => {
  expect(labelsOf(sentWith('Digest', 'aaaaaaaaaaaaaaaa'), sentWith('Digest', 'bbbbbbbbbbbbbbbb'))).toEqual([]);
  expect(labelsOf(exchange())).toEqual([]);
});
