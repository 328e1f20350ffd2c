import type { Exchange } from '../exchange.ts';
import { lowerMasked, splitMasked, type Masked } from '../masked.ts';
import { headerValue } from './request-headers.ts';

const MOST = 32;

/** Header names that a preflight asks for and is allowed; null for any other exchange. Fetch section 4.8. */
export function preflightOf(exchange: Exchange): { asks: Masked[]; allows: Masked[] } | null {
  const { request, response } = exchange;
  const isPreflight =
    exchange.resourceType === 'preflight' ||
    (exchange.method === 'OPTIONS' && headerValue(request.headers, 'access-control-request-method') !== null);
  if (!isPreflight) return null;
  return {
    asks: names(headerValue(request.headers, 'access-control-request-headers')),
    allows: names(headerValue(response.headers, 'access-control-allow-headers')),
  };
}

/**
 * The answer lets this origin in but not its Authorization, so the browser never sent the request. Whether `*` stands for
 * Authorization is told by what the browser did.
 */
export function withholdsAuthorization({ preflightFor, response, request }: Exchange): boolean {
  if (preflightFor === null || response.status < 200 || response.status > 299) return false;
  if (headerValue(response.headers, 'access-control-allow-origin') === null) return false;
  const asks = names(headerValue(request.headers, 'access-control-request-headers'));
  const allows = names(headerValue(response.headers, 'access-control-allow-headers'));
  return asks.some(isAuthorization) && !allows.some(isAuthorization);
}

function isAuthorization(name: Masked): boolean {
  return name === 'authorization';
}

function names(field: Masked | null): Masked[] {
  if (field === null) return [];
  const parts = splitMasked(lowerMasked(field), ',').slice(0, MOST);
  return parts.flatMap((part) => splitMasked(part, ' ')).filter((name) => name !== '');
}
