/** What the command line asks for. */
export interface Arguments {
  readonly json: boolean;
  /** Folder for sanitized copies. */
  readonly sanitized: string | null;
  readonly files: readonly string[];
}

export const usage = `Usage: npm run -s diagnose -- [--json] [--sanitized DIR] FILE.har [FILE.har …]

Says why requests in HAR files were refused with 401, 403 or 407: the cause, the
proof, and what to do. Secrets are masked in everything it writes; it sends nothing.

  --json            one line of JSON per file, in order, instead of a report
  --sanitized DIR   also write each file to DIR, under its own name, with every
                    secret masked; DIR is made, and no named file is replaced
  --help            this text

FILE.har may be of any browser or proxy, in UTF-8 or UTF-16, and packed with gzip;
- is the standard input. Names that begin with - go after --.

Exit status: 0 when every file was read, whatever was found in it; 2 when one is
no HAR, or it or its copy could not be read or written. The others still run.

  npm run -s diagnose -- session.har
  npm run -s diagnose -- --json *.har | jq -r '.failures[].causes[0].title'
  npm run -s diagnose -- --sanitized safe session.har
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
    } else if (word.startsWith('-') && word !== '-') return { error: `unknown option ${word}` };
    else files.push(word);
  }
  return files.length > 0 ? { json, sanitized, files } : { error: 'no HAR file named' };
}
