import express from 'express';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';
import { listen, type Running } from './listen.ts';
import type { AccessTokenWish } from '../scenario.ts';
import type { OpenIdProvider } from './openid-provider.ts';

export interface Shop extends Running {
  /** Tells the page where the APIs are. */
  show(apis: Readonly<Record<string, Running>>): void;
}

const folder = fileURLToPath(new URL('..', import.meta.url));

/** The shop's own server: the demo page, and the back end that fetches access tokens for it. */
export async function startShop(providers: Readonly<Record<'provider' | 'otherName', OpenIdProvider>>): Promise<Shop> {
  const origins: Record<string, string> = {};
  const app = express();
  app.get(/\.ts$/, async (request, response) => {
    const { code } = await transformWithOxc(await readFile(`${folder}${request.path}`, 'utf8'), request.path);
    response.type('text/javascript').send(code);
  });
  app.use(express.static(`${folder}page`));
  app.get('/apis.json', (_request, response) => {
    response.json(origins);
  });
  app.post('/access-token', express.json(), async (request, response) => {
    const { for: api, internalName, ...wish } = request.body as AccessTokenWish;
    const issuer = internalName === true ? providers.otherName : providers.provider;
    const token = await issuer.issueAccessToken({ resource: `https://${api}.shop.example`, ...wish });
    response.json({ access_token: token, token_type: 'Bearer' });
  });
  app.get('/api/orders', (_request, response) => {
    response.redirect(307, `${origins['orders']}/orders`);
  });
  app.get('/favicon.ico', (_request, response) => {
    response.status(204).end();
  });
  const running = await listen(app, 'localhost');
  return {
    ...running,
    show(apis) {
      for (const [name, { origin }] of Object.entries(apis)) origins[name] = origin;
    },
  };
}
