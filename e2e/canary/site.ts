import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen, type Running } from '../demo/servers/listen.ts';
import type { Plan } from './plan.ts';
import { cookies, page, plans } from './plants.ts';

/** The page that sends every plan, and the server that refuses them all. */
export interface Site extends Running {
  /** Address of the page, its own secrets included. */
  readonly url: string;
  /** What arrived, as one text: where a canary is missing it was never sent. */
  arrived(): string;
}

export async function startSite(): Promise<Site> {
  const log: string[] = [];
  const running = await listen((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      log.push(decodeURIComponent(request.url ?? ''), request.rawHeaders.join('\n'), Buffer.concat(chunks).toString());
      serve(request, response);
    });
  });
  running.server.on('upgrade', (request, socket) => {
    log.push(decodeURIComponent(request.url ?? ''), request.rawHeaders.join('\n'));
    socket.end('HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer\r\nContent-Length: 0\r\n\r\n');
  });
  return { ...running, url: `${running.origin}/${page.query}${page.fragment}`, arrived: () => log.join('\n') };
}

function serve(request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', 'http://host');
  if (pathname === '/') {
    const set = Object.entries(cookies).map(([name, value]) => `${name}=${value}; Path=/`);
    response.setHeader('Set-Cookie', set);
    response.writeHead(200, { 'Content-Type': 'text/html', 'Referrer-Policy': 'unsafe-url' }).end(html);
  } else if (pathname === '/app.js') response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
  else if (pathname === '/worker.js') response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(worker);
  else if (pathname === '/favicon.ico') response.writeHead(204).end();
  else refuse(pathname.split('/')[2] ?? '', request, response);
}

function refuse(id: string, request: IncomingMessage, response: ServerResponse): void {
  const plan = plans.find((one) => one.id === id);
  if (plan?.isDropped === true) return void request.socket.destroy();
  const { status = 401, reason = 'Unauthorized', answers = {}, answer = '' } = plan ?? {};
  // The user and password of an address are sent on this challenge only; on a second one the browser would ask.
  const asksForBasic = id === 'userinfo' && request.headers.authorization === undefined;
  const challenge = `${asksForBasic ? 'Basic' : 'Bearer'} realm="canary"`;
  response.statusMessage = reason;
  response.setHeader('WWW-Authenticate', challenge);
  for (const [name, value] of Object.entries(answers)) response.setHeader(name, value);
  response.writeHead(status).end(answer);
}

const html = `<!doctype html><meta charset="utf-8"><title>${page.title}</title><script src="${page.script}"></script>`;
const worker = `onconnect = ({ ports: [port] }) => {
  port.onmessage = ({ data }) => fetch(data).then(() => port.postMessage(null));
};`;

/** Runs in the page: sends one plan in its own way, and resolves when it was refused. */
async function sendPlan(plan: Plan): Promise<void> {
  const path = `/plant/${plan.id}${plan.rest ?? ''}`;
  const settled = (target: EventTarget): Promise<void> =>
    new Promise((resolve) => {
      for (const type of ['load', 'error', 'close', 'message'])
        target.addEventListener(type, () => resolve(), { once: true });
    });
  const { method = 'GET', headers = {}, body } = plan;
  switch (plan.as) {
    case 'websocket':
      return settled(new WebSocket(`ws://${location.host}${path}`, [...(plan.protocols ?? [])]));
    case 'eventsource': {
      const source = new EventSource(path);
      await settled(source);
      return source.close();
    }
    case 'beacon':
      return void navigator.sendBeacon(path, body ?? '');
    case 'image':
    case 'script': {
      const element = Object.assign(document.createElement(plan.as === 'image' ? 'img' : 'script'), { src: path });
      document.head.append(element);
      return settled(element);
    }
    case 'shared-worker': {
      const { port } = new SharedWorker('/worker.js');
      port.postMessage(path);
      port.start();
      return settled(port);
    }
    case 'foreign':
      await fetch(`http://localhost:${location.port}${path}`).catch(() => undefined);
      return;
    case 'aborted': {
      const controller = new AbortController();
      const sent = fetch(path, { signal: controller.signal }).catch(() => undefined);
      controller.abort();
      await sent;
      return;
    }
    default:
      await fetch(path, { method, headers: { ...headers }, ...(body !== undefined && { body }) }).catch(
        () => undefined,
      );
  }
}

const script = `window.sendPlan = ${sendPlan.toString()};`;
