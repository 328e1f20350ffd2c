import type { DevtoolsEntry } from '../entry.ts';

/** A refused fetch as Chrome 156 tells it; tests say only what differs. */
export function entry(
  differences: Partial<Omit<DevtoolsEntry, 'request' | 'response'>> = {},
  request: Partial<DevtoolsEntry['request']> = {},
  response: Partial<DevtoolsEntry['response']> = {},
): DevtoolsEntry {
  return {
    startedDateTime: '2026-11-21T01:00:00.250Z',
    time: 12.5,
    _resourceType: 'fetch',
    ...differences,
    request: { method: 'GET', url: 'https://api.example/orders', headers: [], ...request },
    response: {
      status: 401,
      statusText: 'Unauthorized',
      headers: [{ name: 'www-authenticate', value: 'Bearer' }],
      content: { size: 16, mimeType: 'application/json' },
      redirectURL: '',
      bodySize: 27,
      ...response,
    },
  };
}
