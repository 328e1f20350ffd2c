import { run } from './run.mjs';

/** Installs packages of Debian. Resolves with why that failed, or with nothing. `limitMs`: the longest each step may take. */
export async function installWithApt(packages, say, { limitMs = 600_000 } = {}) {
  const asRoot = process.getuid?.() === 0;
  const [program, prefix] = asRoot ? ['apt-get', []] : ['sudo', ['-n', 'apt-get']];
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, limitMs };
  say(`installing Debian's package (${[program, ...prefix].join(' ')} install ${packages[0]})`);
  const update = await run(program, [...prefix, 'update'], options);
  const flags = ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends'];
  const install = await run(program, [...prefix, ...flags, ...packages], options);
  if (install.ok) return undefined;
  const also = update.ok || update.why === install.why ? '' : ` (apt-get update: ${update.why})`;
  return `apt-get install ${packages[0]} failed: ${install.why}${also}`;
}
