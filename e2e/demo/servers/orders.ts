import cors, { type CorsOptions } from 'cors';
import express, { type ErrorRequestHandler } from 'express';
import { auth, requiredScopes } from 'express-oauth2-jwt-bearer';
import { listen, type Running } from './listen.ts';

export const ORDERS = 'https://orders.shop.example';

/** Orders, by express-oauth2-jwt-bearer: bearer tokens for `ORDERS`, open to every origin. */
export async function startOrders(issuer: string): Promise<Running> {
  const app = express();
  // A front-end may read why it was refused only when the challenge is exposed to it.
  app.use(cors({ exposedHeaders: 'WWW-Authenticate' }));
  protect(app, issuer);
  const running = await listen(app);
  // Its live feed wants a token too, which the WebSocket of a browser cannot send in a header.
  running.server.on('upgrade', (_request, socket) => {
    socket.end('HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer realm="live"\r\nContent-Length: 0\r\n\r\n');
  });
  return running;
}

/** The same API with CORS behind the gate: preflights, which carry no credentials by design, are refused. */
export function startOrdersThatRefusePreflights(issuer: string): Promise<Running> {
  const app = express();
  app.use(auth({ issuerBaseURL: issuer, audience: ORDERS }), cors());
  protect(app, issuer);
  return listen(app);
}

/** The same API behind a firewall that knows no OPTIONS. */
export function startOrdersThatForbidPreflights(issuer: string): Promise<Running> {
  const app = express();
  app.use((request, response, next) => {
    if (['GET', 'POST', 'DELETE'].includes(request.method)) next();
    else response.status(403).type('html').send('<h1>403 Forbidden</h1>');
  });
  protect(app.use(cors()), issuer);
  return listen(app);
}

/** The same API with a CORS policy of its own. */
export function startOrdersWithCors(issuer: string, policy: CorsOptions): Promise<Running> {
  const app = express();
  protect(app.use(cors(policy)), issuer);
  return listen(app);
}

/** The same API with CORS on good answers only: a page cannot see that it was refused. */
export function startOrdersThatHideRefusals(issuer: string): Promise<Running> {
  const app = express();
  app.options('/{*path}', cors());
  app.use(auth({ issuerBaseURL: issuer, audience: ORDERS }), cors());
  protect(app, issuer);
  return listen(app);
}

function protect(app: express.Express, issuer: string): void {
  app.use(auth({ issuerBaseURL: issuer, audience: ORDERS }));
  app.get(['/orders', '/orders/:which'], (_request, response) => {
    response.json([{ id: 1, total: '12.50' }]);
  });
  app.post('/orders', requiredScopes('orders:write'), (_request, response) => {
    response.status(201).json({ id: 2 });
  });
  app.delete('/orders/:id', (request, response) => {
    const role = String(request.auth?.payload['role']);
    if (role !== 'admin') {
      response.status(403).json({ error: 'forbidden', message: `Role "${role}" is not allowed to delete orders.` });
      return;
    }
    response.status(204).end();
  });
  app.use(answerError);
}

const answerError: ErrorRequestHandler = (error, _request, response, _next) => {
  const {
    status = 500,
    headers = {},
    code,
    message,
  } = error as Record<string, string> & { status?: number; headers?: object };
  response.status(status).set(headers).json({ code, message });
};
