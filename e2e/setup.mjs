// Makes a fresh clone ready: packages, then a browser. Plain JavaScript without packages, because it runs before there
// are any. `node e2e/setup.mjs [packages | tests] [--quiet]`: only the packages, or all that the tests use; no word unless
// something has to be done.
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureFirefox } from './setup/firefox.mjs';
import { ensureNginx } from './setup/nginx.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { SetupError } from './setup/run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const quiet = process.argv.includes('--quiet');
// Standard error, so that `npm run -s diagnose -- --json` prints nothing but its result.
const say = (line) => process.stderr.write(`set-up: ${line}\n`);

try {
  requireNode(20, 19);
  await ensurePackages({ root, say, quiet });
  if (!process.argv.includes('packages')) await ensureBrowser({ root, say, quiet });
  if (process.argv.includes('tests')) {
    await ensureNginx({ root, say, quiet });
    await ensureFirefox({ say, quiet });
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(`stopped. ${error.message}`);
  process.exitCode = 1;
}

function requireNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  throw new SetupError(`Node ${major}.${minor} or newer is needed, this is ${process.versions.node}.`);
}
