import { describe, expect, test } from 'vitest';
import { part, claims, jwt, opaque, decode, found, problems } from './testing/pasted.ts';

describe('a character that cannot be seen is the finding, and the token is decoded', () => {
  test.each([
    ['a no-break space after the scheme', `Bearer\u00a0${jwt}`, 'Authorization'],
    ['the same in a header line', `Authorization: Bearer\u00a0${jwt}`, 'Authorization'],
    ['a narrow no-break space after the scheme', `Bearer\u202f${jwt}`, 'Authorization'],
    ['a zero width space', `Bearer \u200b${jwt}`, 'Authorization'],
    ['a zero width space in place of the space', `Bearer\u200b ${jwt}`, 'Authorization'],
    ['a byte order mark before the token', `\ufeff${jwt}`, 'Token'],
    ['a no-break space behind the token', `${jwt}\u00a0`, 'Token'],
    ['a no-break space inside of it', `${jwt.slice(0, 30)}\u00a0${jwt.slice(30)}`, 'Token'],
  ])('%s', (_name, text, name) => {
    expect(found(text)).toEqual([[name, 'jwt']]);
    expect(problems(text)).toEqual(['invisible-character']);
  });
});

describe('what holds credentials', () => {
  const response = { token_type: 'Bearer', refresh_token: opaque, id_token: jwt, access_token: jwt };
  test.each([
    ['fetch in one line', `fetch('/x', { headers: { Authorization: 'Bearer ${jwt}' } })`, [['Authorization', 'jwt']]],
    [
      'fetch, copied by DevTools',
      `fetch("/x", {\n  "headers": {\n    "authorization": "Bearer ${jwt}"\n  }\n});`,
      [['authorization', 'jwt']],
    ],
    ['axios with a key', `axios.get(u, { headers: { "X-Api-Key": "${opaque}" } })`, [['X-Api-Key', 'opaque']]],
    ['Python', `requests.get(u, headers={"Authorization": "Bearer ${jwt}"})`, [['Authorization', 'jwt']]],
    ['a variable', `const token = "${jwt}";`, [['token', 'jwt']]],
    ['local storage', `localStorage.setItem("access_token", "${jwt}")`, [['access_token', 'jwt']]],
    ['a line of a log', `2026-01-01 INFO token=${jwt} user=1`, [['Token', 'jwt']]],
    ['a letter', `Here is my token ${jwt} please help`, [['Token', 'jwt']]],
    ['one token twice', `${jwt}\n${jwt}`, [['Token', 'jwt']]],
    ['a token cut into lines', jwt.replace(/(.{50})/g, '$1\r\n'), [['Token', 'jwt']]],
    ['a token in the address of curl', `curl 'https://a.example/x?access_token=${jwt}'`, [['access_token', 'jwt']]],
    [
      'a form that curl posts',
      `curl https://a.example/token -d 'refresh_token=${opaque}'`,
      [['refresh_token', 'opaque']],
    ],
    ['JSON that curl posts', `curl https://a.example --data-raw '{"id_token":"${jwt}"}'`, [['id_token', 'jwt']]],
    ['a user in an address', 'https://user:pass1234@host.example/x', [['Authorization', 'basic']]],
    ['a token in a path', `https://host.example/confirm/${jwt}`, [['part of the path', 'jwt']]],
    ['base64 of user and password', btoa('user:password'), [['Authorization', 'basic']]],
    [
      'a token response',
      JSON.stringify(response),
      [
        ['access_token', 'jwt'],
        ['id_token', 'jwt'],
        ['refresh_token', 'opaque'],
      ],
    ],
    [
      'a token response as an object',
      `{ access_token: '${jwt}', refresh_token: '${opaque}' }`,
      [
        ['access_token', 'jwt'],
        ['refresh_token', 'opaque'],
      ],
    ],
    ['a cookie without its name', `theme=dark; session=${jwt}; a=b`, [['session', 'jwt']]],
    [
      'a cookie with base64 of JSON',
      `Cookie: sb-x-auth-token=base64-${part({ access_token: jwt })}`,
      [['access_token', 'jwt']],
    ],
    [
      'a cookie with JSON',
      `Cookie: auth=${encodeURIComponent(JSON.stringify({ id_token: jwt }))}`,
      [['id_token', 'jwt']],
    ],
  ])('%s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
    expect(JSON.stringify(decode(text))).not.toMatch(/Ab3_Ab3_|Zx9Zx9Zx9|pass1234/);
  });

  test('a value that was encoded for a URL is shown as it is, and as it was meant', () => {
    expect(found(encodeURIComponent(`Bearer ${jwt}`))).toEqual([
      ['Token', 'malformed'],
      ['Token, decoded', 'jwt'],
    ]);
  });

  test('Basic that is not UTF-8 is decoded, and said to be so', () => {
    const text = `Authorization: Basic ${Buffer.from('user:p\u00e4ss', 'latin1').toString('base64')}`;
    expect(found(text)).toEqual([['Authorization', 'basic']]);
    expect(problems(text)).toEqual(['basic-not-utf8']);
  });
});

