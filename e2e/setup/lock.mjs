import { createHash } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { SetupError } from './run.mjs';

const PATIENCE_MS = 20 * 60_000;

/** Runs `work` while no other process runs work under the same name. A lock whose holder died is taken over. */
export async function withLock(name, say, work) {
  const id = createHash('sha256').update(`${userInfo().uid}:${name}`).digest('hex').slice(0, 12);
  const path = join(tmpdir(), `why-401-${id}.lock`);
  await take(path, say);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

async function take(path, say) {
  const mine = `${path}.${process.pid}`;
  const giveUpAt = Date.now() + PATIENCE_MS;
  let told = false;
  while (!tryTake(path, mine)) {
    const holder = holderOf(path);
    if (holder === undefined) continue;
    if (!isAlive(holder)) {
      discard(path, mine);
      continue;
    }
    if (!told) say(`another set-up is running (process ${holder}); waiting for it`);
    told = true;
    if (Date.now() > giveUpAt)
      throw new SetupError(`Process ${holder} does not finish its set-up; its lock is ${path}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** A hard link either appears with its content or not at all; a plain exclusive create could be read while empty. */
function tryTake(path, mine) {
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function holderOf(path) {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function discard(path, mine) {
  try {
    renameSync(path, `${mine}.stale`);
  } catch {
    // Another waiter was faster.
  }
  rmSync(`${mine}.stale`, { force: true });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
