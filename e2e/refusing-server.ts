import { EventEmitter, once } from 'node:events';
import { listen, type Running } from './demo/servers/listen.ts';

/** Answers as the path says, for tests that need exact numbers of exact answers. */
export interface RefusingServer extends Running {
  /** Resolves when a request to `/held/…` has arrived; it is answered only after `release`. */
  held(): Promise<void>;
  release(): void;
}

/**
 * `/401`, `/403`, `/200`: that status, readable by every origin. `/hidden/401`: without CORS headers.
 * `/gated/200`: that status, but 401 to the preflight. `/held/401`: when told.
 */
export async function startRefusingServer(): Promise<RefusingServer> {
  const signals = new EventEmitter();
  const running = await listen(async (request, response) => {
    const [first = '', second = ''] = new URL(request.url ?? '/', 'http://host').pathname.split('/').slice(1);
    const isNamed = ['hidden', 'gated', 'held'].includes(first);
    const isPreflight = request.method === 'OPTIONS';
    if (first !== 'hidden') response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'Authorization');
    if (first === 'held' && !isPreflight) {
      const released = once(signals, 'release');
      signals.emit('held');
      await released;
    }
    const status = isPreflight ? (first === 'gated' ? 401 : 204) : statusOf(isNamed ? second : first);
    if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="refusing"');
    response.writeHead(status).end();
  });
  return {
    ...running,
    held: async () => {
      await once(signals, 'held');
    },
    release: () => {
      signals.emit('release');
    },
  };
}

/** Paths that name no status, such as `/favicon.ico`, are not found. */
function statusOf(segment: string): number {
  return /^[2-5]\d\d$/.test(segment) ? Number(segment) : 404;
}
