import { signal, type ReadonlySignal } from '@preact/signals';
import type { Exchange } from '../core/exchange.ts';
import { nameOfCause } from '../ui/cause-names.ts';
import type { Verdict } from './failure.ts';
import { newFailures } from './words.ts';

/** What the live region says of failures that arrive. */
export interface Announcer {
  readonly text: ReadonlySignal<string>;
  /** `added` have arrived; what is not `listed` any more is not news. Said once per change, however many arrived. */
  announce(added: readonly Exchange[], listed: readonly Exchange[]): void;
  /** A verdict may have come, or have been corrected. */
  renew(): void;
  /** Another list is shown. */
  forget(): void;
}

/** Waits for the diagnosis: a cause that is not known yet is no unknown cause. */
export function createAnnouncer(verdictOf: (id: string) => Verdict | undefined): Announcer {
  const text = signal('');
  let news: readonly Exchange[] = [];

  function renew(): void {
    const latest = news.at(-1);
    const verdict = latest && verdictOf(latest.id);
    text.value = verdict ? newFailures(news.length, latest, nameOfCause(verdict.cause)) : '';
  }

  return {
    text,
    announce(added, listed) {
      const ids = new Set(listed.map(({ id }) => id));
      const untold = text.peek() === '' || added.length === 0 ? news : [];
      news = [...untold, ...added].filter(({ id }) => ids.has(id));
      renew();
    },
    renew,
    forget() {
      news = [];
      renew();
    },
  };
}
