/** What the command line asks for. */
export interface Arguments {
  readonly json: boolean;
  /** Folder for sanitized copies. */
  readonly sanitized: string | null;
  readonly files: readonly string[];
}

export const usage = `Usage: npm run -s diagnose -- [--json] [--sanitized DIR] FILE.har [FILE.har …]

Explains every 401, 403 and 407 in HAR files. Secrets are masked in everything it writes.

  --json            one line of JSON per file
  --sanitized DIR   also write each file to DIR with every secret masked
  --help            this text
`;

/** Reads the command line; an error says what is wrong with it. */
export function readArguments(words: readonly string[]): Arguments | { error: string } | 'help' {
  const files: string[] = [];
  let json = false;
  let sanitized: string | null = null;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (word === '--help' || word === '-h') return 'help';
    if (word === '--json') json = true;
    else if (word === '--sanitized' || word.startsWith('--sanitized=')) {
      sanitized = word === '--sanitized' ? (words[++index] ?? '') : word.slice('--sanitized='.length);
      if (sanitized === '') return { error: '--sanitized needs a folder' };
    } else if (word === '--') {
      files.push(...words.slice(index + 1));
      break;
    } else if (word.startsWith('-')) return { error: `unknown option ${word}` };
    else files.push(word);
  }
  return files.length > 0 ? { json, sanitized, files } : { error: 'no HAR file named' };
}
