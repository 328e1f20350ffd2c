import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withLock } from './lock.mjs';
import { run } from './run.mjs';

/** Where Debian's package is unpacked: nothing of it is installed, and no daemon starts. */
const folderIn = (root) => join(root, 'node_modules/.cache/why-401/nginx');

/** An nginx of this machine, or null: the one on the path, else the one that `ensureNginx` unpacked. */
export function findNginx(root, env = process.env) {
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/sbin', join(folderIn(root), 'usr/sbin')];
  return folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path)) ?? null;
}

/** Gets an nginx for the tests with a proxy, as far as that is possible here: without one another proxy stands in. */
export async function ensureNginx({ root, say, quiet }) {
  const there = findNginx(root);
  if (there) {
    if (!quiet) say(`nginx: ${there}`);
    return;
  }
  await withLock(`nginx ${root}`, say, async () => {
    if (findNginx(root)) return;
    say('nginx: unpacking Debian’s package (apt-get download nginx)');
    const folder = folderIn(root);
    const download = '(apt-get -q download nginx || (apt-get -q update && apt-get -q download nginx))';
    const command = `mkdir -p "$1" && cd "$1" && ${download} && dpkg -x nginx_*.deb . && rm nginx_*.deb`;
    const unpacked = await run('sh', ['-c', command, 'sh', folder], { limitMs: 120_000 });
    const works = unpacked.ok && (await run(join(folder, 'usr/sbin/nginx'), ['-v'], { limitMs: 10_000 })).ok;
    if (!works) say(`nginx: none here (${unpacked.why}); http-proxy stands in for it`);
  });
}
