import type { RawExchange } from '../raw-exchange.ts';
import { rawCredentials } from '../record/raw-credentials.ts';
import { rawIssued } from '../record/issued.ts';
import { secretsOf } from '../record/secrets.ts';
import { createEcho, type Echo } from '../redact/echo.ts';
import { createMasker } from '../redact/masker.ts';
import { createRedactor } from '../redact/redactor.ts';
import { createMemory } from '../remember.ts';
import { isObject } from './json.ts';
import { listedCopies } from './listed-copies.ts';

const MOST_REMEMBERED = 2000;

/**
 * Finds the secrets of all entries wherever one of them repeats another's. They are collected when the first text is asked
 * about, once, and the exchanges let go of then: an archive may be read for its structure alone. `entries`: of the archive, where
 * the `id` of an exchange is the index of its own.
 */
export function echoAcross(exchanges: readonly RawExchange[], entries: readonly unknown[] = []): Echo {
  let unread: { exchanges: readonly RawExchange[]; entries: readonly unknown[] } | null = {
    exchanges: [...exchanges],
    entries,
  };
  let echo: Echo = () => [];
  return (text) => {
    if (unread !== null) {
      echo = createEcho(knownSecrets(unread.exchanges, unread.entries));
      unread = null;
    }
    return echo(text);
  };
}

function knownSecrets(exchanges: readonly RawExchange[], entries: readonly unknown[]): Set<string> {
  // Its marks are seen by nobody.
  const redactor = createRedactor(createMasker(new Uint8Array(32)));
  const remember = createMemory<string[]>(MOST_REMEMBERED);
  const known = new Set<string>();
  for (const raw of withCopies(exchanges, entries)) {
    const { request, response } = raw;
    for (const field of request.headers ?? []) {
      const alone = { ...raw, url: '', request: { headers: [field] }, response: { ...response, headers: [] } };
      const found = remember(JSON.stringify(field), () => secretsOf(alone, rawCredentials(alone, redactor)));
      for (const secret of found) known.add(secret);
    }
    const rest = { ...raw, request: { ...request, headers: [] } };
    const others = [...rawCredentials(rest, redactor), ...rawIssued(response.body, redactor)];
    for (const secret of secretsOf(rest, others)) known.add(secret);
  }
  return known;
}

function* withCopies(exchanges: readonly RawExchange[], entries: readonly unknown[]): Generator<RawExchange> {
  for (const raw of exchanges) {
    yield raw;
    const entry = entries[Number(raw.id)];
    if (isObject(entry)) yield* listedCopies(entry, raw);
  }
}
