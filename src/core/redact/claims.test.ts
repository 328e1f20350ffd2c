import { expect, test } from 'vitest';
import { createMasker } from './masker.ts';
import { createRedactor } from './redactor.ts';

const redactor = createRedactor(createMasker(new Uint8Array(32).fill(4)));

test.each([
  [{ org_name: 'acme' }],
  [{ 'kubernetes.io/serviceaccount/service-account.name': 'orders' }],
  [{ 'kubernetes.io': { pod: { name: 'orders-7d9f' }, serviceaccount: { name: 'orders' } } }],
  [{ client_metadata: { client_name: 'Orders app' }, event_name: 'push' }],
  [{ preferred_username: 'service-account-orders' }],
  [{ common_name: 'e367826f93b8d71185e03fe518aff3b4.access' }],
])('what names no person stays: %j', (claims) => {
  expect(redactor.json(claims, 'claim')).toEqual(claims);
});

test.each([
  [{ name: 'Mira Jansen' }],
  [{ user: { name: 'Mira Jansen' } }],
  [{ org_owner_name: 'Mira Jansen' }],
  [{ preferred_username: 'Mira Jansen' }],
  [{ common_name: 'Mira Jansen' }],
])('what names a person goes: %j', (claims) => {
  expect(JSON.stringify(redactor.json(claims, 'claim'))).not.toContain('Jansen');
});
