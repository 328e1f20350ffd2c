import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { run, SetupError } from './run.mjs';

/** Installs the packages of package-lock.json unless exactly these are there. */
export async function ensurePackages({ root, say, quiet }) {
  if (differenceFromLockfile(root) === null) {
    if (!quiet) say('packages: as package-lock.json says');
    return;
  }
  await withLock(`packages ${root}`, say, async () => {
    const difference = differenceFromLockfile(root);
    if (difference === null) return;
    say(`packages: npm ci, because ${difference}`);
    const install = await run('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: root,
      env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    });
    if (!install.ok) throw new SetupError(`npm ci failed: ${install.why}`);
  });
}

/** Why node_modules is not what package-lock.json asks for, or null. npm keeps its own copy of what it installed. */
export function differenceFromLockfile(root) {
  const installed = lockedPackages(join(root, 'node_modules/.package-lock.json'));
  if (installed === undefined) return 'node_modules is missing';
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  if (wanted === undefined) throw new SetupError('package-lock.json is missing or broken.');
  for (const [path, entry] of Object.entries(wanted)) {
    // Packages for other systems are in the lockfile only.
    if (path === '' || (installed[path] === undefined && (entry.optional || entry.devOptional || entry.peer))) continue;
    const name = path.replace('node_modules/', '');
    if (installed[path] === undefined) return `${name} is missing`;
    if (installed[path].integrity !== entry.integrity) return `${name} is not ${entry.version}`;
    if (!existsSync(join(root, path, 'package.json'))) return `${name} is incomplete`;
  }
  const extra = Object.keys(installed).find((path) => wanted[path] === undefined);
  return extra === undefined ? null : `${extra.replace('node_modules/', '')} is not in package-lock.json`;
}

function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
