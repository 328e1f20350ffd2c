import { describe, expect, test } from 'vitest';
import { examineAuthorization } from '../authorization.ts';
import { tokenMasking } from '../testing/token-masking.ts';

const masking = tokenMasking();
const base64 = (text: string): string => btoa(text);
const part = (members: unknown): string => base64(JSON.stringify(members)).replace(/=+$/, '');
const header = part({ alg: 'RS256', typ: 'JWT' });
const claims = part({ iss: 'https://idp.example', sub: 'u1', exp: 1900000000 });
const signature = 'A'.repeat(43);
const jwt = `${header}.${claims}.${signature}`;
const long = 'aaaaaaaaaaaa';

function slugsOf(value: string): string[] {
  return examineAuthorization(value, masking).problems.map(({ slug }) => slug);
}

describe('what is right has no fault', () => {
  test.each([
    'Bearer mF_9.B5f-4.1JqM',
    'Bearer ey\u004a0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODB9.dBjftJeZ4CVP-mB92K27uhbU',
    `Bearer v4.public.${long}`,
    `Bearer ${part({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.aaaa.bbbb.cccc.dddd`,
    `Bearer ${part({ k: long, n: 'name', id: 1 })}`,
    `Bearer ${header.slice(0, 6)}`,
    'Bearer ey\u004aQxT7vKp2mZ9wLr4sYb6nHd8cGf3',
    `Bearer ${base64('{"alg":"x",\x01\x02').replace(/=+$/, '')}`,
    'Bearer ey\u004a1c2VyX2lkIjoxfQ.ZxYwVA.abcdefghijklmnopqrstuvwx',
    'Bearer 1|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'Bearer 00\u00445g000004abcd!AQ4AQABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'Bearer v^1.1#i^1#r^1#p^3#f^0#I^3#t^Ul41XzExOkQ0',
    'Negotiate YIIJvwYGKwYBBQUCoIIJszCCAAAAAAAAAA==',
    'NTLM TlRMTVNTUAABAAAAB4IIAA==',
    'OAuth oauth_consumer_key="k", oauth_signature_method="HMAC-SHA1", oauth_signature="a%2Fb%3D"',
    'Digest username="CORP\\\\nina", realm="r", nonce="n", uri="/", response="00"',
    'AWS4-HMAC-SHA256 Credential=AKID/20150830/us-east-1/iam/aws4_request,SignedHeaders=host,Signature=ab',
    `Bearer ${header}.${part({ sub: 1, cnf: { 'x5t#S256': 'abc' } })}.${signature}`,
    `DPoP ${header}.${part({ sub: 1, cnf: { jkt: 'abc' } })}.${signature}`,
    `Bearer ${header}.${part({ nonce: 'n', scope: 'read' })}.${signature}`,
    'Bearer test-token',
  ])('%s', (value) => {
    expect(slugsOf(value)).toEqual([]);
  });
});

