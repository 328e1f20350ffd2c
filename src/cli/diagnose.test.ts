import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const SECRET = 'not-for-anybody-4711';
const tsx = new URL('../../node_modules/.bin/tsx', import.meta.url).pathname;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'why-401-'));
  writeFileSync(join(folder, 'good.har'), JSON.stringify(har()));
  writeFileSync(join(folder, 'bad.har'), '{"log":');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function har() {
  const entry = (
    url: string,
    status: number,
    headers: { name: string; value: string }[],
    answers: { name: string; value: string }[],
  ) => ({
    startedDateTime: '2026-03-10T12:00:00.000Z',
    time: 20,
    request: {
      method: 'GET',
      url,
      httpVersion: 'HTTP/1.1',
      headers,
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      headers: answers,
      cookies: [],
      content: { size: 0, mimeType: 'text/plain', text: '' },
      redirectURL: '',
      headersSize: -1,
      bodySize: 0,
    },
    cache: {},
    timings: { send: 0, wait: 20, receive: 0 },
  });
  return {
    log: {
      version: '1.2',
      creator: { name: 'test', version: '1' },
      entries: [
        entry('https://shop.example/', 200, [], []),
        entry(
          'https://api.shop.example/me',
          401,
          [{ name: 'Authorization', value: `Bearer Bearer ${SECRET}` }],
          [{ name: 'WWW-Authenticate', value: 'Bearer realm="shop"' }],
        ),
      ],
    },
  };
}

interface Outcome {
  code: number;
  out: string;
  err: string;
}

function run(...words: string[]): Promise<Outcome> {
  const script = new URL('./diagnose.ts', import.meta.url).pathname;
  return new Promise((resolve) => {
    execFile(tsx, [script, ...words], { cwd: folder }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

test('a refusal is no failure of the program', async () => {
  const { code, out, err } = await run('--json', 'good.har');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.trim().split('\n')).toHaveLength(1);
  const { file, failures } = JSON.parse(out) as { file: string; failures: unknown[] };
  expect(file).toBe('good.har');
  expect(failures).toMatchObject([
    {
      entry: 1,
      status: 401,
      method: 'GET',
      url: 'https://api.shop.example/me',
      recovered: null,
      authorization: { header: 'present', scheme: 'Bearer', problems: ['scheme-duplicated'] },
      challenges: [{ scheme: 'Bearer', params: { realm: 'shop' }, token68: null }],
    },
  ]);
  expect(failures).toHaveProperty(
    '0.causes.0',
    expect.objectContaining({ id: 'authorization-malformed', certainty: 'certain' }),
  );
});

test('a file that is no HAR is named on stderr, and the others still run', async () => {
  const { code, out, err } = await run('--json', 'bad.har', 'good.har', 'none.har');
  expect(code).toBe(2);
  expect(err.trim().split('\n')).toHaveLength(2);
  expect(err).toContain('bad.har: ');
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; failures: unknown[] });
  expect(lines.map(({ file, failures }) => [file, failures.length])).toEqual([
    ['bad.har', 0],
    ['good.har', 1],
    ['none.har', 0],
  ]);
});

test('no output holds the secret', async () => {
  const text = await run('good.har');
  const json = await run('--json', '--sanitized', 'out', 'good.har');
  const copy = readFileSync(join(folder, 'out', 'good.har'), 'utf8');
  expect(text.out).toContain('Bearer');
  for (const output of [text.out, text.err, json.out, json.err, copy]) expect(output).not.toContain(SECRET);
  expect(JSON.parse(copy)).toHaveProperty('log.entries.1.response.status', 401);
});

test('a sanitized copy never replaces its original', async () => {
  const { code, err } = await run('--sanitized', '.', 'good.har');
  expect(code).toBe(2);
  expect(err).toContain('replace');
  expect(readFileSync(join(folder, 'good.har'), 'utf8')).toContain(SECRET);
});
