import { withAttached } from '../core/har/attached.ts';
import { parseHar } from '../core/har/parse.ts';
import { readArchive, type ReadHar } from '../core/har/read.ts';
import { sanitizeArchive } from '../core/har/sanitize.ts';
import { tellUnread } from '../core/har/unread.ts';
import type { Masker } from '../core/masked.ts';
import { analyze, createSession, type Analysis } from './analyze.ts';
import { readArguments, usage, type Arguments } from './arguments.ts';
import { jsonLine } from './json-report.ts';
import { openOutput, type Output } from './output.ts';
import { createPaint, escapeInJson, printable } from './paint.ts';
import { readSource } from './read-file.ts';
import { textReport } from './text-report.ts';
import { openCopies, type Copies } from './write-copy.ts';

/** The file is not a HAR or cannot be read or written; a refusal in it is no failure of ours. */
const BAD_FILE = 2;

interface Run {
  readonly asked: Arguments;
  readonly masker: Masker;
  readonly copies: Copies | null;
  readonly out: Output;
  readonly warn: (line: string) => void;
}

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const out = openOutput(process.stdout);
  const warn = (line: string): void => void process.stderr.write(`${printable(line)}\n`);
  // Whoever closed the standard error does not want to know.
  process.stderr.on('error', () => undefined);
  const asked = readArguments(words);
  if (asked === 'help') {
    await out.write(usage);
    await out.flush();
    return 0;
  }
  if ('error' in asked) {
    process.stderr.write(`${printable(asked.error)}\n\n${usage}`);
    return BAD_FILE;
  }
  enterCallersFolder();
  const { files, sanitized } = asked;
  const opened = sanitized === null ? null : openCopies(sanitized, files);
  let isBad = false;
  if (opened && 'error' in opened) {
    warn(`--sanitized ${sanitized}: ${opened.error}`);
    isBad = true;
  }
  const copies = opened && 'error' in opened ? null : opened;
  const run: Run = { asked, masker: createSession(), copies, out, warn };
  for (const file of files) {
    if (out.isClosed) break;
    isBad = !(await report(file, run)) || isBad;
  }
  await out.flush();
  return isBad ? BAD_FILE : 0;
}

/** npm runs scripts in the package's folder, but files are named from where npm was called. */
function enterCallersFolder(): void {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  if (INIT_CWD === undefined || npm_lifecycle_event !== 'diagnose') return;
  try {
    process.chdir(INIT_CWD);
  } catch {
    // A folder that is gone: then names are read from here.
  }
}

/** Writes what there is to say about one file; false when it could not be read, or not be copied. */
async function report(file: string, run: Run): Promise<boolean> {
  const { asked, out, warn } = run;
  const read = await readAll(file, run);
  if ('error' in read) {
    if (asked.json) await out.write(`${escapeInJson(JSON.stringify({ file, failures: [], error: read.error }))}\n`);
    await out.flush();
    warn(`${file}: ${read.error}`);
    return false;
  }
  await write(file, read.analysis, asked.json, out);
  const unread = tellUnread(read.analysis.unread);
  if (asked.json && unread !== null) warn(`${file}: ${unread}`);
  if (read.notCopied !== null) warn(`${file}: ${read.notCopied}`);
  return read.notCopied === null;
}

type Read = { readonly analysis: Analysis; readonly notCopied: string | null } | { readonly error: string };

async function readAll(file: string, run: Run): Promise<Read> {
  try {
    const opened = await open(file, run);
    if ('error' in opened) return opened;
    return { analysis: analyze(opened.har, run.masker), notCopied: opened.notCopied };
  } catch (error) {
    // Its message may quote the file.
    return { error: `this program fails on it (${error instanceof Error ? error.name : 'unknown'}); please report it` };
  }
}

type Opened = { readonly har: ReadHar; readonly notCopied: string | null } | { readonly error: string };

/** A function of its own: the text and the whole of a large archive go when it returns. */
async function open(file: string, { masker, copies }: Run): Promise<Opened> {
  const source = await readSource(file);
  if ('error' in source) return source;
  const parsed = parseHar(source.text);
  if ('error' in parsed) return parsed;
  const archive = withAttached(parsed, source.attached);
  const notCopied = copies && (copies.refuse(file) ?? copies.write(file, sanitizeArchive(archive, masker)));
  return { har: readArchive(archive), notCopied };
}

async function write(file: string, analysis: Analysis, json: boolean, out: Output): Promise<void> {
  const pieces = json ? jsonLine(file, analysis) : textReport(file, analysis, createPaint(isColoured()));
  for (const piece of pieces) {
    await out.write(piece);
    if (out.isClosed) return;
  }
  await out.flush();
}

/** https://no-color.org */
function isColoured(): boolean {
  const { NO_COLOR = '', TERM } = process.env;
  return process.stdout.isTTY && NO_COLOR === '' && TERM !== 'dumb';
}
