import cors from 'cors';
import express from 'express';
import { randomUUID } from 'node:crypto';
import { listen, type Running } from './listen.ts';

const weatherKey = randomUUID();

/** A weather service with API keys, in the manner of many small products; and a partner's API that never says why. */
export function startWeather(): Promise<Running> {
  const app = express();
  app.use(cors());
  app.get('/forecast/:span', (request, response) => {
    const key = request.get('X-Api-Key');
    if (key === undefined) response.status(401).json({ message: 'No API key found in request' });
    else if (key !== weatherKey) response.status(401).json({ message: 'Invalid API key' });
    else response.json({ sky: 'clear' });
  });
  app.get('/partners', (_request, response) => {
    response.sendStatus(401);
  });
  return listen(app);
}
