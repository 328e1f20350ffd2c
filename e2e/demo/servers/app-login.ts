import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { Configuration, JWKS, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { listen, type Running } from './listen.ts';
import { createQuietly } from './openid-provider.ts';

/** The browser app that people sign in to: a public client, by code and PKCE. */
export const APP_CLIENT = 'shop-app';
/** APIs of which tokens are opaque: they have to ask the provider about each. */
export const OPAQUE_APIS = 'https://reports.shop.example';

export interface AppLogin extends Running {
  /** Whether the provider still knows an opaque access token (RFC 7662). */
  introspect(token: string): Promise<{ active: boolean; scope?: string }>;
}

const backend = { id: 'shop-apis', secret: randomUUID() };

/**
 * A real OpenID Provider for people: authorization code with PKCE, ID tokens, refresh tokens that are exchanged at every
 * use (a second use ends the session, RFC 9700 section 4.14.2), revocation (RFC 7009). Whoever comes is signed in as grace.
 */
export async function startAppLogin(keys: JWKS, redirectUri: string, host = 'localhost'): Promise<AppLogin> {
  const running = await listen(undefined, host);
  const provider = await createQuietly(running.origin, configurationOf(keys, redirectUri));
  const answer = provider.callback();
  running.server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') === true) void signIn(provider, request, response);
    else void answer(request, response);
  });
  return { ...running, introspect: (token) => introspect(running.local, token) };
}

function configurationOf(jwks: JWKS, redirectUri: string): Configuration {
  return {
    jwks,
    clients: [
      {
        client_id: APP_CLIENT,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: [redirectUri],
        response_types: ['code'],
      },
      {
        client_id: backend.id,
        client_secret: backend.secret,
        grant_types: [],
        redirect_uris: [],
        response_types: [],
      },
    ],
    clientBasedCORS: () => true,
    cookies: { keys: [randomUUID()] },
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    loadExistingGrant: grantEverything,
    ttl: {
      AccessToken: LIFETIME,
      IdToken: LIFETIME,
      RefreshToken: DAY,
      Session: DAY,
      Grant: DAY,
      Interaction: LIFETIME,
    },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      introspection: { enabled: true, allowedPolicy: () => true },
      revocation: { enabled: true, allowedPolicy: () => true },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, resource) => ({
          scope: 'orders:read orders:write invoices:read',
          audience: resource,
          accessTokenFormat: resource === OPAQUE_APIS ? 'opaque' : 'jwt',
          accessTokenTTL: LIFETIME,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    formats: {
      customizers: {
        // The provider's own hook: a token of earlier without waiting for it, signed like every other.
        jwt(context, _token, { payload }) {
          if (payload === undefined) return;
          const { issued_at: issuedAt } = (context.oidc.body ?? {}) as Record<string, string | undefined>;
          if (issuedAt !== undefined) {
            payload['iat'] = Number(issuedAt);
            payload['exp'] = Number(issuedAt) + LIFETIME;
          }
          // As many providers write it: no leeway for servers whose clock is behind.
          payload['nbf'] = payload['iat'];
        },
      },
    },
  };
}

/** Seconds. */
const LIFETIME = 600;
const DAY = 24 * 60 * 60;

async function signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await provider.interactionFinished(request, response, { login: { accountId: 'grace' } });
}

/** Nobody is asked for consent. */
async function grantEverything({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider, params } = oidc;
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
  grant.addOIDCScope('openid');
  for (const resource of [params?.['resource']].flat()) {
    grant.addResourceScope(String(resource), 'orders:read orders:write invoices:read');
  }
  await grant.save();
  return grant;
}

async function introspect(provider: string, token: string): Promise<{ active: boolean; scope?: string }> {
  const response = await fetch(`${provider}/token/introspection`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(`${backend.id}:${backend.secret}`).toString('base64')}` },
    body: new URLSearchParams({ token }),
  });
  return (await response.json()) as { active: boolean; scope?: string };
}
