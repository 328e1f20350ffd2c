import { expect, test } from 'vitest';
import { createMasker } from './masker.ts';
import { createRedactor } from './redactor.ts';

const { body } = createRedactor(createMasker(new Uint8Array(32).fill(4)));
const masked = (text: string): string => body({ mimeType: 'text/plain', text }).text;

test.each([
  'Unable to parse token: unexpected-end-of-input',
  'Token: expired_token',
  'token: JsonWebTokenError',
  'Invalid password: AADSTS50126',
  'Signature verification failed with key: kid-rsa-2024-01-main',
  'Passwort: erforderlich',
  'Пароль: неверный',
  'パスワード: 必須',
  'PIN: blocked',
  'Reset your password: https://app.example/reset',
])('what is said about a secret stays: %s', (text) => {
  expect(masked(text)).toBe(text);
});

test.each([
  ['Password: not-my-real-password', 'not-my-real'],
  ['token: expired7f3a9c2b41d8', '7f3a9c2b41d8'],
  ['Reset your password: https://app.example/reset?token=Qx7fT2mLp9Zk4Wv8', 'Qx7fT2mLp9Zk4Wv8'],
  ['Passwort: Sommerregen24', 'Sommerregen24'],
])('a secret that resembles it does not: %s', (text, secret) => {
  expect(masked(text)).not.toContain(secret);
});
