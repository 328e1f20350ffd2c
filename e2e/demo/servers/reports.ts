import cors from 'cors';
import express from 'express';
import type { AppLogin } from './app-login.ts';
import { listen, type Running } from './listen.ts';

/** Reports: its tokens are opaque, so it asks the provider about each (RFC 7662), and says no more than `invalid_token`. */
export function startReports(login: AppLogin): Promise<Running> {
  const app = express();
  app.use(cors());
  app.get('/reports/:which', async (request, response) => {
    const [, token = ''] = /^Bearer (\S+)$/.exec(request.get('Authorization') ?? '') ?? [];
    const { active } = await login.introspect(token);
    if (active) response.json({ rows: 7 });
    else response.status(401).set('WWW-Authenticate', 'Bearer error="invalid_token"').end();
  });
  return listen(app);
}
