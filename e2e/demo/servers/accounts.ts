import cors from 'cors';
import express from 'express';
import session from 'express-session';
import { Passport } from 'passport';
import { BasicStrategy } from 'passport-http';
import { randomUUID } from 'node:crypto';
import { listen, type Running } from './listen.ts';

/** The scenarios send something else. */
const staff = { user: 'ada', password: randomUUID() };

/** Staff accounts, by passport-http: Basic. */
export function startStaff(): Promise<Running> {
  const passport = new Passport();
  passport.use(
    new BasicStrategy({ realm: 'Staff' }, (user, password, done) => {
      done(null, user === staff.user && password === staff.password ? { user } : false);
    }),
  );
  const app = express();
  app.use(cors({ exposedHeaders: 'WWW-Authenticate' }), passport.authenticate('basic', { session: false }));
  app.get('/staff/:list', (_request, response) => {
    response.json(['ada']);
  });
  return listen(app);
}

/** Customers, by express-session: a cookie on another port of the page's site. */
export function startCustomers(pageOrigin: string): Promise<Running> {
  const app = express();
  app.use(cors({ origin: pageOrigin, credentials: true }));
  app.use(
    session({
      secret: randomUUID(),
      name: 'shop.sid',
      resave: false,
      saveUninitialized: false,
      cookie: { sameSite: 'lax' },
    }),
  );
  app.post('/sign-in', (request, response) => {
    Object.assign(request.session, { customer: 'grace' });
    response.json({ welcome: 'grace' });
  });
  app.get('/basket', (request, response) => {
    if (!('customer' in request.session)) {
      response.status(401).json({ error: 'unauthenticated', message: 'No session cookie. Sign in first.' });
      return;
    }
    response.json({ articles: 2 });
  });
  return listen(app, 'localhost');
}
