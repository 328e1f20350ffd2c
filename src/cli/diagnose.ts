import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sanitizeHar } from '../core/har/sanitize.ts';
import type { Masker } from '../core/masked.ts';
import { analyze, createSession } from './analyze.ts';
import { readArguments, usage, type Arguments } from './arguments.ts';
import { toJson } from './json-report.ts';
import { createPaint, printable } from './paint.ts';
import { toText } from './text-report.ts';

/** The file is not a HAR or cannot be read or written; a refusal in it is no failure of ours. */
const BAD_FILE = 2;

// npm runs scripts in the package's folder, but files are named from where npm was called.
const { INIT_CWD, npm_lifecycle_event } = process.env;
if (INIT_CWD !== undefined && npm_lifecycle_event === 'diagnose') process.chdir(INIT_CWD);

process.exitCode = main(process.argv.slice(2));

function main(words: readonly string[]): number {
  // A reader that closes the pipe early, such as `head`, has seen enough.
  process.stdout.on('error', () => process.exit());
  const asked = readArguments(words);
  if (asked === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  if ('error' in asked) {
    process.stderr.write(`${asked.error}\n${usage}`);
    return BAD_FILE;
  }
  const masker = createSession();
  const written = new Set<string>();
  let code = 0;
  for (const file of asked.files) {
    const errors = report(file, asked, masker, written);
    if (errors.length > 0) code = BAD_FILE;
    for (const error of errors) process.stderr.write(`${printable(`${file}: ${error}`)}\n`);
  }
  return code;
}

/** Writes what there is to say about one file; comes back with what went wrong. */
function report(file: string, { json, sanitized }: Arguments, masker: Masker, written: Set<string>): string[] {
  const content = read(file);
  const analysis = 'error' in content ? content : analyze(content.text, masker);
  if ('error' in content || 'error' in analysis) {
    const error = 'error' in analysis ? analysis.error : '';
    if (json) process.stdout.write(`${JSON.stringify({ file, failures: [], error })}\n`);
    return [error];
  }
  const { requests, failures, entryOf } = analysis;
  const lines = json
    ? JSON.stringify({ file, failures: failures.map((failure) => toJson(failure, entryOf)) })
    : toText(file, requests, failures, entryOf, createPaint(process.stdout.isTTY));
  process.stdout.write(`${lines}\n`);
  const error = sanitized === null ? undefined : writeSanitized(file, content.text, sanitized, masker, written);
  return error === undefined ? [] : [error];
}

function read(file: string): { text: string } | { error: string } {
  try {
    return { text: readFileSync(file, 'utf8') };
  } catch (error) {
    return { error: reasonOf(error) };
  }
}

function writeSanitized(
  file: string,
  text: string,
  folder: string,
  masker: Masker,
  written: Set<string>,
): string | undefined {
  const target = join(folder, basename(file));
  if (written.has(target)) return `another file of this name was written to ${folder} already`;
  const sanitized = sanitizeHar(text, masker);
  if ('error' in sanitized) return sanitized.error;
  try {
    mkdirSync(folder, { recursive: true });
    if (isSame(file, target)) return 'the sanitized copy would replace the file itself; name another folder';
    writeFileSync(target, sanitized.text);
  } catch (error) {
    return reasonOf(error);
  }
  written.add(target);
  return undefined;
}

function isSame(file: string, target: string): boolean {
  try {
    return realpathSync(file) === realpathSync(target);
  } catch {
    return false;
  }
}

/** The system's own short reason, without a stack. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : 'it cannot be read';
}
