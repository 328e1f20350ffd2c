import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { problemWith } from './setup/browser.mjs';
import { findFirefox } from './setup/firefox.mjs';
import { differenceFromLockfile } from './setup/packages.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

test('node_modules is compared with the lockfile, package by package', () => {
  const clone = temporaryFolder('clone');
  const lock = { 'node_modules/a': { version: '1.0.0', integrity: 'x' }, 'node_modules/b': { optional: true } };
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...lock } }));
  expect(differenceFromLockfile(clone)).toBe('node_modules is missing');

  const install = (packages: object): void => {
    mkdirSync(join(clone, 'node_modules/a'), { recursive: true });
    writeFileSync(join(clone, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
  };
  install({ 'node_modules/a': { version: '1.0.0', integrity: 'x' } });
  expect(differenceFromLockfile(clone)).toBe('a is incomplete');
  writeFileSync(join(clone, 'node_modules/a/package.json'), '{}');
  expect(differenceFromLockfile(clone)).toBeNull();
  install({ 'node_modules/a': { version: '0.9.0', integrity: 'y' } });
  expect(differenceFromLockfile(clone)).toBe('a is not 1.0.0');
  install({ 'node_modules/a': lock['node_modules/a'], 'node_modules/c': {} });
  expect(differenceFromLockfile(clone)).toBe('c is not in package-lock.json');
});

test('a browser that cannot load the extension is refused with the reason', () => {
  expect(problemWith('Chromium 156.0.8078.79 built on Debian', 120)).toBeNull();
  expect(problemWith('Google Chrome for Testing 159.0.8154.6', 120)).toBeNull();
  expect(problemWith('Google Chrome 156.0.8078.79', 120)).toContain('no longer loads unpacked extensions');
  expect(problemWith('Chromium 110.0.1.1', 120)).toContain('older than 120');
  expect(problemWith('', 120)).toContain('does not say its version');
});

test('set-up stops with one clear line when there is no npm, or no such browser', () => {
  const clone = temporaryFolder('clone');
  for (const part of ['package-lock.json', 'manifest.json', 'e2e/setup', 'e2e/setup.mjs']) {
    cpSync(join(root, part), join(clone, part), { recursive: true });
  }
  const setUp = (cwd: string, env: Record<string, string>) =>
    spawnSync(process.execPath, ['e2e/setup.mjs', '--quiet'], { cwd, env, encoding: 'utf8' });

  const withoutNpm = setUp(clone, { PATH: clone });
  expect(withoutNpm.status).toBe(1);
  expect(withoutNpm.stdout).toBe('');
  expect(withoutNpm.stderr.trimEnd().split('\n').at(-1)).toBe('set-up: stopped. npm ci failed: npm is not installed');

  const withoutBrowser = setUp(root, { PATH: clone, CHROMIUM: '/no/such/browser' });
  expect(withoutBrowser.status).toBe(1);
  expect(withoutBrowser.stderr).toContain('/no/such/browser is not installed');
});

test('a Firefox that is named is the only one', () => {
  expect(findFirefox({ FIREFOX: '/no/such/browser' })).toBeNull();
  expect(findFirefox({ FIREFOX: process.execPath })).toBe(process.execPath);
});

test('set-ups wait for each other, and one that died is not waited for', async () => {
  const name = `spec ${process.pid}`;
  const worker = (work: string) => {
    const lock = join(root, 'e2e/setup/lock.mjs');
    const code = `import { withLock } from ${JSON.stringify(lock)};
      await withLock(${JSON.stringify(name)}, console.log, async () => { ${work} });`;
    return spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['pipe', 'pipe', 'inherit'] });
  };
  const first = worker(
    `console.log('in'); await new Promise((done) => process.stdin.once('data', done)); process.exit();`,
  );
  expect(await lineOf(first)).toBe('in');
  const second = worker(`console.log('in');`);
  expect(await lineOf(second)).toContain(`another set-up is running (process ${first.pid})`);
  // It leaves without giving the lock back.
  first.stdin.write('die\n');
  expect(await lineOf(second)).toBe('in');
});

async function lineOf(child: ReturnType<typeof spawn>): Promise<string> {
  if (child.stdout === null) throw new Error('The child has no output.');
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return chunk.toString().trim();
}
