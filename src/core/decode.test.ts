import { describe, expect, test } from 'vitest';
import { decodePasted, type Decoded } from './decode.ts';
import { createMasker } from './redact/masker.ts';

const masker = createMasker(new Uint8Array(32).fill(7));
const part = (members: object): string => btoa(JSON.stringify(members)).replace(/=+$/, '');
const jwt = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iss: 'https://idp.example', exp: 1900000000 })}.${'Ab3_'.repeat(11)}`;
const opaque = 'Zx9Zx9Zx9Zx9Zx9Zx9Zx9Zx9Zx9Z';

const decode = (text: string): Decoded => decodePasted(text, masker);

/** Name, scheme and kind of token of every credential found. */
function found(text: string): (string | null | undefined)[][] {
  const decoded = decode(text);
  if (decoded.kind !== 'credentials') return [[decoded.kind]];
  return decoded.credentials.map(({ name, authorization }) => [name, authorization.scheme, authorization.token?.kind]);
}

describe('what people paste', () => {
  test.each([
    ['a JWT', jwt, [['Token', null, 'jwt']]],
    ['a JWT wrapped over lines', jwt.replace(/(.{30})/g, '$1\n  '), [['Token', null, 'jwt']]],
    ['an opaque token', opaque, [['Token', null, 'opaque']]],
    ['a value', `Bearer ${jwt}`, [['Authorization', 'Bearer', 'jwt']]],
    ['Digest credentials', 'Digest username="u", response="00"', [['Authorization', 'Digest', 'digest']]],
    ['a header line', `Authorization: Bearer ${opaque}`, [['Authorization', 'Bearer', 'opaque']]],
    ['a line of HTTP/2', `authorization: bearer ${jwt}`, [['authorization', 'bearer', 'jwt']]],
    ['name and value on two lines', `Authorization:\nBearer ${jwt}`, [['Authorization', 'Bearer', 'jwt']]],
    ['a line of source code', `  'Authorization': 'Bearer ${jwt}',`, [['Authorization', 'Bearer', 'jwt']]],
    [
      'a header block',
      `Host: a.example\r\nAccept: */*\r\nAuthorization: Basic dXNlcjpwYXNz\r\nX-Api-Key: ${opaque}`,
      [
        ['Authorization', 'Basic', 'basic'],
        ['X-Api-Key', null, 'opaque'],
      ],
    ],
    ['cookies', `Cookie: theme=dark; session=${jwt}`, [['session', null, 'jwt']]],
    ['a session cookie', 'Cookie: theme=dark; sid=s%3Aq8Xv2LrT5nYb7KdW', [['Cookie sid', null, 'opaque']]],
    ['a new session', 'Set-Cookie: sid=q8Xv2LrT5nYb7KdW; Path=/; SameSite=Lax', [['Cookie sid', null, 'opaque']]],
    [
      'a curl command',
      `curl 'https://a.example/' \\\n  -H 'accept: */*' \\\n  -H 'authorization: Bearer ${jwt}'`,
      [['authorization', 'Bearer', 'jwt']],
    ],
    [
      'curl for cmd',
      `curl ^"https://a.example/^" -H ^"Authorization: Bearer ${jwt}^"`,
      [['Authorization', 'Bearer', 'jwt']],
    ],
    ['curl with a user', 'curl -u user:pass https://a.example', [['Authorization', 'Basic', 'basic']]],
    [
      'a token response',
      JSON.stringify({ access_token: opaque, id_token: jwt, expires_in: 3600, token_type: 'Bearer' }),
      [
        ['access_token', null, 'opaque'],
        ['id_token', null, 'jwt'],
      ],
    ],
    [
      'headers of a HAR file',
      JSON.stringify({ headers: [{ name: 'Authorization', value: `Bearer ${jwt}` }] }),
      [['Authorization', 'Bearer', 'jwt']],
    ],
    [
      'a JWS in JSON',
      JSON.stringify({ payload: jwt.split('.')[1], protected: jwt.split('.')[0], signature: 'AAAA' }),
      [['JWS', null, 'jwt']],
    ],
    [
      'a callback URL',
      `https://app.example/cb#access_token=${opaque}&id_token=${jwt}&state=1`,
      [
        ['access_token', null, 'opaque'],
        ['id_token', null, 'jwt'],
      ],
    ],
    ['a query', `?access_token=${opaque}`, [['access_token', null, 'opaque']]],
    ['a form', `grant_type=refresh_token&refresh_token=${opaque}`, [['refresh_token', null, 'opaque']]],
  ])('%s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
    expect(JSON.stringify(decode(text))).not.toContain(opaque.slice(0, 12));
    expect(JSON.stringify(decode(text))).not.toContain('Ab3_Ab3_');
  });

  test('a challenge of a proxy is told from one of a server', () => {
    expect(decode('Proxy-Authenticate: Basic realm="exit"')).toMatchObject({ kind: 'challenges', isProxy: true });
    expect(decode('WWW-Authenticate: Basic realm="app"')).toMatchObject({ kind: 'challenges', isProxy: false });
  });

  test('challenges, with or without their name', () => {
    for (const name of ['WWW-Authenticate: ', '']) {
      const decoded = decode(`${name}Bearer realm="api", error="invalid_token"`);
      expect(decoded).toMatchObject({
        kind: 'challenges',
        challenges: [{ scheme: 'Bearer', params: { error: 'invalid_token' } }],
      });
    }
  });
});

describe('what cannot be decoded is said to be so', () => {
  test.each([
    ['', ''],
    ['hello you', 'No token'],
    ['please look at my token, it does not work', 'No token'],
    ['{"access_token": "abc', 'cut off'],
    ['{"a": 1}', 'no token under a name'],
    ['https://a.example/?page=2', 'no token in the query'],
    ['curl https://a.example', 'no credentials'],
    ['Accept: */*\nHost: a.example', 'no credentials and no challenge'],
    ['WWW-Authenticate: ', 'empty'],
  ])('%j', (text, says) => {
    expect(decode(text)).toEqual({ kind: 'nothing', says: expect.stringContaining(says) });
  });
});

test('faults of a token without a scheme are shown, the missing scheme is not one', () => {
  const decoded = decode(jwt.slice(0, jwt.lastIndexOf('.')));
  const [first] = decoded.kind === 'credentials' ? decoded.credentials : [];
  expect(first?.authorization.problems.map(({ slug }) => slug)).toEqual(['jwt-segment-count']);
  expect(first?.authorization.problems[0]?.start).toBe(first?.authorization.text?.length);
});

test('a token of a megabyte is decoded', () => {
  const long = `${jwt.split('.')[0]}.${part({ iss: 'https://idp.example', groups: Array.from({ length: 40_000 }, (_, index) => `g${index}`) })}.AAAA`;
  const decoded = decode(`Bearer ${long}${'A'.repeat(500_000)}`);
  expect(JSON.stringify(decoded).length).toBeLessThan(40_000);
  expect(decoded).toMatchObject({
    credentials: [
      {
        authorization: {
          token: { kind: 'jwt', claims: { iss: 'https://idp.example' } },
          problems: [{ slug: 'header-too-long' }],
        },
      },
    ],
  });
});
