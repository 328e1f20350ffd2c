import httpProxy from 'http-proxy';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certifyYourself } from './certificate.ts';
import { listen, type Running } from './listen.ts';

/** The same server over https, as a load balancer offers it. */
export async function startTls(target: Running, host: string): Promise<Pick<Running, 'origin' | 'close'>> {
  const proxy = httpProxy.createProxyServer({ target: target.local });
  const server = createServer(certifyYourself(host), (request, response) => proxy.web(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `https://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A proxy that speaks to the server under the server's own name, and leaves its redirects as they are. */
export function startForgetfulProxy(target: Running): Promise<Running> {
  const proxy = httpProxy.createProxyServer({ target: target.origin, changeOrigin: true });
  return listen((request, response) => proxy.web(request, response), 'api.shop.example');
}
