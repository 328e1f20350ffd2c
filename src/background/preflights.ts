import type { Joined } from './join.ts';
import { initiatorOf, type TrafficDetails } from './traffic-event.ts';

/** A preflight that was answered, waiting for the request it was sent for. */
export interface SeenPreflight {
  joined: Joined;
  claimed: boolean;
}

/** A preflight has an id of its own; only this header tells it from an OPTIONS request of the page. Fetch section 4.8. */
export function isPreflight(details: TrafficDetails): boolean {
  if (details.method !== 'OPTIONS') return false;
  if (details.requestHeaders !== undefined) return details.requestHeaders.some(({ name }) => isRequestMethod(name));
  // Head not seen. Pages hardly ever send OPTIONS themselves, and to another origin they would need a preflight first.
  const origin = initiatorOf(details);
  return details.type === 'xmlhttprequest' && origin !== undefined && origin !== new URL(details.url).origin;
}

/** The first preflight that was sent for this request and not given to another: parallel requests come in order. */
export function claimPreflight(seen: readonly SeenPreflight[], details: TrafficDetails): Joined | undefined {
  const preflight = seen.find((one) => !one.claimed && wasSentFor(one.joined, details));
  if (preflight !== undefined) preflight.claimed = true;
  return preflight?.joined;
}

function wasSentFor({ tabId, exchange }: Joined, details: TrafficDetails): boolean {
  const { url, initiator, request } = exchange;
  return (
    url === details.url &&
    tabId === details.tabId &&
    initiator?.frameId === details.frameId &&
    initiator.documentId === (details.documentId ?? details.parentDocumentId) &&
    initiator.origin === (initiatorOf(details) ?? null) &&
    (request.headers?.some(({ name, value }) => isRequestMethod(name) && value === details.method) ?? true)
  );
}

function isRequestMethod(name: string): boolean {
  return name.toLowerCase() === 'access-control-request-method';
}
