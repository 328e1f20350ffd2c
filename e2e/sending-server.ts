import { listen, type Running } from './demo/servers/listen.ts';

const scripts: Record<string, string> = {
  '/worker.js': `onmessage = ({ data }) => fetch(data).then(({ status }) => postMessage(status));`,
  '/shared-worker.js': `onconnect = ({ ports: [port] }) => {
    port.onmessage = ({ data }) => fetch(data).then(({ status }) => port.postMessage(status));
  };`,
  '/service-worker.js': `
    oninstall = () => skipWaiting();
    onactivate = (event) => event.waitUntil(clients.claim());
    onfetch = (event) => {
      const { pathname } = new URL(event.request.url);
      if (pathname.startsWith('/made-up/')) event.respondWith(new Response('{}', { status: 401 }));
      if (pathname.startsWith('/passed-on/')) event.respondWith(fetch(event.request));
    };`,
};

/**
 * A site that sends in every way a page can: `/` is a page, the scripts above are its workers; everything else is
 * refused with 401, after `?wait=` milliseconds, readable only by its own origin. `/away` redirects to `?to=`.
 */
export function startSendingServer(host: string): Promise<Running> {
  const refuse = (socket: NodeJS.WritableStream): void => {
    socket.end('HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer\r\nContent-Length: 0\r\n\r\n');
  };
  return listen((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    const script = scripts[pathname];
    if (script !== undefined) response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
    else if (pathname === '/') response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>sending</title>');
    else if (pathname === '/favicon.ico') response.writeHead(204).end();
    else if (pathname === '/away') response.writeHead(302, { Location: searchParams.get('to') ?? '/' }).end();
    else {
      const headers = { 'WWW-Authenticate': 'Bearer', 'Content-Type': 'application/json' };
      setTimeout(() => response.writeHead(401, headers).end('{"error":"no"}'), Number(searchParams.get('wait')));
    }
  }, host).then((running) => {
    running.server.on('upgrade', (_request, socket) => refuse(socket));
    return running;
  });
}
