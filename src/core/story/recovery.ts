import type { Trace } from '../trace.ts';
import { endOf, isSuccess } from './outcome.ts';
import { resourceKey, type RequestIndex } from './request-index.ts';
import { isSameRequest } from './same-request.ts';
import { after, type Vantage } from './vantage.ts';

/** A retry with another credential may wait for a person to sign in; one with the same credential is a machine's. */
const NEW_CREDENTIAL_WITHIN = 10 * 60_000;
const SAME_CREDENTIAL_WITHIN = 30_000;
const LOOK_AHEAD = 50;

/** The later exchange in which the same request succeeded, and the time from this answer to that one. */
export function findRecovery(vantage: Vantage<RequestIndex>): { trace: Trace; afterMs: number } | null {
  const { history, self } = vantage;
  const start = firstHop(vantage);
  for (const retry of after(vantage, history.byResource.get(resourceKey(start)), LOOK_AHEAD)) {
    if (retry.chain === self.chain && retry.hop > 0 && retry.hop <= self.hop) continue;
    if (retry.sentAt < endOf(self) || !isSameRequest(start, retry)) continue;
    const answer = retry.redirectTo === null ? retry : lastHop(vantage, retry);
    if (!isSuccess(answer) || answer.hiddenFromPage) continue;
    const isSameCredential = start.credential !== null && start.credential === retry.credential;
    const within = isSameCredential || !isTelling(start, retry) ? SAME_CREDENTIAL_WITHIN : NEW_CREDENTIAL_WITHIN;
    if (retry.sentAt - endOf(self) > within) continue;
    return { trace: answer, afterMs: endOf(answer) - endOf(self) };
  }
  return null;
}

/** Whether both traces tell what credential they carried, if any. */
function isTelling(one: Trace, other: Trace): boolean {
  return one.authorization !== 'unknown' && other.credential !== null;
}

function firstHop({ history, self }: Vantage<RequestIndex>): Trace {
  const first = history.byChain.get(self.chain)?.[0];
  const trace = first === undefined ? undefined : history.traces[first];
  return trace !== undefined && trace.hop < self.hop ? trace : self;
}

function lastHop({ history }: Vantage<RequestIndex>, trace: Trace): Trace {
  const last = history.byChain.get(trace.chain)?.at(-1);
  return (last === undefined ? undefined : history.traces[last]) ?? trace;
}
