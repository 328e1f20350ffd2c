import type { TrafficDetails, TrafficEvent } from '../traffic-event.ts';

/** Events as Chrome 156 sent them, in short: `kind` and what differs from a fetch of the page. */
export function event(kind: TrafficEvent['kind'], details: Partial<TrafficDetails> = {}): TrafficEvent {
  return {
    kind,
    details: {
      requestId: '9',
      url: 'https://api.example/orders',
      method: 'GET',
      type: 'xmlhttprequest',
      tabId: 7,
      frameId: 0,
      documentId: '7E439B',
      initiator: 'https://app.example',
      timeStamp: 1_000,
      ...details,
    },
  };
}

export function headers(fields: Record<string, string>): { name: string; value: string }[] {
  return Object.entries(fields).map(([name, value]) => ({ name, value }));
}
