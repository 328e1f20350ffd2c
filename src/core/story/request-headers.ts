import type { Header } from '../exchange.ts';
import { lowerMasked, type Masked } from '../masked.ts';

/** What browsers send by themselves, and what says nothing about who is asking. */
const ORDINARY = new Set(
  (
    'accept accept-charset accept-encoding accept-language access-control-request-headers access-control-request-method ' +
    'alt-used authorization cache-control connection content-encoding content-language content-length content-type cookie ' +
    'date dnt expect from host if-match if-modified-since if-none-match if-range if-unmodified-since keep-alive origin ' +
    'pragma prefer priority proxy-authorization proxy-connection purpose range referer save-data service-worker te trailer ' +
    'transfer-encoding upgrade upgrade-insecure-requests user-agent via viewport-width width'
  ).split(' '),
);

const MOST_NAMES = 16;

/** Value of the first header of that name (lower case), or null. */
export function headerValue(headers: readonly Header[] | null, name: string): Masked | null {
  return headers?.find((header) => header.name.toLowerCase() === name)?.value ?? null;
}

/** Names, in lower case and order, of the headers that a page adds: credentials, proofs, tenants, versions. */
export function customHeaders(headers: readonly Header[] | null): Masked[] {
  if (headers === null) return [];
  const names = headers.map((header) => lowerMasked(header.name)).filter((name) => !isOrdinary(name));
  return [...new Set(names)].sort().slice(0, MOST_NAMES);
}

function isOrdinary(name: string): boolean {
  return ORDINARY.has(name) || name.startsWith('sec-') || name.startsWith(':') || name.startsWith('ping-');
}
