import { spawn } from 'node:child_process';

/** Something the user has to know, told as one line and without a stack. */
export class SetupError extends Error {}

/**
 * Runs a program to its end. Never throws: the answer says how it ended.
 * `idleMs`: silence after which it counts as hung; `limitMs`: the longest it may take.
 * @returns {Promise<{ ok: boolean, output: string, why: string }>}
 */
export function run(program, args, { cwd, env = {}, idleMs = 0, limitMs = 600_000 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that a hung download goes with all of its children.
      detached: true,
    });
    let output = '';
    let ended = '';
    let idle;
    const stop = (why) => {
      ended = why;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        child.kill('SIGKILL');
      }
    };
    const hear = (chunk = '') => {
      output = (output + chunk).slice(-200_000);
      clearTimeout(idle);
      if (idleMs > 0) idle = setTimeout(stop, idleMs, `it said nothing for ${idleMs / 1000} s`);
    };
    const limit = setTimeout(stop, limitMs, `it was not done after ${limitMs / 1000} s`);
    const interrupted = () => stop('interrupted');
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    const finish = (ok, why) => {
      clearTimeout(limit);
      clearTimeout(idle);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      if (ended === 'interrupted') process.exit(130);
      resolve({ ok, output, why: ended || why });
    };
    hear();
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) =>
      finish(false, error.code === 'ENOENT' ? `${program} is not installed` : error.message),
    );
    child.on('close', (code, signal) => finish(code === 0, complaint(output) || `it ended with ${signal ?? code}`));
  });
}

/** The line in which a tool says why it gives up: the last error, but with npm the one that is not an address or a code. */
function complaint(output) {
  const lines = output.split('\n').map((line) => line.trim());
  const line =
    lines.find((text) => /^npm error .*(Error: |reason: |must |can only )/.test(text)) ??
    lines.findLast((text) => /^(npm error|E:|Error)/.test(text)) ??
    lines.findLast(Boolean);
  return (line ?? '').slice(0, 200);
}
