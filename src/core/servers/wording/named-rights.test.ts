import { expect, test } from 'vitest';
import { withoutNamedRights } from './named-rights.ts';

test.each([
  ['User does not have role billing_admin', 'User does not have role'],
  ['Missing permission: "plans:write" for this', 'Missing permission" for this'],
  ['The csrf.settings:edit permission is required', 'The permission is required'],
  ['Requires the privilege `network/ip-ranges.read`', 'Requires the privilege`'],
])('%s', (text, rest) => {
  expect(withoutNamedRights(text)).toBe(rest);
});

test.each([
  'permission_denied',
  'Permission denied: token expired',
  'insufficient_scope scope=mail',
  'Your role is not enough',
])('%s stays as it is', (text) => {
  expect(withoutNamedRights(text)).toBe(text);
});
