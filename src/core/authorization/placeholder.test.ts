import { expect, test } from 'vitest';
import { isPlaceholder } from './placeholder.ts';

test.each([
  '<token>',
  '<your-api-key>',
  '{{api_key}}',
  '${env.TOKEN}',
  '<userAuth>',
  '<my jwt here>',
  '<BOT_KEYS>',
  '${OAUTH2_KEY_V2}',
  '{{s3Key}}',
])('%s is a placeholder', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each([
  '<aaaenVaaaa>',
  '<qwkeyzmxpl>',
  '<plsetrwqzu>',
  '{{mcodexqzpw}}',
  '<sdxbGq-pAF-MwSET>',
  '<fSET_nSYpo2W6-iJgz>',
])('%s is none: letters that happen to hold a short word', (text) => {
  expect(isPlaceholder(text)).toBe(false);
});
