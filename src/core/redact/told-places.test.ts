import { expect, test } from 'vitest';
import { createMasker } from './masker.ts';
import { createRedactor } from './redactor.ts';

const { body } = createRedactor(createMasker(new Uint8Array(32).fill(4)));
const masked = (text: string): string => body({ mimeType: 'text/plain', text }).text;

test.each([
  ["#0 /app/Db.php(31): PDO->__construct('mysql:host=db01...', 'shop_rw', 'Regenschirm!42')", 'Regenschirm'],
  ["mysqli_connect('h','root','Apfel7Baum')", 'Apfel7Baum'],
  ["#1 ldap_bind(Resource id #3, 'cn=admin,dc=x', 'Zitrone_Regal6')", 'Zitrone'],
  ['session 9kQ2vXbT7mRzW4pLcY8n has expired', '9kQ2vXbT'],
  ['Authorization header was: 9kQ2vXbT7mRzW4pLcY8n', '9kQ2vXbT'],
  ['Cookie value 9kQ2vXbT7mRzW4pLcY8n rejected', '9kQ2vXbT'],
  ['Expected signature Qw8Er5Ty2Ui9Op4As7Df but got 9kQ2vXbT7mRzW4pLcY8n', '9kQ2vXbT'],
])('what only its place or its kind names: %s', (text, secret) => {
  expect(masked(text)).not.toContain(secret.slice(0, 5));
});

test.each([
  'session 3f2b8c1e-9d4a-4c7b-8e21-5a6d7c8b9e0f has expired',
  "PDO->__construct('mysql:host=db01...')",
  'The code ERR_TOKEN_EXPIRED_401 is documented',
  'Authorization header was: missing',
  'The signature was expected but got nothing',
  'token expired-yesterday was rejected',
])('what names no secret stays: %s', (text) => {
  expect(masked(text)).toBe(text);
});
