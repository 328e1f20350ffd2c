import { expect, test } from 'vitest';
import { record } from '../record.ts';
import { createTracer } from '../record-trace.ts';
import { createMasker } from '../redact/masker.ts';
import { readHar } from './read.ts';

const masker = createMasker(new Uint8Array(32).fill(6));
const session = 'UjAwyuh1vauWv1zh87mTa5';
const password = 'Pa552drgd!94';

function entry(url: string, sent: object[] = [], more: object = {}, answer: object = {}): object {
  return {
    startedDateTime: '2026-01-31T10:00:00.000Z',
    time: 1,
    request: { method: 'GET', url, headers: sent, ...more },
    response: { status: 401, statusText: '', headers: [], content: { size: 0, mimeType: '' }, ...answer },
  };
}

const json = (value: object): object => ({ mimeType: 'application/json', text: JSON.stringify(value) });
const holdsSession = entry('https://x.test/a', [{ name: 'Cookie', value: `sid=${session}` }]);
const holdsPassword = entry(
  'https://x.test/login',
  [],
  { method: 'POST', postData: json({ password }) },
  { status: 200 },
);

test.each([
  ['a path', holdsSession, entry(`https://x.test/s/${session}/x`), session],
  [
    'an answer',
    holdsSession,
    entry('https://x.test/b', [], {}, { content: json({ message: `no ${session}` }) }),
    session,
  ],
  [
    'an error about a login that went well',
    holdsPassword,
    entry('https://x.test/b', [], {}, { content: json({ message: `login with ${password} denied` }) }),
    password,
  ],
  [
    'a challenge',
    holdsPassword,
    entry(
      'https://x.test/b',
      [],
      {},
      {
        headers: [
          { name: 'WWW-Authenticate', value: `Bearer error="invalid_token", error_description="got ${password}"` },
        ],
      },
    ),
    password,
  ],
])('a secret of one entry is masked in %s of another, whichever comes first', (_, holder, other, secret) => {
  for (const entries of [
    [holder, other],
    [other, holder],
  ]) {
    const read = readHar(JSON.stringify({ log: { entries } }));
    if ('error' in read) throw new Error(read.error);
    const trace = createTracer(masker);
    const seen = JSON.stringify(read.exchanges.map((raw) => [record(raw, masker), trace(raw)]));
    expect(seen).not.toContain(secret);
    expect(seen).toContain('‹masked-');
  }
});
