import express from 'express';
import { Passport } from 'passport';
import { BasicStrategy, DigestStrategy } from 'passport-http';
import { listen, type Running } from './listen.ts';

interface Account {
  user: string;
  password: string;
}

/** Papers behind the browser's own prompt (passport-http). */
export function startArchive(scheme: 'basic' | 'digest', { user, password }: Account): Promise<Running> {
  const passport = new Passport();
  passport.use(
    new BasicStrategy({ realm: 'Archive' }, (name, given, done) => {
      done(null, name === user && given === password ? { user } : false);
    }),
  );
  passport.use(
    new DigestStrategy({ realm: 'Archive', qop: 'auth' }, (name, done) => {
      done(null, name === user ? { user } : false, password);
    }),
  );
  const app = express();
  app.use(passport.authenticate(scheme, { session: false }));
  app.get('/{*path}', (_request, response) => {
    response.type('html').send('<!doctype html><title>Archive</title><h1>Papers</h1>');
  });
  return listen(app, 'archive.example');
}
