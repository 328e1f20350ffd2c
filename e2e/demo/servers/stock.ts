import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { jwk } from 'hono/jwk';
import { listen, type Running } from './listen.ts';

export const STOCK = 'https://stock.shop.example';

/** Stock, by Hono's JWK middleware: it says little about why it refuses. */
export function startStock(issuer: string): Promise<Running> {
  const app = new Hono();
  app.use(cors());
  app.use(
    '/stock/*',
    jwk({ jwks_uri: `${issuer}/jwks`, alg: ['RS256'], realm: 'stock', verification: { iss: issuer, aud: STOCK } }),
  );
  app.get('/stock/:article', (context) => context.json({ article: context.req.param('article'), left: 3 }));
  return listen(getRequestListener(app.fetch));
}
