import { readChallenge, readSetCookie } from './scene-headers.ts';
import type { Exchange, Header, RecordedUrl } from '../../exchange.ts';
import type { Masked } from '../../masked.ts';
import { createMasker } from '../../redact/masker.ts';
import type { ResourceType } from '../../raw-exchange.ts';
import type { Token } from '../../token.ts';
import { traceOf, type Trace } from '../../trace.ts';

/** What a test says about one exchange; everything else has a harmless default. */
export interface Scene {
  id?: string;
  /** Seconds after `START`. */
  at?: number;
  /** Milliseconds; null while there is no answer. */
  took?: number | null;
  status?: number;
  chain?: string;
  hop?: number;
  /** Text of a bearer token; `null` for no Authorization, `unknown` for a cleaned record. */
  bearer?: string | null;
  scheme?: string;
  claims?: Record<string, unknown>;
  joseHeader?: Record<string, unknown>;
  headers?: Record<string, string>;
  cookies?: Record<string, string> | null;
  body?: string;
  password?: string;
  refreshToken?: string;
  /** Member names and texts of tokens handed out. */
  issues?: Record<string, string>;
  answers?: Record<string, string>;
  setCookie?: string[];
  challenge?: string;
  redirectsTo?: string;
  date?: number | null;
  type?: ResourceType;
  page?: string | null;
  error?: string;
  preflightFor?: string;
  blockedByPreflight?: string;
  servedBy?: 'cache' | 'service-worker';
  hidden?: boolean;
  /** Bytes of a body that nobody read. */
  unread?: number;
  prompted?: boolean;
}

/** 2026-01-05 09:00:00 UTC. */
export const START = Date.UTC(2026, 0, 5, 9);

const masker = createMasker(new Uint8Array(32).fill(7));
const masked = (text: string): Masked => text as Masked;

/** An exchange from `GET https://api.example/orders` and what differs from a plain success of a page's fetch. */
export function exchange(line: string, scene: Scene = {}): Exchange {
  const [method = 'GET', address = ''] = line.split(' ');
  const at = START + (scene.at ?? 0) * 1000;
  const id = scene.id ?? `${scene.at ?? 0}:${line}`;
  const page = scene.page === undefined ? 'https://app.example' : scene.page;
  const token = tokenOf(scene);
  const fingerprint = scene.bearer ? masker.fingerprint(scene.bearer) : null;
  const isUnknown = scene.bearer === 'unknown';
  const scheme = masked(scene.scheme ?? 'Bearer');
  const setCookies = (scene.setCookie ?? []).map((field) => readSetCookie(field, at, masker));
  const cookies = Object.entries(scene.cookies ?? {});
  const inBody = { password: scene.password, refresh_token: scene.refreshToken };
  return {
    id,
    chain: scene.chain ?? id,
    hop: scene.hop ?? 0,
    source: 'browser',
    method: masked(method),
    url: urlOf(address),
    resourceType: scene.type ?? 'fetch',
    sentAt: at,
    durationMs: scene.took === undefined ? 50 : scene.took,
    initiator: { origin: page as Masked | null, documentId: 'd1', frameId: 0, stack: [], sharedByTabs: null },
    request: {
      headers: headersOf({ accept: '*/*', ...scene.headers }),
      authorization: {
        header: isUnknown ? 'unknown' : scene.bearer ? 'present' : 'absent',
        scheme: scene.bearer && !isUnknown ? scheme : null,
        text: null,
        problems: [],
        fingerprint: isUnknown ? null : fingerprint,
        token: isUnknown ? null : token,
      },
      credentials: [
        ...(scene.bearer && !isUnknown ? [{ place: 'authorization' as const, name: scheme, fingerprint, token }] : []),
        ...Object.entries(scene.headers ?? {})
          .filter(([name]) => /key|csrf|dpop/i.test(name))
          .map(([name, value]) => credential('header', name, value)),
        ...cookies.filter(([name]) => /sess|sid/.test(name)).map(([name, value]) => credential('cookie', name, value)),
        ...Object.entries(inBody).flatMap(([name, value]) => (value ? credential('body', name, value) : [])),
      ],
      cookies:
        scene.cookies === null
          ? null
          : cookies.map(([name, value]) => ({ name: masked(name), fingerprint: masker.fingerprint(value) })),
      body:
        scene.body === undefined
          ? null
          : {
              mimeType: masked('application/x-www-form-urlencoded'),
              text: masked(scene.body),
              truncated: false,
            },
    },
    response: {
      status: scene.status ?? 200,
      statusText: masked(''),
      headers: headersOf({ ...scene.answers }),
      challenges: scene.challenge === undefined ? [] : [readChallenge(scene.challenge)],
      proxyChallenges: [],
      setCookies,
      date: scene.date === undefined ? Math.floor(at / 1000) * 1000 : scene.date,
      body: null,
      ...(scene.unread !== undefined && { unread: scene.unread }),
      servedBy: scene.servedBy ?? null,
      issued: Object.entries(scene.issues ?? {}).map(([name, text]) => credential('body', name, text)),
    },
    error: (scene.error as Masked | undefined) ?? null,
    redirectUrl: scene.redirectsTo === undefined ? null : urlOf(scene.redirectsTo),
    hiddenFromPage: scene.hidden ?? false,
    prompted: scene.prompted ?? false,
    preflightFor: scene.preflightFor ?? null,
    blockedByPreflight: scene.blockedByPreflight ?? null,
  };
}

/** The trace of the same. */
export function trace(line: string, scene: Scene = {}): Trace {
  return traceOf(exchange(line, scene));
}

function credential(place: 'header' | 'cookie' | 'body', name: string, value: string) {
  return { place, name: masked(name), fingerprint: masker.fingerprint(value), token: null };
}

function tokenOf(scene: Scene): Token | null {
  if (!scene.bearer) return null;
  if (scene.scheme === 'Basic') return { kind: 'basic', user: masked('ann'), hasPassword: true };
  if (scene.scheme === 'Digest') return { kind: 'digest', params: {} };
  if (scene.claims === undefined && scene.joseHeader === undefined) return { kind: 'opaque', vendor: null };
  return {
    kind: 'jwt',
    header: (scene.joseHeader ?? {}) as Record<string, Masked>,
    claims: (scene.claims ?? {}) as Record<string, Masked>,
    signature: 'present',
  };
}

function headersOf(headers: Record<string, string>): Header[] {
  return Object.entries(headers).map(([name, value]) => ({ name: masked(name), value: masked(value) }));
}

function urlOf(address: string): RecordedUrl {
  const url = new URL(address);
  return {
    text: masked(url.href),
    scheme: masked(url.protocol.slice(0, -1)),
    host: masked(url.hostname),
    origin: masked(url.origin),
    path: masked(url.pathname),
    query: [...url.searchParams].map(([name, value]) => ({ name: masked(name), value: masked(value) })),
    hasUserinfo: false,
  };
}
