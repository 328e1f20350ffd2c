import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { Configuration, JWK, JWKS, Provider } from 'oidc-provider';
import { listen, type Running } from './listen.ts';
import { STOCK } from './stock.ts';

/** What is wanted of an access token besides its audience and scope. Times in seconds, counted from now. */
interface TokenWish {
  /** The API it is for; its `aud`. */
  resource: string;
  scope?: string;
  issuedAt?: number;
  notBefore?: number;
}

export interface OpenIdProvider extends Running {
  /** A signed access token from the provider's own token endpoint (client credentials, RFC 6749, 4.4; RFC 8707). */
  issueAccessToken(wish: TokenWish): Promise<string>;
}

/** Signing keys that several providers may share, as two names of one deployment do. */
export function createSigningKeys(): JWKS {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), kid: 'shop-1', use: 'sig', alg: 'RS256' };
  return { keys: [key as JWK] };
}

const LIFETIME = 600;
const client = { id: 'shop-backend', secret: randomUUID() };

/** A real OpenID Provider. Access tokens are JWTs (RFC 9068) signed with RS256, ten minutes long. */
export async function startOpenIdProvider(jwks: JWKS, host = 'localhost'): Promise<OpenIdProvider> {
  const running = await listen(undefined, host);
  const provider = await createQuietly(running.origin, {
    jwks,
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
      },
    ],
    cookies: { keys: [randomUUID()] },
    ttl: { ClientCredentials: LIFETIME },
    extraTokenClaims: () => ({ role: 'viewer' }),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_ctx, resource) => ({
          scope: 'orders:read orders:write invoices:read stock:read',
          audience: resource,
          accessTokenFormat: 'jwt',
          accessTokenTTL: LIFETIME,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    formats: {
      customizers: {
        // The provider's own hook: a token of another time without waiting for that time, signed like every other.
        jwt(ctx, _token, parts) {
          const wish = (ctx.oidc.body ?? {}) as Record<string, string | undefined>;
          const { payload } = parts;
          if (payload === undefined) return;
          // Hono takes no `at+jwt`; many providers write the older type.
          if (payload['aud'] === STOCK) parts.header = { typ: 'JWT' };
          if (wish['issued_at']) payload['iat'] = Number(wish['issued_at']);
          if (wish['issued_at']) payload['exp'] = Number(wish['issued_at']) + LIFETIME;
          if (wish['not_before']) payload['nbf'] = Number(wish['not_before']);
        },
      },
    },
  });
  running.server.on('request', provider.callback());
  return { ...running, issueAccessToken: (wish) => issueAccessToken(running.local, wish) };
}

async function issueAccessToken(
  provider: string,
  { resource, scope, issuedAt, notBefore }: TokenWish,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const response = await fetch(`${provider}/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      resource,
      ...(scope === undefined ? {} : { scope }),
      ...(issuedAt === undefined ? {} : { issued_at: String(now + issuedAt) }),
      ...(notBefore === undefined ? {} : { not_before: String(now + notBefore) }),
    }),
  });
  const answer = (await response.json()) as { access_token?: string };
  if (answer.access_token === undefined) throw new Error(`The provider issued no token: ${JSON.stringify(answer)}`);
  return answer.access_token;
}

/** oidc-provider warns of Node 20 and of keeping everything in memory: no news to whoever runs the demo. */
export async function createQuietly(issuer: string, configuration: Configuration): Promise<Provider> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    const { Provider } = await import('oidc-provider');
    return new Provider(issuer, configuration);
  } finally {
    console.warn = warn;
  }
}
