import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { STANDARD_INPUT } from './read-file.ts';
import { reasonOf } from './system-error.ts';

/** Where sanitized copies go. Both come back with what went wrong. */
export interface Copies {
  /** Why `file` cannot have a copy there; null when it can. */
  refuse(file: string): string | null;
  write(file: string, text: string): string | null;
}

/** Makes the folder, with those above it, and guards the files named on the command line. */
export function openCopies(folder: string, inputs: readonly string[]): Copies | { error: string } {
  try {
    makeFolder(resolve(folder));
  } catch (error) {
    return { error: `no folder can be made there: ${reasonOf(error, { ENOENT: 'the system does not allow it' })}` };
  }
  const written = new Set<string>();
  const targetOf = (file: string): string => join(folder, nameOf(file));
  return {
    refuse(file) {
      const target = targetOf(file);
      if (written.has(target)) return `not copied: another file of this name was written to ${folder} already`;
      const replaced = inputs.find((input) => isSame(input, target));
      if (replaced === undefined) return null;
      return replaced === file
        ? 'not copied: the sanitized copy would replace the file itself; name another folder'
        : `not copied: the sanitized copy would replace ${replaced}; name another folder`;
    },
    write(file, text) {
      const target = targetOf(file);
      // Whole or not at all, and never through a link to somewhere else.
      const draft = `${target}.${process.pid}.part`;
      try {
        writeFileSync(draft, text, { flag: 'wx' });
        renameSync(draft, target);
      } catch (error) {
        rmSync(draft, { force: true });
        return `the sanitized copy cannot be written: ${reasonOf(error, { EISDIR: 'there is a folder of that name', ENOENT: 'the folder is gone' })}`;
      }
      written.add(target);
      return null;
    },
  };
}

/** The file's own name, as that of the unpacked archive that is written. */
function nameOf(file: string): string {
  if (file === STANDARD_INPUT) return 'stdin.har';
  const unpacked = basename(file).replace(/\.(?:gz|zip|zhar)$/i, '');
  return unpacked === basename(file) || /\.har$/i.test(unpacked) ? unpacked : `${unpacked}.har`;
}

/** Node's own recursive way never comes back from a file system that refuses with ENOENT, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'EEXIST' });
    return;
  }
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

function isSame(input: string, target: string): boolean {
  const [one, other] = [input, target].map((file) => statSync(file, { throwIfNoEntry: false }));
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}
