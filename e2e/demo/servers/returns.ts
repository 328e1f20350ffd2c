import cors from 'cors';
import express from 'express';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { listen, type Running } from './listen.ts';
import { ORDERS } from './orders.ts';

/** Returns, with the gate that many back ends write by hand: whatever follows the first space is the token. */
export function startReturns(issuer: string): Promise<Running> {
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  const app = express();
  app.use(cors());
  app.get('/returns', async (request, response) => {
    const token = request.get('Authorization')?.split(' ')[1];
    if (!token) {
      response.status(401).json({ message: 'Access denied. No token provided.' });
      return;
    }
    try {
      await jwtVerify(token, keys, { issuer, audience: ORDERS });
      response.json([]);
    } catch {
      response.status(401).json({ message: 'Invalid token.' });
    }
  });
  return listen(app);
}
