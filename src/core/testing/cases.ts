import { readFileSync } from 'node:fs';
import type { CauseId } from '../diagnosis.ts';
import type { Exchange } from '../exchange.ts';
import { createMasker } from '../redact/masker.ts';
import type { RawExchange, RawHeader, ResourceType } from '../raw-exchange.ts';
import { record } from '../record.ts';

/** Times in a token's claims: seconds from the start of the case. */
interface WrittenToken {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  /** Instead of a JWT: opaque text. */
  opaque?: string;
  /** How many times the opaque text stands there. */
  times?: number;
}

interface WrittenExchange {
  /** `GET https://api.example/orders` */
  request: string;
  type?: ResourceType;
  /** Seconds after the start of the case. */
  at?: number;
  /** Names in their own case; `{name}` stands for the token of that name. */
  headers?: Record<string, string>;
  body?: string;
  status: number;
  answers?: Record<string, string | string[]>;
  answer?: unknown;
  redirectsTo?: string;
  /** Seconds that the server's clock is ahead of the browser's; null for an answer without `Date`. */
  serverAhead?: number | null;
  page?: string;
  credentialsRemoved?: boolean;
  fails?: boolean;
}

/** A refusal as a person would describe it, with the causes that are right answers. */
export interface WrittenCase {
  title: string;
  cause: CauseId;
  acceptable?: CauseId[];
  certainty?: 'certain' | 'likely' | 'possible';
  tokens?: Record<string, WrittenToken>;
  exchanges: WrittenExchange[];
}

/** 2026-03-10 12:00:00 UTC, when every case begins. */
const START = Date.UTC(2026, 2, 10, 12);
const masker = createMasker(new Uint8Array(32).fill(4));

export function readCases(file: URL): WrittenCase[] {
  return JSON.parse(readFileSync(file, 'utf8')) as WrittenCase[];
}

/** The exchanges of a case as records, and the one that is asked about: the one marked, else the last. */
export function recordCase(written: WrittenCase): { exchanges: Exchange[]; failure: Exchange } {
  const exchanges = rawCase(written).map((exchange) => record(exchange, masker));
  const marked = written.exchanges.findIndex(({ fails }) => fails);
  const failure = exchanges.at(marked);
  if (!failure) throw new Error(`no exchange in "${written.title}"`);
  return { exchanges, failure };
}

/** The exchanges of a case before they are recorded. */
export function rawCase(written: WrittenCase): RawExchange[] {
  return written.exchanges.map((exchange, index) => rawExchange(written, exchange, index));
}

function rawExchange(written: WrittenCase, exchange: WrittenExchange, index: number): RawExchange {
  const [method = '', url = ''] = exchange.request.split(' ');
  const startedAt = START + (exchange.at ?? index) * 1000;
  const withTokens = (text: string): string => substitute(text, written.tokens ?? {});
  const previous = written.exchanges[index - 1];
  const isHop = previous?.redirectsTo !== undefined;
  const serverAhead = exchange.serverAhead === undefined ? 0 : exchange.serverAhead;
  const date: RawHeader[] =
    serverAhead === null ? [] : [{ name: 'Date', value: new Date(startedAt + serverAhead * 1000).toUTCString() }];
  const plain = typeof exchange.answer === 'string' ? exchange.answer : JSON.stringify(exchange.answer);
  const answer = plain === undefined ? undefined : withTokens(plain);
  const mimeType = [
    exchange.answers?.['Content-Type'] ?? (typeof exchange.answer === 'string' ? 'text/plain' : 'application/json'),
  ];
  return {
    id: `${index}`,
    chain: isHop ? 'redirect' : exchange.redirectsTo === undefined ? `${index}` : 'redirect',
    hop: isHop ? 1 : 0,
    source: 'har',
    method,
    url: withTokens(url),
    resourceType: exchange.type ?? 'fetch',
    startedAt,
    endedAt: startedAt + 40,
    initiator: { origin: exchange.page ?? null },
    request: {
      headers: Object.entries(exchange.headers ?? {}).map(([name, value]) => ({ name, value: withTokens(value) })),
      ...(exchange.credentialsRemoved && { credentialsRemoved: true }),
      ...(exchange.body !== undefined && {
        body: { mimeType: exchange.headers?.['Content-Type'] ?? 'application/json', text: withTokens(exchange.body) },
      }),
    },
    response: {
      status: exchange.status,
      statusText: '',
      headers: [
        ...date,
        ...Object.entries(exchange.answers ?? {}).flatMap(([name, values]) =>
          [values].flat().map((value) => ({ name, value })),
        ),
      ],
      ...(answer !== undefined && { body: { mimeType: mimeType.flat()[0] ?? '', text: answer } }),
    },
    ...(exchange.redirectsTo !== undefined && { redirectUrl: exchange.redirectsTo }),
  };
}

function substitute(text: string, tokens: Record<string, WrittenToken>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const token = tokens[name];
    return token ? writeToken(token) : placeholder;
  });
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const timeClaims = new Set(['exp', 'nbf', 'iat', 'auth_time']);

function writeToken({ header, claims, opaque, times = 1 }: WrittenToken): string {
  if (opaque !== undefined) return opaque.repeat(times);
  const now = START / 1000;
  const written = Object.entries({ iss: 'https://login.example/', sub: 'u-17', iat: -300, exp: 3300, ...claims })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => [name, timeClaims.has(name) && typeof value === 'number' ? now + value : value]);
  const jose = { alg: 'RS256', typ: 'JWT', kid: 'k-2026', ...header };
  const signature = jose.alg === 'none' ? '' : Buffer.alloc(64, 0xa7).toString('base64url');
  return `${base64url(jose)}.${base64url(Object.fromEntries(written))}.${signature}`;
}
