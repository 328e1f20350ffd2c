import { signal } from '@preact/signals';
import type * as claimNotes from './claim-notes.ts';

export type ClaimNotes = typeof claimNotes;

const loaded = signal<ClaimNotes | null>(null);
let isAsked = false;

/** The words for claims; null until they are loaded, after which whoever asked is rendered again. */
export function useClaimNotes(): ClaimNotes | null {
  if (!isAsked) {
    isAsked = true;
    void import('./claim-notes.ts').then((notes) => (loaded.value = notes));
  }
  return loaded.value;
}
