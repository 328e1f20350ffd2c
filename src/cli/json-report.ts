import type { Diagnosis, Finding } from '../core/diagnosis.ts';
import type { Exchange } from '../core/exchange.ts';
import { isoTime } from '../core/har/written-time.ts';
import { labelOf } from '../core/masked.ts';
import { explain, type Analysis } from './analyze.ts';
import { escapeInJson } from './paint.ts';

/** One refusal of a file with what was found out about it. `entry`: index in `log.entries`. */
export interface Failure {
  readonly entry: number;
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
}

/** Where an exchange of the same file stands in `log.entries`. */
export type EntryOf = (exchange: string) => number | null;

/** The line of one file, in pieces. Public: scripts read these members. New ones may come, none is renamed or dropped. */
export function* jsonLine(file: string, analysis: Analysis): Generator<string> {
  const { unread, entryOf } = analysis;
  const write = (value: unknown): string => escapeInJson(JSON.stringify(value));
  yield `{"file":${write(file)},"failures":[`;
  let separator = '';
  for (const failure of explain(analysis)) {
    yield `${separator}${write(toJson(failure, entryOf))}`;
    separator = ',';
  }
  yield `]${unread.length > 0 ? `,"unread":${write(unread)}` : ''}}\n`;
}

function toJson(failure: Failure, entryOf: EntryOf) {
  const { entry, exchange, diagnosis } = failure;
  const { authorization } = exchange.request;
  const { recovered } = diagnosis;
  return {
    entry,
    status: exchange.response.status,
    method: exchange.method,
    url: exchange.url.text,
    sentAt: exchange.timeUnknown ? null : isoTime(exchange.sentAt),
    recovered: recovered ? { entry: entryOf(recovered.exchange), afterMs: recovered.afterMs } : null,
    causes: diagnosis.causes.map((finding) => causeToJson(finding, entryOf)),
    authorization: {
      header: authorization.header,
      scheme: authorization.scheme,
      problems: authorization.problems.map(({ slug }) => slug),
      credential: authorization.fingerprint ? labelOf(authorization.fingerprint) : null,
    },
    challenges: exchange.response.challenges.map(({ scheme, params, token68 }) => ({ scheme, params, token68 })),
    token: tokenOf(exchange),
    checks: diagnosis.checks,
    notes: diagnosis.notes,
    expected: diagnosis.expected,
  };
}

function causeToJson({ id, certainty, title, evidence, fix, unless, reference }: Finding, entryOf: EntryOf) {
  return {
    id,
    certainty,
    title,
    evidence: evidence.map(({ from, text, exchange }) =>
      exchange === undefined ? { from, text } : { from, text, entry: entryOf(exchange) },
    ),
    fix,
    unless: unless ?? null,
    reference,
  };
}

/** The token of the Authorization header, else the first one sent in another place. */
function tokenOf(exchange: Exchange) {
  const { authorization, credentials } = exchange.request;
  return authorization.token ?? credentials.find(({ token }) => token !== null)?.token ?? null;
}
