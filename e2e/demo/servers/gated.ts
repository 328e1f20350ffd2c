import cors from 'cors';
import express from 'express';
import { createRemoteJWKSet, decodeJwt, jwtVerify, type JWTPayload } from 'jose';
import { listen, type Running } from './listen.ts';

interface Gate {
  /** The provider: who it says it is, and where it is. */
  provider: Running;
  audience: string;
  host?: string;
  /** Milliseconds that this server's clock is ahead of the true time. */
  ahead?: number;
}

export interface GatedApi extends Running {
  /** No longer accepts this token, as after "sign out everywhere": nobody outside is told. */
  withdraw(token: string): void;
}

/** An API with a gate of its own over jose: 401 to what it does not take, 403 to what the scope does not cover, no reasons. */
export function startGatedApi({ provider, audience, host, ahead = 0 }: Gate): Promise<GatedApi> {
  const keys = createRemoteJWKSet(new URL(`${provider.local}/jwks`));
  const withdrawn = new Set<unknown>();
  const now = (): Date => new Date(Date.now() + ahead);
  const app = express();
  app.use((_request, response, next) => {
    response.set('Date', now().toUTCString());
    next();
  }, cors());
  app.use(async (request, response, next) => {
    const [, token = ''] = /^Bearer (\S+)$/.exec(request.get('Authorization') ?? '') ?? [];
    const check = { issuer: provider.origin, audience, currentDate: now() };
    const claims = await jwtVerify(token, keys, check).then(
      ({ payload }): JWTPayload | undefined => payload,
      () => undefined,
    );
    if (claims === undefined || withdrawn.has(claims.jti)) {
      response.status(401).set('WWW-Authenticate', 'Bearer error="invalid_token"').end();
      return;
    }
    const needed = request.method === 'GET' ? 'orders:read' : 'orders:write';
    if (String(claims['scope']).split(' ').includes(needed)) next();
    else response.status(403).json({ message: 'Forbidden' });
  });
  app.all('/{*path}', (_request, response) => {
    response.json([]);
  });
  return listen(app, host).then((running) => ({
    ...running,
    withdraw: (token) => void withdrawn.add(decodeJwt(token).jti),
  }));
}
