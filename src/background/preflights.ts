import type { Joined } from './join.ts';
import { initiatorOf, type TrafficDetails } from './traffic-event.ts';

/** A preflight has an id of its own; only this header tells it from an OPTIONS request of the page. Fetch section 4.8. */
export function isPreflight(details: TrafficDetails): boolean {
  if (details.method !== 'OPTIONS') return false;
  if (details.requestHeaders !== undefined) return details.requestHeaders.some(({ name }) => isRequestMethod(name));
  // Head not seen. Pages hardly ever send OPTIONS themselves, and to another origin they would need a preflight first.
  const origin = initiatorOf(details);
  return details.type === 'xmlhttprequest' && origin !== undefined && origin !== new URL(details.url).origin;
}

/** Takes out the first preflight that was sent for this request: parallel requests come in order. */
export function claimPreflight(waiting: Joined[], details: TrafficDetails): Joined | undefined {
  const index = waiting.findIndex((one) => wasSentFor(one, details));
  return index === -1 ? undefined : waiting.splice(index, 1)[0];
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
