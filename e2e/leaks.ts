import type { Page } from '@playwright/test';

/** Collects every secret that a page sends or is given: signatures, passwords, keys, cookie values. */
export function collectSecrets(page: Page): ReadonlySet<string> {
  const secrets = new Set<string>();
  page.on('request', (request) => {
    void request.allHeaders().then((headers) => {
      for (const secret of secretsIn(headers)) secrets.add(secret);
    });
  });
  return secrets;
}

function secretsIn(headers: Record<string, string>): string[] {
  const { authorization = '', cookie = '' } = headers;
  const apiKey = headers['x-api-key'] ?? '';
  const [, basic = ''] = /^Basic (.+)$/.exec(authorization) ?? [];
  const password = Buffer.from(basic, 'base64').toString().split(':').slice(1).join(':');
  const [, signature = ''] = /\.[\w-]+\.([\w-]{20,})/.exec(authorization) ?? [];
  const cookies = cookie.split('; ').map((pair) => pair.slice(pair.indexOf('=') + 1));
  return [apiKey, basic, password, signature, ...cookies].filter((secret) => secret.length > 4);
}

/** The longest part of a secret that may be left: a quarter of it, or four characters. */
const leftover = (secret: string): number => Math.max(4, Math.floor(secret.length / 4));

/** The parts of secrets found in a text, for a message that names them. */
export function leaksIn(text: string, secrets: Iterable<string>): string[] {
  return [...secrets].flatMap((secret) => {
    const size = leftover(secret) + 1;
    for (let at = 0; at + size <= secret.length; at++) {
      const part = secret.slice(at, at + size);
      if (text.includes(part)) return [part];
    }
    return [];
  });
}
