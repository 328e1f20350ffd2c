import type { Challenge } from '../../challenge.ts';
import type { SetCookie } from '../../exchange.ts';
import type { Masked, Masker } from '../../masked.ts';

/** `name=value; Attribute=…` as a browser stores it: enough of RFC 6265bis section 5 for tests. */
export function readSetCookie(field: string, now: number, masker: Masker): SetCookie {
  const [pair = '', ...attributes] = field.split(';').map((part) => part.trim());
  const equals = pair.indexOf('=');
  const value = pair.slice(equals + 1);
  const attribute = (name: string): string | undefined =>
    attributes.find((text) => text.toLowerCase().split('=')[0] === name)?.slice(name.length + 1);
  const maxAge = attribute('max-age');
  const expires = attribute('expires');
  const expiresAt =
    maxAge !== undefined ? now + Number(maxAge) * 1000 : expires !== undefined ? Date.parse(expires) : null;
  return {
    name: pair.slice(0, equals) as Masked,
    fingerprint: value === '' ? null : masker.fingerprint(value),
    domain: (attribute('domain') as Masked | undefined) ?? null,
    path: (attribute('path') as Masked | undefined) ?? null,
    expiresAt,
    deletes: value === '' || (expiresAt !== null && expiresAt <= now),
    secure: attribute('secure') !== undefined,
    httpOnly: attribute('httponly') !== undefined,
    partitioned: attribute('partitioned') !== undefined,
    sameSite: (attribute('samesite')?.toLowerCase() as SetCookie['sameSite'] | undefined) ?? null,
  };
}

/** `Scheme name="value"`. */
export function readChallenge(field: string): Challenge {
  const [scheme = '', rest = ''] = field.split(/ (.*)/s);
  const params = Object.fromEntries([...rest.matchAll(/(\w+)="?([^",]*)"?/g)].map(([, name, value]) => [name, value]));
  return {
    scheme: scheme as Masked,
    params: params as Record<string, Masked>,
    token68: rest !== '' && !rest.includes('=') ? (rest as Masked) : null,
  };
}
