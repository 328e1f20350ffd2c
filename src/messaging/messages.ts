import type { Exchange } from '../core/exchange.ts';

export interface SeenInDevtools {
  readonly exchange: Exchange;
  /** The page's own view of what its service worker fetched and passed on: that fetch is another entry. */
  readonly isPassedOn: boolean;
}

/** Everything that is sent to the worker. Its answer says only that it is done: what changed is in `storage.session`. */
export type Message =
  /** A panel or popup shows this tab: look again at what the browser lets us see of it. */
  | { readonly type: 'tab-watched'; readonly tabId: number }
  /** Forget what was recorded for this tab. */
  | { readonly type: 'tab-cleared'; readonly tabId: number }
  /** DevTools finished these requests of the tab; masked by the devtools page. */
  | { readonly type: 'seen-in-devtools'; readonly tabId: number; readonly seen: readonly SeenInDevtools[] }
  /** Keyed hashes of secrets that DevTools saw in bodies, a line each: later requests that quote one are masked. */
  | { readonly type: 'secrets-learned'; readonly tabId: number; readonly known: readonly string[] };

const types: ReadonlySet<string> = new Set<Message['type']>([
  'tab-watched',
  'tab-cleared',
  'seen-in-devtools',
  'secrets-learned',
]);

/** Guard at the boundary. Only pages of this extension can send to its worker, so the outline is enough. */
export function isMessage(value: unknown): value is Message {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    types.has(value.type) &&
    'tabId' in value &&
    Number.isInteger(value.tabId)
  );
}
