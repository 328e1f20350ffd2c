import { createHash, randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { APP_CLIENT, type AppLogin } from '../demo/servers/app-login.ts';
import { call, type Answer } from './calls.ts';

export interface Tokens {
  access_token: string;
  refresh_token: string;
  id_token: string;
}

interface Wish {
  /** The API that the access token is for. */
  resource: string;
  scope?: string;
  /** Seconds from now: the past, for a token that has expired since. */
  issuedAt?: number;
}

/** Leads the page through the provider and back, and exchanges the code there: RFC 6749 section 4.1, RFC 7636. */
export async function signIn(page: Page, login: AppLogin, { resource, scope = 'orders:read', issuedAt }: Wish) {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = `${new URL(page.url()).origin}/signed-in`;
  const query = new URLSearchParams({
    client_id: APP_CLIENT,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: `openid ${scope}`,
    resource,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  await page.goto(`${login.origin}/auth?${query}`);
  return takeTokens(
    await postToken(page, login, {
      grant_type: 'authorization_code',
      code: new URL(page.url()).searchParams.get('code') ?? '',
      code_verifier: verifier,
      redirect_uri: redirectUri,
      ...earlier(issuedAt),
    }),
  );
}

/** Exchanges a refresh token in the page, as apps do: RFC 6749 section 6. */
export function refresh(page: Page, login: AppLogin, refreshToken: string, { resource = '' } = {}): Promise<Answer> {
  return postToken(page, login, {
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    ...(resource !== '' && { resource }),
  });
}

/** The tokens that a token endpoint handed out. */
export function takeTokens({ status, text }: Answer): Tokens {
  if (status !== 200) throw new Error(`The provider issued no tokens: ${status} ${text}`);
  return JSON.parse(text) as Tokens;
}

function postToken(page: Page, login: AppLogin, form: Record<string, string>): Promise<Answer> {
  return call(page, `${login.origin}/token`, { form: { client_id: APP_CLIENT, ...form } });
}

function earlier(issuedAt?: number): Record<string, string> {
  return issuedAt === undefined ? {} : { issued_at: String(Math.floor(Date.now() / 1000) + issuedAt) };
}
