import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entry, har } from './testing/har.ts';

const SECRET = 'not-for-anybody-4711';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'why-401-'));
  const good = har(
    entry({ request: 'GET https://shop.example/', status: 200 }),
    entry({
      sent: { Authorization: `Bearer Bearer ${SECRET}` },
      received: { 'WWW-Authenticate': 'Bearer realm="shop"' },
    }),
  );
  writeFileSync(join(folder, 'good.har'), good);
  writeFileSync(join(folder, 'bad.har'), '{"log":');
  writeFileSync(join(folder, 'packed.har.gz'), gzipSync(good));
  writeFileSync(join(folder, 'wide.har'), Buffer.from(`\uFEFF${good}`, 'utf16le'));
  writeFileSync(join(folder, 'zipped.zip'), Buffer.from('PK\u0003\u0004'));
  writeFileSync(join(folder, 'holes.har'), har(entry(), null, entry({ status: null }), { request: {} }));
  mkdirSync(join(folder, 'folder'));
  writeFileSync(join(folder, 'mitm.zhar'), deflateSync(good));
  writeFileSync(join(folder, 'attached.har'), attached);
  writeFileSync(join(folder, BODY), '{"error":"invalid_token","error_description":"The token expired"}');
  writeFileSync(join(folder, 'traced.zip'), zip({ 'har.har': attached, [BODY]: readFileSync(join(folder, BODY)) }));
  writeFileSync(join(folder, 'two.zip'), zip({ 'a.har': good, 'b.har': good }));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** How Playwright leaves bodies in files of their own. */
const BODY = '0123456789abcdef0123456789abcdef01234567.json';
const attached = har({
  ...entry({ sent: { Authorization: 'Bearer abcdefgh-1234-5678' } }),
  response: { status: 401, headers: [], content: { mimeType: 'application/json', size: 60, _file: BODY } },
});

