import { expect, test } from 'vitest';
import { withNamedAddresses } from './addresses.ts';

test.each([
  ['Requests from 203.0.113.9 are not accepted', 'Requests from ip address are not accepted'],
  ['Your address 2001:db8::17 is blocked', 'Your address ip address is blocked'],
  ['Not usable from https://app.example/a?b', 'Not usable from origin'],
  ["Access denied for user 'root'@'172.17.0.1'", "Access denied for user 'root'@'172.17.0.1'"],
  ['See https://docs.example/errors for help', 'See https://docs.example/errors for help'],
  ['Please upgrade from 1.2.3', 'Please upgrade from 1.2.3'],
])('%s', (text, read) => {
  expect(withNamedAddresses(text)).toBe(read);
});
