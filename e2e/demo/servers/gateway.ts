import httpProxy from 'http-proxy';
import { listen, type Running } from './listen.ts';

/** A proxy in front of an API that hands on everything but Authorization, as some do unless told otherwise. */
export function startGateway(target: string): Promise<Running> {
  const proxy = httpProxy.createProxyServer({ target });
  proxy.on('proxyReq', (request) => request.removeHeader('Authorization'));
  return listen((request, response) => {
    proxy.web(request, response, undefined, () => response.writeHead(502).end());
  });
}
