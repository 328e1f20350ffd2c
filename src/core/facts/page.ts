import type { Exchange } from '../exchange.ts';
import type { Masked } from '../masked.ts';
import { headerOf } from './headers.ts';

/** Where the request came from and how the browser sent it. Fetch Metadata, Fetch section 3.2. */
export interface Page {
  /** `Origin`, else the origin of whoever sent it; null for a navigation by the user. */
  readonly origin: Masked | null;
  readonly referer: Masked | null;
  readonly isCrossOrigin: boolean;
  readonly isCrossSite: boolean;
  readonly isPreflight: boolean;
  /** The method can change something, so that servers guard it against forgery. RFC 9110 section 9.2.1. */
  readonly isUnsafe: boolean;
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

export function readPage(exchange: Exchange): Page {
  const { headers } = exchange.request;
  const origin = headerOf(headers, 'origin') ?? exchange.initiator.origin;
  const referer = headerOf(headers, 'referer') ?? null;
  const site = headerOf(headers, 'sec-fetch-site');
  const asks = headerOf(headers, 'access-control-request-method') !== undefined;
  const isCrossOrigin = origin !== null && origin !== exchange.url.origin;
  return {
    origin,
    referer,
    isCrossOrigin,
    isCrossSite: site === undefined ? isCrossOrigin && !isSameSite(origin, exchange.url.host) : site === 'cross-site',
    isPreflight:
      exchange.resourceType === 'preflight' ||
      (exchange.method === 'OPTIONS' && asks && headerOf(headers, 'origin') !== undefined),
    isUnsafe: !safeMethods.has(exchange.method.toUpperCase()),
  };
}

/** Roughly: the same last two labels. The public suffix list is not worth its size here, so this decides nothing alone. */
function isSameSite(origin: string, host: string): boolean {
  return siteOf(hostOf(origin)) === siteOf(host);
}

function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}

/** Host name of an origin or URL in text, without port; the text itself where there is none. */
export function hostOf(url: string): string {
  const scheme = url.indexOf('://');
  const start = scheme < 0 ? 0 : scheme + 3;
  const rest = url.slice(start);
  const end = rest.search(/[:/?#]/);
  return end < 0 ? rest : rest.slice(0, end);
}
