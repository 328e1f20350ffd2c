const NUMBER = /^\d+$/;
const UUID = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;
const HEX = /^[0-9a-f]{12,}$/i;
/** ULID, KSUID, nano ids, base64url: long, and letters mixed with digits. */
const MIXED = /^(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{16,}$/i;
/** Stripe and its like: `cus_9s6XKzkNRiz8i3`. */
const PREFIXED = /^[a-z]{2,6}_(?=\w*\d)\w{8,}$/i;
const VERSION = /^v\d+$/i;

/** `/users/81/orders` becomes `/users/{id}/orders`: one pattern for every path that differs in ids only. */
export function foldPath(path: string): string {
  return path
    .split('/')
    .map((segment) => (isId(segment) ? '{id}' : segment))
    .join('/');
}

function isId(segment: string): boolean {
  if (VERSION.test(segment) || segment.length > 512) return false;
  return (
    NUMBER.test(segment) ||
    UUID.test(segment) ||
    HEX.test(segment) ||
    PREFIXED.test(segment) ||
    MIXED.test(segment) ||
    segment.includes('‹masked-') ||
    segment.includes('%E2%80%B9masked-')
  );
}
