import type { Challenge } from '../core/challenge.ts';
import type { MaskedJson } from '../core/masked.ts';

/** Claims that list what the bearer may do, each as a space-separated string or a list. */
const SCOPE_CLAIMS = ['scope', 'scp', 'scopes'];
const ROLE_CLAIMS = ['roles', 'groups', 'permissions', 'entitlements', 'cognito:groups', 'wids'];

export function isListOfRights(name: string): boolean {
  return SCOPE_CLAIMS.includes(name) || ROLE_CLAIMS.includes(name);
}

/** The words of a claim that is a list: `orders:read profile` and `["a","b"]` alike. */
export function wordsOf(value: MaskedJson | undefined): string[] {
  if (typeof value === 'string') return value.split(' ').filter((word) => word !== '');
  return Array.isArray(value) ? value.filter((word): word is string & typeof word => typeof word === 'string') : [];
}

/** Roles as Keycloak nests them: `{"roles":[…]}`, or one such object per client. */
export function rolesIn(value: MaskedJson): { of: string; words: string[] }[] {
  if (!isObject(value)) return [];
  const own = wordsOf(value.roles);
  if (own.length > 0) return [{ of: '', words: own }];
  const clients = Object.entries(value).map(([of, access]) => ({
    of,
    words: isObject(access) ? wordsOf(access.roles) : [],
  }));
  return clients.every(({ words }) => words.length > 0) ? clients : [];
}

function isObject(value: MaskedJson): value is { readonly [name: string]: MaskedJson } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Scopes that a challenge names and the token does not have. RFC 6750 section 3. */
export function missingScopes(
  claims: { readonly [name: string]: MaskedJson },
  challenges: readonly Challenge[],
): string[] {
  const asked = challenges.flatMap(({ params }) => wordsOf(params.scope));
  const had = new Set(SCOPE_CLAIMS.flatMap((name) => wordsOf(claims[name])));
  if (had.size === 0 && !SCOPE_CLAIMS.some((name) => name in claims)) return [];
  return [...new Set(asked)].filter((scope) => !had.has(scope));
}
