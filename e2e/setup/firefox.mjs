import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installWithApt } from './apt.mjs';
import { withLock } from './lock.mjs';

/** A Firefox of this machine, or null. FIREFOX, when set, is the only one; `none` stands for no Firefox. */
export function findFirefox(env = process.env) {
  if (env.FIREFOX) return existsSync(env.FIREFOX) ? env.FIREFOX : null;
  // A snap sees no profile in a folder for temporary files, so Debian's own package goes first.
  const folders = ['/usr/lib/firefox-esr', ...(env.PATH ?? '').split(delimiter), '/usr/bin'];
  const paths = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, '/Applications/Firefox.app/Contents/MacOS/firefox'].find((path) => existsSync(path)) ?? null;
}

/** Gets a Firefox for the one test that opens a saved file in it, as far as that is possible here: all others go without. */
export async function ensureFirefox({ say, quiet }) {
  const there = findFirefox();
  if (there) {
    if (!quiet) say(`firefox: ${there}`);
    return;
  }
  const failure = process.env.FIREFOX ? `FIREFOX is ${process.env.FIREFOX}` : await install(say);
  if (!findFirefox()) say(`firefox: none here (${failure}); the test that imports a file into it will be skipped`);
}

function install(say) {
  return withLock('firefox', say, async () => {
    if (findFirefox()) return undefined;
    return installWithApt(['firefox-esr'], (line) => say(`firefox: ${line}`), { limitMs: 120_000 });
  });
}