/** A zip archive, the first file deflated, the others stored. APPNOTE.TXT section 4.3. */
function zip(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = offset === 0 ? deflateRawSync(content) : Buffer.from(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(offset === 0 ? 8 : 0, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\0\0'), fields, place, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, ...entries, Buffer.from('PK\u0005\u0006'), end]);
}

interface Outcome {
  code: number;
  out: string;
  err: string;
}

const script = new URL('./diagnose.ts', import.meta.url).pathname;
const loader = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;

function start(command: string, words: readonly string[], input: Buffer | string = ''): Promise<Outcome> {
  return new Promise((resolve) => {
    const running = execFile(command, words, { cwd: folder, maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
    running.stdin?.end(input);
  });
}

function run(words: readonly string[], input?: Buffer | string): Promise<Outcome> {
  return start(process.execPath, ['--import', loader, script, ...words], input);
}

interface Line {
  file: string;
  failures: unknown[];
  error?: string;
}

function linesOf(out: string): Line[] {
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

test('a refusal is no failure of the program', async () => {
  const { code, out, err } = await run(['--json', 'good.har']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(linesOf(out)).toMatchObject([
    {
      file: 'good.har',
      failures: [
        {
          entry: 1,
          status: 401,
          method: 'GET',
          url: 'https://api.shop.example/me',
          recovered: null,
          causes: { 0: { id: 'authorization-malformed', certainty: 'certain' } },
          authorization: { header: 'present', scheme: 'Bearer', problems: ['scheme-duplicated'] },
          challenges: [{ scheme: 'Bearer', params: { realm: 'shop' }, token68: null }],
        },
      ],
    },
  ]);
});

test('what cannot be read is named on stderr in a sentence each, and the others still run', async () => {
  const bad = ['bad.har', 'none.har', 'folder', 'zipped.zip', 'two.zip', 'good.har/x'];
  const { code, out, err } = await run(['--json', ...bad, 'good.har', 'packed.har.gz', 'wide.har']);
  expect(code).toBe(2);
  expect(err.trim().split('\n')).toEqual([
    'bad.har: it is not JSON: it ends in the middle, as a file that was not written whole',
    'none.har: there is no such file',
    'folder: it is a folder; name the HAR files in it',
    'zipped.zip: it is a zip archive that cannot be unpacked',
    'two.zip: it is a zip archive with 2 .har files in it; unpack it and name the one that is meant',
    'good.har/x: a part of its path is a file and no folder',
  ]);
  expect(linesOf(out).map(({ file, failures }) => [file, failures.length])).toEqual([
    ...bad.map((file) => [file, 0]),
    ['good.har', 1],
    ['packed.har.gz', 1],
    ['wide.har', 1],
  ]);
});

test('bodies that Playwright left beside the file or in a zip are read, and are in the copy', async () => {
  const { code, out } = await run(['--json', '--sanitized', 'whole', 'attached.har', 'traced.zip', 'mitm.zhar']);
  expect(code).toBe(0);
  const [beside, zipped, deflated] = linesOf(out);
  for (const line of [beside, zipped])
    expect(line?.failures).toMatchObject([{ causes: { 0: { id: 'token-expired' } } }]);
  expect(deflated?.failures).toHaveLength(1);
  expect(readdirSync(join(folder, 'whole')).sort()).toEqual(['attached.har', 'mitm.har', 'traced.har']);
  expect(readFileSync(join(folder, 'whole', 'traced.har'), 'utf8')).toContain('The token expired');
});

test('entries that cannot be read are counted aloud', async () => {
  const json = await run(['--json', 'holes.har']);
  expect(json.code).toBe(0);
  expect(json.err).toBe(
    'holes.har: 3 entries could not be read: 1 without a request, 1 without a response, 1 without a URL\n',
  );
  expect(linesOf(json.out)[0]).toMatchObject({
    unread: [
      { entry: 1, lacks: 'a request' },
      { entry: 2, lacks: 'a response' },
      { entry: 3, lacks: 'a URL' },
    ],
  });
});

test('the standard input is a file as well', async () => {
  const { code, out } = await run(['--json', '-'], readFileSync(join(folder, 'packed.har.gz')));
  expect([code, linesOf(out).map(({ file, failures }) => [file, failures.length])]).toEqual([0, [['-', 1]]]);
});

test('no output holds the secret', async () => {
  const text = await run(['good.har']);
  const json = await run(['--json', '--sanitized', 'new/deep', 'good.har', 'packed.har.gz']);
  expect(json.code).toBe(0);
  expect(readdirSync(join(folder, 'new', 'deep')).sort()).toEqual(['good.har', 'packed.har']);
  const copy = readFileSync(join(folder, 'new', 'deep', 'good.har'), 'utf8');
  expect(text.out).toContain('Bearer');
  for (const output of [text.out, text.err, json.out, json.err, copy]) expect(output).not.toContain(SECRET);
  expect(JSON.parse(copy)).toHaveProperty('log.entries.1.response.status', 401);
});

test('a sanitized copy replaces none of the files that were named', async () => {
  const { code, err, out } = await run(['--json', '--sanitized', '.', './folder/../good.har', 'holes.har']);
  expect(code).toBe(2);
  expect(err.match(/would replace/g)).toHaveLength(2);
  expect(linesOf(out)).toHaveLength(2);
  expect(readFileSync(join(folder, 'good.har'), 'utf8')).toContain(SECRET);
});

test.skipIf(process.platform !== 'linux')(
  'a folder that cannot be made is said once, and the reports come',
  async () => {
    const { code, out, err } = await run(['--json', '--sanitized', '/proc/none/such', 'good.har', 'wide.har']);
    expect(code).toBe(2);
    expect(err).toBe('--sanitized /proc/none/such: no folder can be made there: the system does not allow it\n');
    expect(linesOf(out).map(({ failures }) => failures.length)).toEqual([1, 1]);
  },
);

test('a reader that leaves early is no error', async () => {
  const many = Array.from({ length: 3000 }, (_, index) => entry({ request: `GET https://api.shop.example/${index}` }));
  writeFileSync(join(folder, 'many.har'), har(...many));
  const command = `"${process.execPath}" --import "${loader}" "${script}" many.har | head -n 1`;
  const { code, out, err } = await start('bash', ['-o', 'pipefail', '-c', command]);
  expect({ code, out, err }).toEqual({ code: 0, out: 'many.har: 3000 refusals in 3000 requests\n', err: '' });
});

test('a wrong command line shows the right one', async () => {
  const { code, out, err } = await run(['--frobnicate', 'good.har']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^unknown option --frobnicate\n\nUsage: /);
});
