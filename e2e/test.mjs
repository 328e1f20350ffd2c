// `npm test`: everything from a bare clone to the last browser test, and one plain line at the end.
import { spawnSync } from 'node:child_process';
import { findFirefox } from './setup/firefox.mjs';

const steps = [
  ['set-up', 'node', ['e2e/setup.mjs', 'tests']],
  ['typecheck', 'npm', ['run', '-s', 'typecheck']],
  ['lint', 'npm', ['run', '-s', 'lint']],
  ['unit', 'npm', ['run', '-s', 'unit']],
  ['build', 'npm', ['run', '-s', 'build']],
  ['e2e', 'npm', ['run', '-s', 'e2e']],
];

const startedAt = Date.now();
const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;
const done = [];
for (const [name, program, args] of steps) {
  const since = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.log(`\nnpm test: FAILED at ${name} after ${seconds(startedAt)}.`);
    process.exit(1);
  }
  done.push(`${name} ${seconds(since)}`);
}
const left = findFirefox() ? '' : ' Not tested: the import into Firefox, which is not here.';
console.log(`\nnpm test: all green in ${seconds(startedAt)} (${done.join(', ')}).${left}`);
