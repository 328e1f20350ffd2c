import type { Exchange } from '../exchange.ts';
import type { Masked } from '../masked.ts';
import type { Trace } from '../trace.ts';

/** One line of the timeline around a refusal. */
export interface Moment {
  readonly trace: Trace;
  /** What it has to do with the refusal, in our words. */
  readonly says: Masked;
  readonly tone: 'good' | 'bad' | 'neutral';
  readonly isThis: boolean;
}

/** What changed between the last success of the same endpoint and this refusal. */
export interface Comparison {
  readonly with: Trace;
  readonly differences: readonly { readonly what: Masked; readonly before: Masked; readonly now: Masked }[];
  readonly same: readonly Masked[];
}

/** What the other exchanges say about this one. Facts; the causes draw the conclusions. */
export interface Story {
  readonly recovered: { readonly exchange: string; readonly afterMs: number } | null;
  /** Refreshes around the refusal. */
  readonly refresh: {
    readonly kind:
      | 'loop'
      | 'race'
      | 'retried-old-credential'
      | 'refresh-failed'
      | 'new-token-never-used'
      | 'refreshed-and-recovered';
    readonly exchanges: readonly string[];
    readonly refusals: number;
    readonly refreshes: number;
  } | null;
  /** The redirect hop after which Authorization was gone. */
  readonly redirect: {
    readonly from: Trace;
    readonly to: Trace;
    readonly crossed: readonly ('scheme' | 'host' | 'port')[];
    readonly trailingSlash: boolean;
  } | null;
  readonly preflight: { readonly preflight: Trace; readonly blocked: Trace | null } | null;
  /** The same credential was accepted: on the same endpoint before, elsewhere on the origin, or by another origin. */
  readonly sameCredentialAccepted: {
    readonly here: readonly Trace[];
    readonly elsewhere: readonly Trace[];
    readonly otherOrigins: readonly Trace[];
  };
  /** Answers of the same endpoint (method, origin, path pattern) that were not refusals. */
  readonly successesHere: readonly Trace[];
  /** Credentials other than this one that work on this origin: issuers, audiences, schemes. */
  readonly accepted: {
    readonly issuers: readonly Masked[];
    readonly audiences: readonly Masked[];
    readonly schemes: readonly Masked[];
  };
  readonly cookies: {
    /** Set for this host earlier and not sent now, with the reason where the attributes tell it. */
    readonly missing: readonly { readonly name: Masked; readonly because: Masked | null; readonly setBy: string }[];
    readonly deletedBy: readonly { readonly name: Masked; readonly exchange: string }[];
  };
  /** Server clock minus browser clock in milliseconds, as an interval that holds the truth; null without `Date` headers. */
  readonly clock: { readonly low: number; readonly high: number; readonly samples: number } | null;
  /** A refusal that is normal: a probe before login, the first leg of a handshake, a login form's wrong password. */
  readonly expected: { readonly kind: 'session-probe' | 'handshake' | 'login-failed'; readonly says: Masked } | null;
  readonly compare: Comparison | null;
  readonly timeline: readonly Moment[];
}

/** Reads a refusal in its history. `history`: traces of the same tab or file in order of time, with or without this exchange. */
export function tellStory(_exchange: Exchange, _history: readonly Trace[]): Story {
  throw new Error('not built yet');
}
