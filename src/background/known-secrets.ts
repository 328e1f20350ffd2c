import type { RawHead } from '../core/raw-exchange.ts';
import { KNOWN_SECRETS_KEY } from '../messaging/session-key.ts';
import type { Gate } from './gate.ts';
import type { Joined } from './join.ts';
import { mattersToAuthentication, mayHoldSecret } from './relevance.ts';
import type { SessionStore } from './session-store.ts';

/** Has the gate know the secrets of requests that leave no record, and keeps for the next worker what it knows. */
export interface Learner {
  /** An exchange that is not recorded: nearly all are told by their look to hold nothing. */
  learn(raw: RawHead): void;
  /** Before a refusal is recorded: what is under way may be what it quotes. */
  learnPending(isMeant: (raw: RawHead) => boolean): void;
  /** What DevTools learned from bodies. */
  adopt(known: readonly unknown[]): void;
  /** To be told of everything that was recorded. */
  save(): void;
}

export function createLearner(
  store: Pick<SessionStore, 'put'>,
  gate: () => Gate,
  pending: ReadonlyMap<string, Joined>,
): Learner {
  const learned = new WeakSet<RawHead>();

  function save(): void {
    if (gate().hasNews()) keep();
  }

  /** One text: a list of this size takes the browser twenty times as long. */
  function keep(): void {
    store.put(KNOWN_SECRETS_KEY, gate().known().join('\n'), 'soon');
  }

  return {
    save,
    learn(raw) {
      if (!mayHoldSecret(raw)) return;
      gate().learn(raw);
      save();
    },
    learnPending(isMeant) {
      for (const { exchange } of pending.values()) {
        if (learned.has(exchange) || !isMeant(exchange)) continue;
        learned.add(exchange);
        if (mattersToAuthentication(exchange) || mayHoldSecret(exchange)) gate().learn(exchange);
      }
    },
    adopt(known) {
      if (gate().adopt(known)) keep();
    },
  };
}
