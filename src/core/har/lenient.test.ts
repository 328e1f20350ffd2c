import { expect, test } from 'vitest';
import { createMasker } from '../redact/masker.ts';
import { record } from '../record.ts';
import { readingsOf } from '../testing/vectors.ts';
import { readHar } from './read.ts';
import { sanitizeHar } from './sanitize.ts';

const masker = createMasker(new Uint8Array(32).fill(1));
const SECRET = 'Zk9pQ4xW7vB2nM5tR8yL';
const url = 'https://api.shop.example/me';
const response = { status: 401 };

const archives: Readonly<Record<string, unknown>> = {
  'headers as a map': {
    request: { url, headers: { Authorization: `Bearer ${SECRET}`, Cookie: [`sid=${SECRET}`] } },
    response,
  },
  'headers as lines': { request: { url, headers: `Authorization: Bearer ${SECRET}\nCookie: sid=${SECRET}` }, response },
  'headers as lists of two': { request: { url, headers: [['Authorization', `Bearer ${SECRET}`]] }, response },
  'headers by key': { request: { url, headers: [{ key: 'Authorization', value: `Bearer ${SECRET}` }] }, response },
  'cookies as a map': {
    request: { url, headers: [], cookies: { sid: SECRET } },
    response: { ...response, cookies: { sid: SECRET } },
  },
  'a query as a map': { request: { url: `${url}?token=${SECRET}`, queryString: { token: SECRET } }, response },
  'a body that is its text': {
    request: { url, postData: `grant_type=refresh_token&refresh_token=${SECRET}` },
    response,
  },
  'parameters as a map': { request: { url, postData: { params: { password: SECRET } } }, response },
  'content that is parsed': {
    request: { url },
    response: { ...response, content: { text: { access_token: SECRET } } },
  },
  'content that is its text': { request: { url }, response: { ...response, content: `{"access_token":"${SECRET}"}` } },
};

test.each(Object.entries(archives))('%s: read, and masked in a copy that browsers import', (_, entry) => {
  const text = JSON.stringify([entry]);
  const read = readHar(text);
  if ('error' in read) throw new Error(read.error);
  const [exchange] = read.exchanges.map((raw) => record(raw, masker));
  expect(exchange?.response.status).toBe(401);
  const copy = sanitizeHar(text, masker);
  if ('error' in copy) throw new Error(copy.error);
  for (const output of [copy.text, JSON.stringify(exchange)])
    for (const reading of readingsOf(output)) expect(reading).not.toContain(SECRET.slice(0, 7));
  const again = readHar(copy.text);
  if ('error' in again) throw new Error(again.error);
  const [same] = again.exchanges.map((raw) => record(raw, masker));
  expect(same?.request.authorization.header).toBe(exchange?.request.authorization.header);
  expect(same?.request.credentials.map(({ place, name }) => [place, name])).toEqual(
    exchange?.request.credentials.map(({ place, name }) => [place, name]),
  );
  expect(copy.text).toMatch(/‹masked-[0-9a-f]{4}›/);
});

test.each([
  ['401', 401],
  [' 403 ', 403],
  ['401 Unauthorized', 401],
  ['HTTP/1.1 407 Proxy Authentication Required', 407],
  ['401.0', 401],
  [-1, 0],
])('a status of %j is %i', (status, expected) => {
  expect(readHar(JSON.stringify([{ request: { url }, response: { status } }]))).toMatchObject({
    exchanges: [{ response: { status: expected } }],
    unread: [],
  });
});

test.each([null, '', 'abc', {}, [], true, '4011'])('a status of %j is none, and said to be', (status) => {
  expect(readHar(JSON.stringify([{ request: { url }, response: { status } }]))).toMatchObject({
    exchanges: [{ response: { status: 0 } }],
    unread: [{ entry: 0, lacks: 'a status' }],
  });
});
