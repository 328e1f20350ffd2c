import { expect, it } from 'vitest';
import { foldPath } from './fold-path.ts';

it.each([
  ['/users/81/orders/9', '/users/{id}/orders/{id}'],
  ['/v1/orders', '/v1/orders'],
  ['/api/v2/things/123e4567-e89b-12d3-a456-426614174000', '/api/v2/things/{id}'],
  ['/blobs/9f86d081884c7d659a2feaa0', '/blobs/{id}'],
  ['/k/01ARZ3NDEKTSV4RRFFQ69G5FAV', '/k/{id}'],
  ['/customers/cus_9s6XKzkNRiz8i3', '/customers/{id}'],
  ['/reset/‹masked-a3f9›', '/reset/{id}'],
  ['/user_settings/notifications', '/user_settings/notifications'],
  ['/oauth2/token', '/oauth2/token'],
  ['/internationalization-settings', '/internationalization-settings'],
  ['/', '/'],
])('%s folds to %s', (path, pattern) => {
  expect(foldPath(path)).toBe(pattern);
});
