import type { Exchange } from '../exchange.ts';
import { traceOf, type Trace } from '../trace.ts';
import { endpointKey } from './endpoint.ts';
import { isLogin, isLogout, isRenewal } from './errand.ts';
import { hostOf, siteOf } from './site.ts';

/** Traces of each kind that are kept on either side of a refusal as long as there is room. */
const NEAREST = 3;
/** Cutting below the budget leaves room for the next exchanges, so that most of them cost no cut. */
const ROOM = 1 / 8;

/** What a tab keeps, in order of time. */
export interface Trail {
  readonly traces: readonly Trace[];
  readonly failures: readonly Exchange[];
}

/**
 * What fits into `budget` (UTF-16 units of JSON): drops the oldest traces first, then those by which a failure is read
 * (same endpoint, same credential, same redirects, logins, refreshes, cookies), then the oldest failures. Given back as it
 * is when it fits.
 */
export function boundTrail(traces: readonly Trace[], failures: readonly Exchange[], budget: number): Trail {
  const sizeOfFailures = sizeOfAll(failures);
  let size = sizeOfAll(traces) + sizeOfFailures;
  if (size <= budget) return { traces, failures };
  const target = budget - ROOM * (sizeOfFailures < budget ? budget - sizeOfFailures : budget);
  const dropped = new Set<object>();
  const drop = (records: readonly object[]): void => {
    for (const record of records) {
      if (size <= target) return;
      size -= sizeOf(record);
      dropped.add(record);
    }
  };
  const telling = tellingTraces(traces, failures);
  drop(traces.filter((trace) => !telling.has(trace)));
  drop(traces.filter((trace) => telling.has(trace)));
  drop(failures);
  return {
    traces: traces.filter((trace) => !dropped.has(trace)),
    failures: failures.filter((failure) => !dropped.has(failure)),
  };
}

/** The traces nearest to each failure, before and after, in every respect in which they can explain it. */
function tellingTraces(traces: readonly Trace[], failures: readonly Exchange[]): Set<Trace> {
  const refused = failures.map(traceOf);
  const ids = new Set(refused.map(({ id }) => id));
  const all = [...traces.filter(({ id }) => !ids.has(id)), ...refused].sort((a, b) => a.sentAt - b.sentAt);
  const telling = new Set<Trace>();
  const latest = new Map<string, Trace[]>();
  const wanted = new Map<string, number>();
  const issuers = new Map<string, Trace>();
  for (const trace of all) {
    const isFailure = ids.has(trace.id);
    for (const respect of respectsOf(trace, isFailure)) {
      const near = latest.get(respect) ?? [];
      if (isFailure) {
        near.forEach((each) => telling.add(each));
        wanted.set(respect, NEAREST);
        continue;
      }
      latest.set(respect, [...near.slice(1 - NEAREST), trace]);
      const left = wanted.get(respect) ?? 0;
      if (left === 0) continue;
      wanted.set(respect, left - 1);
      telling.add(trace);
    }
    for (const token of trace.issued) issuers.set(token, trace);
    const issuer = isFailure && trace.credential !== null ? issuers.get(trace.credential) : undefined;
    if (issuer) telling.add(issuer);
  }
  return telling;
}

/** Names of what a trace and a failure can have in common. */
function respectsOf(trace: Trace, isFailure: boolean): string[] {
  const isAboutLogin = isFailure || isRenewal(trace) || isLogin(trace) || isLogout(trace);
  return [
    `endpoint ${endpointKey(trace)}`,
    `chain ${trace.chain}`,
    ...(trace.credential === null ? [] : [`credential ${trace.credential}`]),
    ...(isFailure || trace.setCookies !== undefined ? [`cookies ${siteOf(hostOf(trace.origin))}`] : []),
    ...(isAboutLogin ? ['login'] : []),
  ];
}

function sizeOfAll(records: readonly object[]): number {
  return records.reduce((sum, record) => sum + sizeOf(record), 0);
}

const sizes = new WeakMap<object, number>();

/** Records never change, so each is measured once. */
function sizeOf(record: object): number {
  const known = sizes.get(record) ?? JSON.stringify(record).length;
  sizes.set(record, known);
  return known;
}
