import cors from 'cors';
import fastifyJwt from '@fastify/jwt';
import { createPublicKey, type JsonWebKey } from 'node:crypto';
import Fastify from 'fastify';
import { listen, type Running } from './listen.ts';

const BILLING = 'https://billing.shop.example';

/** Billing, by @fastify/jwt with the provider's published key. */
export async function startBilling(issuer: string): Promise<Running> {
  const app = Fastify();
  await app.register(fastifyJwt, {
    secret: { public: await publicKeyOf(issuer) },
    verify: { allowedAud: BILLING, allowedIss: issuer },
  });
  app.get('/invoices/:which', async (request, reply) => {
    try {
      await request.jwtVerify();
    } catch (error) {
      return reply.code(401).send(error);
    }
    return [{ id: 'I-7', open: true }];
  });
  await app.ready();
  const withCors = cors();
  return listen((request, response) => withCors(request, response, () => app.routing(request, response)));
}

async function publicKeyOf(issuer: string): Promise<string> {
  const { keys } = (await (await fetch(`${issuer}/jwks`)).json()) as { keys: JsonWebKey[] };
  const [key] = keys;
  if (key === undefined) throw new Error(`${issuer}/jwks publishes no key.`);
  return createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString();
}
