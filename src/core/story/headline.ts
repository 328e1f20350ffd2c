import { say, type Masked } from '../masked.ts';
import { duration } from '../time.ts';
import type { Story } from './story.ts';

/** What the refreshes around a refusal came to, in a sentence; null without any. */
export function tellHeadline({ refresh, recovered }: Pick<Story, 'refresh' | 'recovered'>): Masked | null {
  if (refresh === null) return null;
  const { refusals, refreshes, failed } = refresh;
  switch (refresh.kind) {
    case 'refreshed-and-recovered':
      return say`Recovered: after a refresh the same request succeeded, ${duration(recovered?.afterMs ?? 0)} later.`;
    case 'loop':
      return say`A loop: ${refusals} refusals and ${refreshes} refreshes in turn, and no success.`;
    case 'race':
      return say`A race: ${refreshes} refreshes at about the same time, and ${failed} of them failed.`;
    case 'retried-old-credential':
      return say`The refresh succeeded, and this request carried the old credential all the same.`;
    case 'new-token-refused':
      return say`The refresh succeeded, and its new token was refused as well.`;
    case 'refresh-failed':
      return say`The refresh failed, so there was no new token to go on with.`;
    case 'new-token-never-used':
      return say`The refresh succeeded, and no request has carried its new token since.`;
  }
}
