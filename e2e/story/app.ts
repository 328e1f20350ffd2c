import express from 'express';
import { listen, type Running } from '../demo/servers/listen.ts';

/** The page that a story happens on: empty, the story brings its own script. */
export function startApp(): Promise<Running> {
  const app = express();
  app.get('/favicon.ico', (_request, response) => {
    response.status(204).end();
  });
  app.get('/{*path}', (_request, response) => {
    response.type('html').send('<!doctype html><title>Shop</title><h1>Shop</h1>');
  });
  return listen(app, 'shop.example');
}