describe('what is wrong is told apart', () => {
  test.each([
    ['', ['header-missing']],
    ['Bearer  ', ['token-missing']],
    [`Bearer=${jwt}`, ['scheme-punctuation']],
    [`"Bearer" ${jwt}`, ['scheme-punctuation']],
    [`Bearer${jwt}`, ['scheme-missing']],
    [`Bearer%20${jwt}`, ['percent-encoded']],
    [`Baerer ${jwt}`, ['scheme-unregistered']],
    [`Bearer\u00a0${jwt}`, ['invisible-character']],
    [`\ufeffBearer ${jwt}`, ['invisible-character']],
    [`Bearer ${jwt}\u00e2\u0080\u008b`, ['invisible-character']],
    [`Bearer “${jwt}”`, ['non-ascii-character', 'quoted-token']],
    ['Bearer tökén', ['non-ascii-character']],
    [`Bearer Optional("${jwt}")`, ['quoted-token']],
    [`Bearer ${jwt}\\r\\n`, ['encoded-linebreak']],
    [`Bearer ${long}\nBearer ${long}`, ['control-character', 'multiple-values']],
    [`Bearer ${long}, ${long}`, ['multiple-values']],
    [`Basic dXNlcjpwYXNz Bearer ${jwt}`, ['multiple-values']],
    [`Bearer ${jwt},`, ['invalid-token-character', 'jwt-not-base64url']],
    [`Bearer <${jwt}>`, ['invalid-token-character']],
    ['Bearer abc@def', ['invalid-token-character']],
    [`Bearer ${jwt.replaceAll('.', '%2E')}`, ['percent-encoded']],
    ['Bearer eyJhbGciOi[...]xyz', ['truncated-token']],
    ['Bearer sk-****abcd', ['truncated-token']],
    ...[11, 16, 20, 24, header.length - 4, header.length - 2].map((length): [string, string[]] => [
      `Bearer ${header.slice(0, length)}`,
      ['truncated-token'],
    ]),
    ['Bearer token="abc"', ['parameter-instead-of-token']],
    ['Bearer realm="api", error="invalid_token"', ['parameter-instead-of-token']],
    ['Bearer {"token":"abc"}', ['json-instead-of-token']],
    ["Bearer { access_token: 'abc' }", ['json-instead-of-token']],
    ['Bearer <html><body>', ['html-instead-of-token']],
    [`Bearer ${base64('user:pass')}`, ['scheme-token-mismatch']],
    [`Basic ${jwt}`, ['scheme-token-mismatch']],
    [`Digest ${jwt}`, ['scheme-token-mismatch']],
    ['Basic user:pass', ['basic-not-base64']],
    ['Basic Pz8_Oj4-', ['basic-base64url']],
    [`Basic ${base64('u:p\r\n')}`, ['basic-trailing-newline']],
    [`Basic ${base64('undefined:undefined')}`, ['placeholder-token']],
    [`Basic ${base64(':')}`, ['basic-empty-password', 'basic-empty-user']],
    [`Bearer ${jwt.toLowerCase()}`, ['jwt-case-folded', 'jwt-header-not-json']],
    [`Bearer ${jwt.slice(1)}`, ['jwt-header-not-json']],
    [`Bearer ${header}.${base64('{"sub":"a??>>~~"}')}.${signature}`, ['jwt-standard-base64']],
    [`Bearer ${part({ alg: 'dir', enc: 'A128GCM' })}.a.b`, ['jwt-segment-count']],
    [`Bearer ${base64(jwt)}`, ['jwt-double-encoded']],
    [`Bearer ${header}.${part({ typ: 'Refresh' })}.${signature}`, ['refresh-token-as-bearer']],
    ['Bearer 1/\u002f0gaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', ['refresh-token-as-bearer']],
    [`Bearer ${header}.${part({ token_use: 'id' })}.${signature}`, ['id-token-as-access-token']],
    ['Authorization=Bearer abc', ['header-name-in-value']],
    ['AWS4-HMAC-SHA256 abc', ['sigv4-malformed']],
    ['Digest username="undefined", realm="r", nonce="n", uri="/", response="00"', ['placeholder-token']],
  ])('%s', (value, slugs) => {
    expect(slugsOf(value)).toEqual(slugs);
  });
});

describe('placeholders are recognised as a whole', () => {
  test.each(
    'null None nil <nil> (null) {token} ${token} #{token} $TOKEN $(token) [token] <%= token %> __TOKEN__ your-token-here XXXX-XXXX **** ...'
      .split(' ')
      .filter((word) => !/^<%=|^%>$/.test(word))
      .concat([
        '<%= token %>',
        '<your token here>',
        '{{ access_token }}',
        'function () { return token }',
        'async () => {}',
      ])
      .concat([
        'System.Threading.Tasks.Task`1[System.String]',
        '<coroutine object get_token at 0x7f00>',
        "Instance of 'Future<String>'",
      ]),
  )('%s', (word) => {
    expect(slugsOf(`Bearer ${word}`)).toEqual(['placeholder-token']);
    expect(examineAuthorization(`Bearer ${word}`, masking).text).toBe(`Bearer ${word}`);
  });

  test.each(['nullable-9f8e7d', 'undefined1', '{"token":"abc"}', '<aB3dE6gH9jK2>', '$ecretPassw0rd1234', 'xxAxx'])(
    '%s is none',
    (word) => {
      expect(slugsOf(`Bearer ${word}`)).not.toContain('placeholder-token');
      expect(examineAuthorization(`Bearer ${word}`, masking).text).not.toContain(word);
    },
  );
});

