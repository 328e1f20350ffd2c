import type { Exchange } from '../../core/exchange.ts';
import type { Finding, Diagnosis } from '../../core/diagnosis.ts';
import { say, type Masked } from '../../core/masked.ts';
import { emptyTab, type TabRecord } from '../../messaging/tab-record.ts';
import { createStore, type Engine, type FailureSource, type Store } from '../store.ts';

/** 2026-11-20 11:57:14 UTC. */
const SENT = Date.UTC(2026, 10, 20, 11, 57, 14);

interface Differences {
  id?: string;
  method?: string;
  url?: string;
  status?: number;
  scheme?: string | null;
  sentAt?: number;
  preflightFor?: string;
  hiddenFromPage?: boolean;
}

/** A refused request with good defaults; a test states only what differs. */
export function exchange(differences: Differences = {}): Exchange {
  const { id = '1', method = 'GET', url = 'https://api.acme.dev/v1/orders', status = 401 } = differences;
  const { scheme = 'Bearer', sentAt = SENT } = differences;
  const { protocol, hostname, origin, pathname } = new URL(url);
  return {
    id,
    chain: id,
    hop: 0,
    source: 'browser',
    method: masked(method),
    url: {
      text: masked(url),
      scheme: masked(protocol.slice(0, -1)),
      host: masked(hostname),
      origin: masked(origin),
      path: masked(pathname),
      query: [],
      hasUserinfo: false,
    },
    resourceType: differences.preflightFor === undefined ? 'fetch' : 'preflight',
    sentAt,
    durationMs: 84,
    initiator: { origin: null, documentId: null, frameId: 0, stack: [], sharedByTabs: null },
    request: {
      headers: [],
      authorization: {
        header: scheme === null ? 'absent' : 'present',
        scheme: scheme === null ? null : masked(scheme),
        text: scheme === null ? null : masked(`${scheme} ‹masked-a3f9›`),
        problems: [],
        fingerprint: null,
        token: null,
      },
      credentials: [],
      cookies: null,
      body: null,
    },
    response: {
      status,
      statusText: say`Unauthorized`,
      headers: [],
      challenges: [],
      proxyChallenges: [],
      setCookies: [],
      date: null,
      body: null,
      servedBy: null,
      issued: [],
    },
    error: null,
    redirectUrl: null,
    hiddenFromPage: differences.hiddenFromPage ?? false,
    prompted: false,
    preflightFor: differences.preflightFor ?? null,
    blockedByPreflight: null,
  };
}

export function masked(text: string): Masked {
  return text as Masked;
}

export function finding(differences: Partial<Finding> = {}): Finding {
  return {
    id: 'token-expired',
    certainty: 'certain',
    title: say`The access token expired 12 s before this request was sent`,
    evidence: [],
    fix: [],
    reference: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
    ...differences,
  };
}

export function diagnosis(differences: Partial<Diagnosis> = {}): Diagnosis {
  return { causes: [finding()], checks: [], notes: [], recovered: null, expected: null, ...differences };
}

export function tabWith(exchanges: readonly Exchange[], differences: Partial<TabRecord> = {}): TabRecord {
  return {
    ...emptyTab,
    access: 'granted',
    failures: exchanges.map((failed) => ({ page: 0, exchange: failed })),
    ...differences,
  };
}

/** A source that is told what to send, and a store that works without a browser. */
export function storeWith(tab: TabRecord, engine: Partial<Engine> = {}): { store: Store; send(next: TabRecord): void } {
  let listener: (next: TabRecord) => void = () => undefined;
  let latest = tab;
  const send = (next: TabRecord): void => {
    latest = next;
    listener(next);
  };
  const source: FailureSource = {
    watch(listen) {
      listener = listen;
      listen(tab);
      return () => undefined;
    },
    clear() {
      const { page, pages, access, clearings } = latest;
      send({ ...emptyTab, page, pages, access, clearings: clearings + 1 });
    },
  };
  const store = createStore(source, {
    diagnose: () => diagnosis(),
    tellStory: () => {
      throw new Error('no story in this test');
    },
    schedule: (work) => {
      work(() => false);
      return () => undefined;
    },
    clock: () => 0,
    ...engine,
  });
  store.start();
  return { store, send };
}