describe('a cookie that a server sets', () => {
  const attributes =
    'Path=/; Domain=shop.example; HttpOnly; Secure; SameSite=Lax; Expires=Wed, 21 Oct 2026 07:28:00 GMT';
  test.each([
    ['with its name', `Set-Cookie: session=${jwt}; ${attributes}`, 'jwt'],
    ['without it', `session=${jwt}; ${attributes}`, 'jwt'],
    ['opaque', `sid=${opaque}; ${attributes}`, 'opaque'],
  ])('%s: value and attributes are read', (_name, text, kind) => {
    const decoded = decode(text);
    expect(decoded).toMatchObject({ kind: 'credentials', credentials: [{ authorization: { token: { kind } } }] });
    const contents = decoded.kind === 'credentials' ? decoded.credentials[0]?.contents : undefined;
    expect(contents?.rows.map(({ name, value }) => [name, value])).toEqual([
      ['Path', '/'],
      ['Domain', 'shop.example'],
      ['HttpOnly', true],
      ['Secure', true],
      ['SameSite', 'Lax'],
      ['Expires', 'Wed, 21 Oct 2026 07:28:00 GMT'],
    ]);
    expect(contents?.until).toBe(Date.UTC(2026, 9, 21, 7, 28));
  });
});

test('cookies that a tool joined with commas are read one by one', () => {
  const expires = 'Expires=Wed, 21 Oct 2026 07:28:00 GMT';
  const text = `Set-Cookie: sid=${opaque}; ${expires}; Path=/, session=${jwt}; Secure, csrf=${opaque}; x=${opaque}`;
  expect(found(text)).toEqual([['session', 'jwt']]);
  expect(JSON.stringify(decode(text))).not.toContain(opaque);
  expect(JSON.stringify(decode(`Set-Cookie: sid=${opaque}; note=${opaque}`))).not.toContain(opaque);
});

describe('what is no token is called by its name', () => {
  test.each([
    ['www.example.com', 'host name'],
    ['api.eu.example.co.uk:8443', 'host name'],
    ['localhost:3000', 'host name'],
    ['192.168.0.1:8080', 'IP address'],
    ['api.example.com/v1/orders', 'address'],
    ['https://api.example.com/v1/orders', 'no token in the query'],
    ['jane.doe@example.com', 'e-mail address'],
    ['Please look at this, it fails.', 'No token'],
    ['controller', 'words'],
    ['access-token-expired', 'words'],
    ['‹masked-a3f9›', 'masked value of Why 401'],
    ['Bearer ‹masked-a3f9›', 'masked value of Why 401'],
    ['Authorization: Bearer ‹masked-a3f9›', 'masked value of Why 401'],
    ['YOUR_ACCESS_TOKEN', 'placeholder'],
    ['{{token}}', 'placeholder'],
    ['<your-token-here>', 'placeholder'],
    ['undefined', 'placeholder'],
    ['/api/v1/orders', 'path'],
    ['1763200000', '2025-11-15 09:46:40'],
    ['1763200000000', '2025-11-15 09:46:40'],
    ['2026-01-01T00:00:00Z', 'date'],
    ['401 Unauthorized', 'status line'],
    ['<!doctype html><title>Login</title>', 'web page'],
    ['3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'UUID'],
    ['WWW-Authenticate', 'name of a header'],
  ])('%s', (text, says) => {
    expect(decode(text)).toEqual({ kind: 'nothing', says: expect.stringContaining(says) });
  });

  test.each([
    'ya29.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU',
    'SG.aaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbb',
    'ghp_abcdefghijklmnopqrstuvwxyz0123456789',
    'd41d8cd98f00b204e9800998ecf8427e',
    'sk-proj-abcdefghijklmnopqrstuvwx',
    'q8Xv2LrT5nYb7KdW',
  ])('%s may be a token', (text) => {
    expect(found(text)).toEqual([['Token', 'opaque']]);
  });
});

describe('keys are no tokens, and private ones are warned of', () => {
  test.each([
    ['-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----', 'public key', undefined],
    ['-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', 'certificate', undefined],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----', 'private key', true],
    ['-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----', 'private key', true],
    ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI user@host', 'OpenSSH', undefined],
    [JSON.stringify({ keys: [{ kty: 'RSA', kid: 'k1', n: 'abc', e: 'AQAB' }] }), 'JWK Set with one key', undefined],
    [JSON.stringify({ kty: 'EC', crv: 'P-256', x: 'a', y: 'b', d: opaque }), 'private or secret', true],
    [JSON.stringify({ kty: 'oct', k: opaque }), 'private or secret', true],
    [
      JSON.stringify({ type: 'service_account', private_key: '-----BEGIN PRIVATE KEY-----\nMIIE' }),
      'service account',
      true,
    ],
  ])('%s', (text, says, isWarning) => {
    const decoded = decode(text);
    expect(decoded).toMatchObject({ kind: 'described', described: { says: expect.stringContaining(says) as string } });
    expect(decoded.kind === 'described' && decoded.described.isWarning).toBe(isWarning ?? undefined);
    expect(JSON.stringify(decoded)).not.toContain(opaque);
  });
});

test('no word of it says that anything is valid', () => {
  const texts = [jwt, `Set-Cookie: a=${jwt}; Path=/`, claims, `v4.local.${opaque}${opaque}`];
  for (const text of texts) expect(JSON.stringify(decode(text))).not.toMatch(/\bvalid\b/i);
});

test.each([
  ['quotes', `a:"`.repeat(200_000)],
  ['pairs', 'ab=cd; '.repeat(200_000)],
  ['dots', 'eyJ.'.repeat(300_000)],
  ['elements', '<saml:Issuer '.repeat(80_000)],
  ['base64', `${'PHNhbWxw'.repeat(100_000)}`],
  ['lines', 'Set-Cookie: a=b; Path=/\n'.repeat(50_000)],
  ['host labels', 'a.'.repeat(500_000)],
  ['percents', 'a%20'.repeat(300_000)],
])('a megabyte of %s comes back', (_name, text) => {
  expect(() => decode(text)).not.toThrow();
});
