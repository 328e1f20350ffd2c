import cors from 'cors';
import express from 'express';
import { listen, type Running } from './listen.ts';

/**
 * An API that sends some of its paths elsewhere, method and body kept (RFC 9110 section 15.4.9), and takes any
 * Authorization on the others. Addresses are asked for when they are needed: two servers may lead to each other.
 */
export function startRedirects(host: string, targets: Readonly<Record<string, () => string>>): Promise<Running> {
  const app = express();
  app.enable('strict routing');
  app.use(cors());
  for (const [path, target] of Object.entries(targets)) {
    app.get(path, (_request, response) => {
      response.redirect(308, target());
    });
  }
  app.get('/{*path}', (request, response) => {
    if (request.get('Authorization') !== undefined) response.json([]);
    else response.status(401).set('WWW-Authenticate', 'Bearer').json({ detail: 'Not authenticated' });
  });
  return listen(app, host);
}
