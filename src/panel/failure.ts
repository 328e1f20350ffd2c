import { nameOfCause } from '../ui/cause-names.ts';
import type { CauseId, Certainty } from '../core/diagnosis.ts';
import type { Exchange } from '../core/exchange.ts';
import type { Masked } from '../core/masked.ts';
import { kindOfFault } from '../core/kind-of-fault.ts';
import { pathPattern } from '../core/story/endpoint.ts';
import { credentialLabel } from './credential-labels.ts';

/** What a row says of a diagnosis; the whole of it is computed again for the one that is opened. */
export interface Verdict {
  readonly cause: CauseId;
  readonly title: Masked;
  /** The first piece of evidence. */
  readonly because: Masked | null;
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
  /** `#a3f9`: who was asking; null where that is not known. */
  readonly credential: Masked | null;
  /** Equal for failures that are identical but for ids and time: the same fault, said in the same words. */
  readonly groupKey: string;
  /** Everything the row shows, in lower case: what free text searches. */
  readonly haystack: string;
}

export function makeFailure(
  exchange: Exchange,
  verdict: Verdict | undefined,
  credential = credentialLabel(exchange),
): Failure {
  const { id, method, url, request, response } = exchange;
  const pattern = pathPattern(url.path);
  const scheme = request.authorization.scheme?.toLowerCase() ?? 'none';
  const what = kindOfFault(exchange, verdict && { id: verdict.cause, title: verdict.title });
  const groupKey = `${method} ${url.origin} ${pattern} ${response.status} ${what} ${scheme}`;
  return { id, exchange, verdict, pattern, scheme, credential, groupKey, haystack: haystackOf(exchange, verdict) };
}

const made = new WeakMap<Exchange, Failure>();

/** The same object as long as nothing changed, so that what was computed from it stays valid. */
export function failureWith(exchange: Exchange, verdict: Verdict | undefined): Failure {
  const before = made.get(exchange);
  if (before && before.verdict === verdict) return before;
  const failure = makeFailure(exchange, verdict, before?.credential);
  made.set(exchange, failure);
  return failure;
}

function haystackOf({ method, url, response }: Exchange, verdict: Verdict | undefined): string {
  const words = [method, url.text, String(response.status)];
  if (verdict)
    words.push(verdict.title, verdict.because ?? '', nameOfCause(verdict.cause), verdict.cause, verdict.certainty);
  if (verdict && verdict.recoveredAfterMs !== null) words.push('recovered');
  if (verdict?.isExpected) words.push('expected');
  return words.join('\n').toLowerCase();
}
