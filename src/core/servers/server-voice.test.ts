import { expect, test } from 'vitest';
import { hearServer } from './server-voice.ts';
import { answerOf, refusals, type Refusal } from './testing/refusals.ts';
import { unknownServers } from './testing/unknown-servers.ts';

test.each(refusals.map((refusal) => ({ name: refusal[0], refusal })))('$name', ({ refusal }) => {
  const [, , , , ...means] = refusal;
  const [first] = hearServer(answerOf(refusal)).statements;
  if (means.length === 0) {
    expect(first?.strength ?? 'word').toBe('word');
    return;
  }
  expect(means).toContain(first?.means[0]);
  expect(first?.strength).not.toBe('word');
});

const hear = (status: number, headers: readonly string[], body: string) => {
  const refusal: Refusal = ['', status, headers, body];
  return hearServer(answerOf(refusal));
};

test.each(unknownServers.map(([status, body, ...means]) => ({ status, body, means })))(
  'an unknown server says $status $body',
  ({ status, body, means }) => {
    expect(means).toContain(hear(status, [], body).statements[0]?.means[0]);
  },
);

test.each([
  ['', 'empty'],
  ['  \n', 'empty'],
  ['{"error":"x"}', 'json'],
  [")]}',\n[1]", 'json'],
  ['{"errors":[{"message":"x","extensions":{"code":"y"}}]}', 'graphql'],
  ['<?xml version="1.0"?><Error><Code>x</Code></Error>', 'xml'],
  ['<Error><Code>x</Code></Error>', 'xml'],
  ['<html><body>x</body></html>', 'html'],
  ['<h1>Developer Over Rate</h1>', 'html'],
  ['Jwt is expired', 'text'],
])('%s is a body of kind %s', (body, kind) => {
  expect(hear(401, [], body).body).toBe(kind);
});

test('a problem is known by its media type', () => {
  const answer = answerOf(['', 403, [], '{"title":"Forbidden"}']);
  const body = answer.response.body && { ...answer.response.body, mimeType: answer.response.body.mimeType };
  expect(hearServer({ ...answer, response: { ...answer.response, body } }).body).toBe('json');
  expect(hearServer({ ...answer, response: { ...answer.response, body: null } }).body).toBe('not-captured');
});

test('products come outermost first', () => {
  const { products } = hear(403, ['Server: cloudflare', 'X-Kong-Request-Id: 1', 'X-Powered-By: Express'], '{}');
  expect(products.map(({ name }) => name)).toEqual(['Cloudflare', 'Kong', 'Express']);
});

test('a firewall that only passed the answer on is a proxy', () => {
  const passed = hear(403, ['X-Iinfo: 1', 'X-CDN: Imperva'], '{"error":"Access denied"}');
  expect(passed.products).toMatchObject([{ name: 'Imperva', kind: 'proxy' }]);
  const blocked = hear(403, ['X-Iinfo: 1'], '<html>Incapsula incident ID: 7-1</html>');
  expect(blocked.products).toMatchObject([{ name: 'Imperva', kind: 'waf' }]);
});

test('one clear sentence comes before a code that leaves much open', () => {
  const { statements } = hear(
    401,
    ['WWW-Authenticate: Bearer error="invalid_token"'],
    '{"message":"Audience not accepted"}',
  );
  expect(statements.map(({ means }) => means[0])).toEqual(['token-audience-mismatch', 'token-expired']);
  expect(statements[1]).toMatchObject({ strength: 'code', place: 'challenge', quote: 'invalid_token' });
});

test('a documented code names its source', () => {
  const [first] = hear(403, ['@api.hubapi.com'], '{"category":"MISSING_SCOPES"}').statements;
  expect(first?.source).toMatch(/^https:\/\/developers\.hubspot\.com\//);
});

test('the status alone says nothing', () => {
  expect(hear(401, [], 'Unauthorized').statements).toEqual([]);
  expect(hear(401, [], '{"message":"Unauthorized","statusCode":401}').statements).toEqual([]);
});

test('a forbidden answer without reasons is a hint at most', () => {
  expect(hear(403, [], '{"error":"Forbidden"}').statements.every(({ strength }) => strength === 'word')).toBe(true);
});

test('scopes that are missing are seen in the pair of scope headers', () => {
  const granted = ['X-OAuth-Scopes: read:org, repo', 'X-Accepted-OAuth-Scopes: admin:org'];
  expect(hear(403, granted, '{}').statements[0]?.means).toEqual(['scope-insufficient']);
  expect(hear(403, ['X-OAuth-Scopes: admin:org', 'X-Accepted-OAuth-Scopes: admin:org'], '{}').statements).toEqual([]);
});

test.each([
  ['quotes', `{"error":${'"'.repeat(1_000_000)}`],
  ['backslashes', `{"error":"${'\\'.repeat(1_000_000)}`],
  ['deep arrays', '['.repeat(1_000_000)],
  ['open tags', '<'.repeat(1_000_000)],
  ['open comments', '<!--'.repeat(250_000)],
  ['empty tags', '<p>'.repeat(300_000)],
  ['references', `<p>${'&#'.repeat(500_000)}`],
  ['one word', 'a'.repeat(1_000_000)],
  ['many words', 'token '.repeat(170_000)],
  ['negations', 'not '.repeat(250_000)],
  ['points', '. '.repeat(500_000)],
  ['colons', 'a:'.repeat(500_000)],
  ['ideographs', '令'.repeat(1_000_000)],
])(
  'a megabyte of %s is heard in time',
  (_, text) => {
    const answer = answerOf(['', 403, [], 'x']);
    const hostile = { ...answer.response.body, text, mimeType: '', truncated: false } as never;
    expect(hearServer({ ...answer, response: { ...answer.response, body: hostile } }).products).toEqual([]);
  },
  2000,
);
