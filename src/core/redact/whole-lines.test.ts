import { expect, test } from 'vitest';
import { createMasker } from './masker.ts';
import { createRedactor } from './redactor.ts';

const redactor = createRedactor(createMasker(new Uint8Array(32).fill(1)));
const masked = (text: string): string => redactor.body({ mimeType: 'text/plain', text }).text;

test.each([
  'GET / HTTP/1.1\nX-Auth-Token: K7bb`bbbbb9\nAccept: */*\n',
  'user: bob\npassword: K7,bbbb(bbb9',
  'password: K7;bbbbbbb9',
  'password: K7,b:bbbbb9',
  'password: K7"bbbbb9[',
  'export DB_PASSWORD=K7bbb<bbbb9\nexport PORT=1\n',
  "db.password=K7'bbbbbbbb9\r\nport=1\r\n",
  'services:\n  - api_key: K7]bbbbbbbb9\n',
])('a value alone on its line ends with the line: %j', (text) => {
  expect(masked(text)).not.toContain('bbb');
  expect(masked(masked(text))).toBe(masked(text));
});

test.each([
  'token: Map<string,Int32Array>;',
  'token: createToken2();',
  'password: generate(length=16)',
  'token: {{vault:db2}}',
  'password: must,be,set',
  'session: 12:30:45',
  'error: token=a,b',
])('what only looks like one stays readable: %j', (text) => {
  expect(masked(text)).toBe(text);
});

test('several pairs on a line stay apart', () => {
  expect(masked('Password=K7bbbbbbb9;Server=db2;Port=1433\n')).toMatch(
    /^Password=‹masked-\w{4}›;Server=db2;Port=1433\n$/,
  );
  expect(masked('token=K7bbbbbbb9&page=2\n')).toMatch(/^token=‹masked-\w{4}›&page=2\n$/);
});
