import type { Exchange } from './exchange.ts';
import type { Masker } from './masked.ts';
import type { RawExchange, RawHeader } from './raw-exchange.ts';
import { recordRequestBody } from './record.ts';
import { rawIssued } from './record/issued.ts';
import { headCredentials, rawCredentials } from './record/raw-credentials.ts';
import { secretsOf } from './record/secrets.ts';
import { writeRecord } from './record/write-record.ts';
import { createRedactor } from './redact/redactor.ts';
import { createMemory } from './remember.ts';
import { traceOf, type Trace } from './trace.ts';

/** Fields of an answer that a trace is made of. */
const READ = /^(?:date|age|set-cookie|www-authenticate|proxy-authenticate|access-control-allow-.*)$/i;
/** Fields of a request that no credential is in, and of which a trace keeps at most the name. */
const ORDINARY =
  /^(?::\w+|accept(?:-encoding|-language)?|cache-control|connection|content-(?:length|type)|dnt|host|if-modified-since|if-none-match|pragma|priority|range|referer|sec-(?!fetch-site|websocket).*|te|upgrade-insecure-requests|user-agent)$/i;
const MOST_REMEMBERED = 500;

interface ReadRequest {
  readonly request: Exchange['request'];
  readonly secrets: readonly string[];
}

/**
 * Makes the trace that the record of an exchange leaves, without masking what no trace holds, above all what came back. The
 * credentials of a session are the same in thousands of requests and are read once.
 */
export function createTracer(masker: Masker): (raw: RawExchange) => Trace {
  const plain = createRedactor(masker);
  const remember = createMemory<ReadRequest>(MOST_REMEMBERED);

  function readRequest(raw: RawExchange): ReadRequest {
    const sent = rawCredentials(raw, plain);
    const secrets = secretsOf({ ...raw, response: noAnswer }, sent);
    const redactor = createRedactor(masker, { elsewhere: raw.elsewhere, known: secrets });
    const bodies = { request: recordRequestBody(raw, redactor), response: null };
    const { request } = writeRecord(
      { ...raw, response: noAnswer },
      { masker, plain, redactor, sent, issued: [], bodies },
    );
    return { request, secrets };
  }

  function recall(raw: RawExchange): ReadRequest {
    const { headers, body, credentialsRemoved = false } = raw.request;
    if (body !== undefined || headCredentials({ ...raw, request: {} }, plain).length > 0) return readRequest(raw);
    return remember(JSON.stringify([credentialsRemoved, headers]), () => readRequest(raw));
  }

  return (raw) => {
    const lean = withFields(raw);
    const { request, secrets } = recall(lean);
    const issued = rawIssued(raw.response.body, plain);
    const rest = { ...lean, request: {} };
    const known = [...secrets, ...secretsOf(rest, issued)];
    const redactor = createRedactor(masker, { elsewhere: raw.elsewhere, known });
    const bodies = { request: null, response: null };
    return traceOf({ ...writeRecord(rest, { masker, plain, redactor, sent: [], issued, bodies }), request });
  };
}

const noAnswer = { status: 0, statusText: '' };

function withFields(raw: RawExchange): RawExchange {
  const { request, response } = raw;
  const sent = request.headers?.map((field): RawHeader =>
    ORDINARY.test(field.name) ? { ...field, value: '' } : field,
  );
  const received = response.headers?.filter(({ name }) => READ.test(name));
  return {
    ...raw,
    request: { ...request, ...(sent && { headers: sent }) },
    response: { ...response, ...(received && { headers: received }) },
  };
}
