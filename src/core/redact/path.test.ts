import { expect, test } from 'vitest';
import { createMasker } from './masker.ts';
import { createRedactor } from './redactor.ts';

const { link } = createRedactor(createMasker(new Uint8Array(32).fill(4)));
const TOKEN = '9kQ2vXbT7mRzW4pLcY8nHsD3gF6jJwAe';

test.each([
  `/s/${TOKEN}/download`,
  `/auth/${TOKEN}`,
  `/download/${TOKEN}/x.zip`,
  `/opt-out/${TOKEN}`,
  `/t/${TOKEN}/login`,
  `/transfer/${TOKEN}`,
  `/bot123456789:5${TOKEN}abc/getMe`,
])('a path that lets in whoever knows it: %s', (path) => {
  const masked = link(`https://app.example${path}`);
  expect(masked).not.toContain(TOKEN.slice(0, 6));
  expect(masked).toContain('‹masked-');
});

test.each([
  '/download/3f2b8c1e9d4a4c7b8e215a6d7c8b9e0f11223344/app.zip',
  '/files/3f2b8c1e-9d4a-4c7b-8e21-5a6d7c8b9e0f',
  '/auth/realms/shop-production-eu',
  '/s/article-about-tokens-in-2026/download',
  '/downloads/Quarterly-Report-2026-Q3-Final-Version.pdf',
])('a hash, an id or a name: %s', (path) => {
  expect(link(`https://app.example${path}`)).toBe(`https://app.example${path}`);
});
