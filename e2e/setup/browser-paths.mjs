import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

/** Places where a Chromium may be, best first. CHROMIUM, when set, is the only one. */
export function candidates(env = process.env) {
  if (env.CHROMIUM) return [env.CHROMIUM];
  const paths = [...systemPaths(env), ...cachedPaths(env), ...brandedPaths(env)];
  const there = paths.filter((path) => existsSync(path));
  // One program under two names, such as /bin and /usr/bin, is tried once.
  return [...new Map(there.map((path) => [realpathSync(path), path])).values()];
}

function systemPaths(env) {
  if (platform() === 'darwin') {
    return ['Chromium', 'Google Chrome for Testing'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  // Debian's own binary first: its wrapper in /usr/bin adds flags of the system.
  return ['/usr/lib/chromium/chromium', ...onPath(env, ['chromium', 'chromium-browser', 'ungoogled-chromium'])];
}

/** Chromium that Playwright and Chrome for Testing that Puppeteer downloaded, newest first. */
function cachedPaths(env) {
  const cache = platform() === 'darwin' ? join(homedir(), 'Library/Caches') : join(homedir(), '.cache');
  const downloads = [
    { folder: env.PLAYWRIGHT_BROWSERS_PATH || join(cache, 'ms-playwright'), name: /^chromium-\d+$/ },
    { folder: env.PUPPETEER_CACHE_DIR || join(homedir(), '.cache/puppeteer'), name: /^chrome$/, versions: true },
  ];
  return downloads.flatMap(({ folder, name, versions }) => {
    const found = list(folder).filter((entry) => name.test(entry));
    const builds = versions
      ? found.flatMap((entry) => list(join(folder, entry)).map((version) => join(entry, version)))
      : found;
    return builds
      .toSorted(byNumber)
      .toReversed()
      .flatMap((build) => executablesIn(join(folder, build)));
  });
}

/** Builds are folders such as chrome-linux, chrome-linux64, chrome-mac-arm64. */
function executablesIn(build) {
  return list(build)
    .filter((folder) => folder.startsWith('chrome-'))
    .flatMap((folder) => [
      join(build, folder, 'chrome'),
      ...['Chromium', 'Google Chrome for Testing'].map((name) =>
        join(build, folder, `${name}.app/Contents/MacOS/${name}`),
      ),
    ]);
}

/** Google's own Chrome serves up to version 136; it is offered last, to be refused with its reason. */
function brandedPaths(env) {
  if (platform() === 'darwin') return ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
  return onPath(env, ['google-chrome-stable', 'google-chrome']);
}

const onPath = (env, names) =>
  names.flatMap((name) =>
    [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'].map((folder) => join(folder, name)),
  );

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const byNumber = (left, right) => left.localeCompare(right, 'en', { numeric: true });
