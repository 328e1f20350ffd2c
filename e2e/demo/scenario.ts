import type { CauseId } from '../../src/core/diagnosis.ts';

export interface AccessTokenWish {
  for: 'orders' | 'billing' | 'stock';
  scope?: string;
  /** Seconds from now: the past, for a token of earlier. Tokens live for ten minutes. */
  issuedAt?: number;
  /** Seconds from now. */
  notBefore?: number;
  /** Ask the provider under the name that containers use. */
  internalName?: boolean;
}

/** What the page has at hand: the origins of the APIs, and its back end that gets it access tokens. */
export interface Shop {
  readonly orders: string;
  readonly ordersNoPreflight: string;
  readonly ordersNoCors: string;
  readonly billing: string;
  readonly gateway: string;
  readonly stock: string;
  readonly returns: string;
  readonly staff: string;
  readonly customers: string;
  readonly weather: string;
  accessToken(wish: AccessTokenWish): Promise<string>;
}

/** A button of the demo page: a request such as front-ends send, refused by a real server. */
export interface Scenario {
  readonly id: string;
  /** What the developer of the page did, or what was done to them. */
  readonly title: string;
  readonly expected: CauseId;
  /** Runs in the page. Rejects when the browser shows the page nothing but an error. */
  send(shop: Shop): Promise<Response>;
}

export interface ScenarioGroup {
  readonly title: string;
  readonly scenarios: readonly Scenario[];
}
