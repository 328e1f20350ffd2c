import cors from 'cors';
import express, { type CookieOptions, type Request } from 'express';
import session from 'express-session';
import { randomUUID } from 'node:crypto';
import { listen, type Running } from './listen.ts';

interface Wish {
  /** Where the pages are that may use it from another origin. */
  pageOrigin: string;
  cookie?: CookieOptions;
  host?: string;
}

/** Longer passwords are right. */
export const PASSWORD = 'correct horse battery staple';

/** Baskets, known by a session cookie (express-session) with attributes of one's choice. */
export function startBaskets({ pageOrigin, cookie = {}, host = 'api.shop.example' }: Wish): Promise<Running> {
  const app = express();
  app.use(cors({ origin: pageOrigin, credentials: true }));
  app.use(session({ secret: randomUUID(), name: 'shop.sid', resave: false, saveUninitialized: false, cookie }));
  app.get('/', (_request, response) => {
    response.type('html').send('<!doctype html><title>Baskets</title><h1>Baskets</h1>');
  });
  app.post(['/login', '/admin/login'], express.urlencoded({ extended: false }), (request, response) => {
    const { password } = request.body as { password?: string };
    if (password !== PASSWORD) {
      response.status(401).json({ error: 'Wrong e-mail address or password' });
      return;
    }
    Object.assign(request.session, { customer: 'grace' });
    response.json({ welcome: 'grace' });
  });
  app.post('/logout', (request, response) => {
    request.session.destroy(() => response.clearCookie('shop.sid', cookie).status(204).end());
  });
  app.get(['/api/me', '/basket', '/admin/basket'], (request, response) => {
    if (isSignedIn(request)) response.json({ name: 'grace', articles: 2 });
    else response.status(401).json({ error: 'unauthenticated' });
  });
  return listen(app, host);
}

/** Outside of the cookie's path there is no session at all. */
function isSignedIn({ session: found }: Pick<Request, 'session'> | { session: undefined }): boolean {
  return found !== undefined && 'customer' in found;
}
