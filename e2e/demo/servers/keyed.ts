import cors from 'cors';
import express from 'express';
import { listen, type Running } from './listen.ts';

/** An API that takes its key from a header with an underscore, which is a valid name (RFC 9110 section 5.1). */
export function startKeyed(): Promise<Running> {
  const app = express();
  app.use(cors());
  app.get('/{*path}', (request, response) => {
    if (request.get('api_key') !== undefined) response.json([]);
    else response.status(401).json({ message: 'No API key found in request' });
  });
  return listen(app);
}