test('a JWT that is cut off stays masked, and its masked text has the same fault', () => {
  for (const scheme of ['Bearer', 'Token', 'JWT']) {
    const { text, token, problems } = examineAuthorization(`${scheme} ${header.slice(0, 30)}`, masking);
    expect(text).toMatch(/^\w+ ‹masked-[0-9a-f]{4}›‹cut-off›$/);
    expect(token).toMatchObject({ kind: 'malformed', reason: expect.stringContaining('cut off') });
    expect(problems.at(-1)?.says).toContain('in the middle of its first part');
    expect(examineAuthorization(text ?? '', masking).problems).toEqual(problems);
  }
});

test('the corrected form is said where only the frame is wrong', () => {
  const corrected = (value: string): (string | undefined)[] =>
    examineAuthorization(value, masking).problems.map((problem) => problem.corrected);
  const whole = examineAuthorization('Bearer abcdefgh1', masking).text;
  expect(corrected('Bearer   "abcdefgh1"')).toEqual([whole, whole]);
  expect(corrected('Authorization: Bearer abcdefgh1')).toEqual([whole]);
  expect(corrected('Baerer abcdefgh1')).toEqual([whole]);
  expect(corrected('Bearer abc@defgh')).toEqual([undefined]);
  expect(corrected('Bearer undefined')).toEqual([undefined]);
});

test('the frame stays readable and the credentials do not', () => {
  const text = (value: string): string | null => examineAuthorization(value, masking).text;
  expect(text('Digest username="Mufasa", realm="http-auth@example.org", uri="/a?k=v", qop=auth')).toMatch(
    /^Digest username="‹masked-.{4}›", realm="http-auth@example.org", uri="\/a\?‹masked-.{4}›", qop=auth$/,
  );
  expect(
    text('AWS4-HMAC-SHA256 Credential=AKID/20150830/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=ab'),
  ).toMatch(
    /^AWS4-HMAC-SHA256 Credential=‹masked-.{4}›\/20150830\/us-east-1\/s3\/aws4_request, SignedHeaders=host, Signature=‹masked-.{4}›$/,
  );
  expect(text(`Basic ${base64(':pass')}`)).toMatch(/^Basic ‹masked-.{4}›‹no-user›$/);
});

test('claims that are personal are masked inside the token, which stays decodable', () => {
  const { text, token } = examineAuthorization(
    `Bearer ${header}.${part({ iss: 'https://idp.example', email: 'a@b.example' })}.${signature}`,
    masking,
  );
  const [, payload = ''] = (text ?? '').split('.');
  const decoded: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
  expect(decoded).toEqual({ iss: 'https://idp.example', email: expect.stringMatching(/^‹masked-.{4}›$/) });
  expect(token).toMatchObject({ kind: 'jwt', claims: decoded });
});

test('tokens of every kind', () => {
  const token = (value: string): unknown => examineAuthorization(value, masking).token;
  expect(token(`Bearer ${jwt}~WyJhIl0~`)).toMatchObject({ kind: 'jwt', disclosures: 1 });
  expect(token(`Bearer ${part({ alg: 'dir', enc: 'A128GCM' })}..a.b.c`)).toMatchObject({
    kind: 'jwe',
    header: { alg: 'dir' },
  });
  expect(token(`Basic ${base64('user:')}`)).toMatchObject({ kind: 'basic', hasPassword: false });
  expect(token('Bearer gh\u0070_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')).toEqual({
    kind: 'opaque',
    vendor: 'GitHub personal access token',
  });
  expect(token(`Bearer ${header}.${claims}`)).toMatchObject({
    kind: 'malformed',
    reason: expect.stringContaining('three parts'),
  });
  expect(token('Hawk id="a", mac="b"')).toMatchObject({ kind: 'parameters' });
  expect(token('Bearer null')).toBeNull();
});

test('absent, unknown and empty are three things', () => {
  expect(examineAuthorization(undefined, masking)).toMatchObject({ header: 'unknown', problems: [], text: null });
  expect(examineAuthorization(null, masking)).toMatchObject({
    header: 'absent',
    problems: [{ slug: 'header-missing' }],
    text: null,
  });
  expect(examineAuthorization(' ', masking)).toMatchObject({
    header: 'present',
    problems: [{ slug: 'header-missing' }],
    text: ' ',
  });
});
