import cors from 'cors';
import express, { type CookieOptions } from 'express';
import session from 'express-session';
import { randomUUID } from 'node:crypto';
import { listen, type Running } from './listen.ts';

interface Shape {
  host?: string;
  /** Pages that may use it from another origin. */
  pageOrigin: string;
  cookie: CookieOptions;
}

/** Baskets, known by a session cookie (express-session) with attributes of one's choice. */
export function startBaskets({ host = 'api.shop.example', pageOrigin, cookie }: Shape): Promise<Running> {
  const app = express();
  app.use(cors({ origin: pageOrigin, credentials: true }));
  app.use(session({ secret: randomUUID(), name: 'shop.sid', resave: false, saveUninitialized: false, cookie }));
  app.get('/api/me', (request, response) => {
    if ('customer' in request.session) response.json({ name: 'grace' });
    else response.status(401).json({ error: 'unauthenticated' });
  });
  app.post('/login', express.urlencoded({ extended: false }), (request, response) => {
    const { password } = request.body as { password?: string };
    if (password === undefined || password.length < 12) {
      response.status(401).json({ error: 'Wrong e-mail address or password' });
      return;
    }
    Object.assign(request.session, { customer: 'grace' });
    response.json({ welcome: 'grace' });
  });
  app.post('/logout', (request, response) => {
    request.session.destroy(() => response.clearCookie('shop.sid', cookie).status(204).end());
  });
  app.get(['/basket', '/admin/basket'], (request, response) => {
    if ('customer' in request.session) response.json({ articles: 2 });
    else response.status(401).json({ error: 'unauthenticated' });
  });
  return listen(app, host);
}
