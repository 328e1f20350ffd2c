import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a program printed; it fails when the program fails, or when it left a file behind. */
export function run(program: string, args: readonly string[], input: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'why-401-'));
  try {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, input, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
    const left = readdirSync(folder);
    if (left.length > 0) throw new Error(`${program} wrote ${left.join(', ')}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}
