import { expect, test } from 'vitest';
import { withoutForbiddenAct } from './forbidden-act.ts';

test.each([
  ['You do not have permission to view the country report.', 'You do not have permission to resource'],
  ['You are not allowed to watch this from your country', 'You are not allowed to resource from your country'],
  ['Only administrators can reset MFA of other users', 'Only administrators can resource'],
  ['You may not export tokens because your plan is too small', 'You may not resource because your plan is too small'],
  [
    'You don’t have access to project expired-tokens: ask its owner',
    'You don’t have access to resource: ask its owner',
  ],
  ['You cannot read this, you cannot write this', 'You cannot resource, you cannot resource'],
])('%s', (text, rest) => {
  expect(withoutForbiddenAct(text)).toBe(rest);
});

test.each([
  'The token is expired',
  'Your IP address is not allowed',
  'This app is not authorized to use the scope mail.read',
])('%s stays as it is', (text) => {
  expect(withoutForbiddenAct(text)).toBe(text);
});
