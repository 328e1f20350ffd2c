import { expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { exchange } from '../story/testing/scene.ts';

const challenge = `Bearer error="invalid_token", error_description="The audience 'https://other.example' is invalid"`;
const refused = (aud: string) =>
  diagnose(exchange('GET https://api.example/orders', { status: 401, bearer: 'x', claims: { aud }, challenge }));
const checkOf = (aud: string) => refused(aud).checks.find(({ id }) => id === 'audience')?.reason;

test('an audience that the server names and the token does not have is told beside the other', () => {
  expect(checkOf('https://corp.example')).toBe(
    'The server speaks of https://other.example, the token has aud https://corp.example',
  );
  const [cause] = refused('https://corp.example').causes;
  expect(cause?.id).toBe('token-audience-mismatch');
  expect(cause?.evidence.map(({ text }) => text).join()).toContain('while the server speaks of https://other.example');
  expect(checkOf('https://other.example')).toBe('The server refuses aud https://other.example');
});
