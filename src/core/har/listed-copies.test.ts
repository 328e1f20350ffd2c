import { expect, test } from 'vitest';
import { createMasker } from '../redact/masker.ts';
import { sanitizeHar } from './sanitize.ts';

const masker = createMasker(new Uint8Array(32).fill(6));
const secret = 'UjAwyuh1vauWv1zh87mTa5';
const cookies = [{ name: 'sid', value: secret }];

/** An entry whose answer repeats a text in a sentence that names no secret. */
function archive(request: object, response: object = {}, more: object = {}, repeated = secret): string {
  const entry = {
    startedDateTime: '2026-01-31T10:00:00.000Z',
    time: 1,
    request: { method: 'POST', url: 'https://x.test/a', headers: [{ name: 'Accept', value: '*/*' }], ...request },
    response: {
      status: 401,
      statusText: '',
      headers: [],
      content: { size: 0, mimeType: 'text/plain', text: `nobody knows ${repeated} here` },
      ...response,
    },
    ...more,
  };
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'x', version: '1' }, entries: [entry] } });
}

const frame = (type: string, data: object): object => ({ _webSocketMessages: [{ type, data: JSON.stringify(data) }] });

function sanitized(text: string): string {
  const written = sanitizeHar(text, masker);
  if ('error' in written) throw new Error(written.error);
  return written.text;
}

test.each([
  ['a cookie that is listed only', archive({ cookies })],
  ['a cookie that was set and is listed only', archive({}, { cookies })],
  ['a parameter of a body that was left out', archive({ postData: { params: [{ name: 'api_key', value: secret }] } })],
  [
    'a parameter beside a body that tells less',
    archive({ postData: { text: 'a=1', params: [{ name: 'api_key', value: secret }] } }),
  ],
  ['a parameter of a URL that was cut', archive({ queryString: [{ name: 'access_token', value: secret }] })],
  ['what a socket sent', archive({}, {}, frame('send', { op: 'auth', token: secret }))],
  ['what a socket brought', archive({}, {}, frame('receive', { access_token: secret }))],
])('%s is masked where the entry repeats it', (_, text) => {
  expect(sanitized(text)).not.toContain(secret.slice(0, 8));
});

test('a word of a preference stays where it is repeated', () => {
  const text = archive({ cookies: [{ name: 'theme', value: 'solarized-dark-2026' }] }, {}, {}, 'solarized-dark-2026');
  expect(sanitized(text)).toContain('nobody knows solarized-dark-2026 here');
});

const part = (name: string, value: string): string =>
  `--X1\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const cut = (text: string): object[] =>
  text
    .split('&')
    .filter((pair) => pair.includes('='))
    .map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1) }));

test.each(['hunter2', 'S3cret+pa55 w0rd', 'ab+cd=ef&gh=ij', 'Zx9+Zq2/Lm8Kp4=='])(
  'a password of a multipart body that was cut into parameters is masked in all its pieces: %s',
  (password) => {
    const text = `${part('user', 'bob')}${part('password', password)}--X1--\r\n`;
    for (const postData of [
      { mimeType: 'text/plain', text, params: cut(text) },
      { mimeType: 'multipart/form-data; boundary=X1', params: cut(text) },
    ]) {
      const written = sanitized(archive({ postData }));
      for (const piece of password.split(/[&=]/).filter((one) => one !== '')) expect(written).not.toContain(piece);
      expect(written).toContain('bob');
    }
  },
);

test('parameters of a form stay as they are', () => {
  const params = [{ name: 'note', value: 'first line\nsecond=line' }];
  const written = sanitized(
    archive({ postData: { mimeType: 'multipart/form-data; boundary=X1', text: part('note', 'x'), params } }),
  );
  expect(JSON.parse(written).log.entries[0].request.postData.params).toEqual(params);
});
