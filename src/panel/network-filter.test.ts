import { expect, it } from 'vitest';
import { networkFilter } from './network-filter.ts';
import { exchange } from './testing/exchange.ts';

it('names status, method, host and path', () => {
  expect(networkFilter(exchange())).toBe('status-code:401 method:GET domain:api.acme.dev /v1/orders');
});

it('leaves out what was masked, and the path that everything has', () => {
  expect(networkFilter(exchange({ url: 'https://api.acme.dev/reset/‹masked-a3f9›/now' }))).toMatch(/ \/reset\/$/);
  expect(networkFilter(exchange({ url: 'https://api.acme.dev/' }))).not.toMatch(/ \/$/);
});
