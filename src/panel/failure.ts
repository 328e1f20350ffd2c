import { nameOfCause } from '../ui/cause-names.ts';
import type { CauseId, Certainty } from '../core/diagnosis.ts';
import type { Exchange } from '../core/exchange.ts';
import type { Masked } from '../core/masked.ts';
import { pathPattern } from '../core/story/endpoint.ts';

/** What a row says of a diagnosis; the whole of it is computed again for the one that is opened. */
export interface Verdict {
  readonly cause: CauseId;
  readonly title: Masked;
  readonly certainty: Certainty;
  readonly recoveredAfterMs: number | null;
  readonly isExpected: boolean;
}

/** A failed request in the list. */
export interface Failure {
  readonly id: string;
  readonly exchange: Exchange;
  /** Undefined until its turn has come. */
  readonly verdict: Verdict | undefined;
  /** Path with ids folded. */
  readonly pattern: string;
  /** The Authorization scheme in lower case; `none` without one. */
  readonly scheme: string;
  /** Everything the row shows, in lower case: what free text searches. */
  readonly haystack: string;
}

export function makeFailure(exchange: Exchange, verdict: Verdict | undefined): Failure {
  return {
    id: exchange.id,
    exchange,
    verdict,
    pattern: pathPattern(exchange.url.path),
    scheme: exchange.request.authorization.scheme?.toLowerCase() ?? 'none',
    haystack: haystackOf(exchange, verdict),
  };
}

function haystackOf({ method, url, response }: Exchange, verdict: Verdict | undefined): string {
  const words = [method, url.text, String(response.status)];
  if (verdict) words.push(verdict.title, nameOfCause(verdict.cause), verdict.cause, verdict.certainty);
  if (verdict && verdict.recoveredAfterMs !== null) words.push('recovered');
  if (verdict?.isExpected) words.push('expected');
  return words.join('\n').toLowerCase();
}
