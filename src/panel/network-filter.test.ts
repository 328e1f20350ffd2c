import { expect, it } from 'vitest';
import { networkFilter, placeInNetwork } from './network-filter.ts';
import { exchange } from './testing/exchange.ts';

it('names status, method, host and path', () => {
  expect(networkFilter(exchange())).toBe('status-code:401 method:GET domain:api.acme.dev /v1/orders');
});

it('leaves out what was masked, and the path that everything has', () => {
  expect(networkFilter(exchange({ url: 'https://api.acme.dev/reset/‹masked-a3f9›/now' }))).toMatch(/ \/reset\/$/);
  expect(networkFilter(exchange({ url: 'https://api.acme.dev/' }))).not.toMatch(/ \/$/);
});

it.each([
  ['there', { page: 2, devtoolsEntry: 'devtools.w2.1' }],
  ['gone', { page: 1, devtoolsEntry: 'devtools.w2.1' }],
  ['never', { page: 2 }],
  ['never', { page: 2, devtoolsEntry: 'devtools.w1.1' }],
] as const)('knows that a request is %s', (place, recorded) => {
  const sent = exchange();
  expect(placeInNetwork(sent, { page: 2, failures: [{ exchange: sent, ...recorded }] }, 'w2')).toBe(place);
});

it('finds nothing in the Network panel of a record that is not there any more', () => {
  expect(placeInNetwork(exchange(), { page: 0, failures: [] }, 'w2')).toBe('never');
});
