import type { Redaction } from './redaction.ts';
import { isPlaceholder } from './values.ts';

/** User names that tools put before a token. */
const TOOL_USERS = new Set([
  'git',
  'oauth2',
  'x-access-token',
  'x-token-auth',
  'gitlab-ci-token',
  'token',
  'anonymous',
  'root',
  'user',
  'postgres',
]);

/** `user:password`, as it stands before a host: both go. RFC 3986 section 3.2.1. */
export function maskUserinfo(userinfo: string, redaction: Redaction): string {
  const colon = userinfo.indexOf(':');
  const user = colon === -1 ? userinfo : userinfo.slice(0, colon);
  const keep = (text: string): boolean => isPlaceholder(text) || TOOL_USERS.has(text.toLowerCase());
  const masked = keep(user) ? user : redaction.mask(user);
  return colon === -1 ? masked : `${masked}:${maskUnlessPlaceholder(userinfo.slice(colon + 1), redaction)}`;
}

function maskUnlessPlaceholder(value: string, redaction: Redaction): string {
  return isPlaceholder(value) ? value : redaction.mask(value);
}
