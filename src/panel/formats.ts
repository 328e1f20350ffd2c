import type { Exchange } from '../core/exchange.ts';
import { toCurl } from '../core/export/to-curl.ts';
import { toFetch } from '../core/export/to-fetch.ts';
import { toMarkdown, toMarkdownReport } from '../core/export/to-markdown.ts';
import { toPhp } from '../core/export/to-php.ts';
import { toPython } from '../core/export/to-python.ts';
import { withoutPersonalData } from '../core/export/without-personal-data.ts';
import { exportHar } from '../core/har/export.ts';
import { say, type Masked } from '../core/masked.ts';
import type { Trace } from '../core/trace.ts';
import type { FormatId } from './actions.ts';
import type { Opened } from './opened.ts';

const formats: Readonly<Record<FormatId, (opened: Opened) => Masked>> = {
  markdown: ({ exchange, diagnosis, story }) => toMarkdown(exchange, diagnosis, story),
  curl: ({ exchange }) => toCurl(exchange),
  fetch: ({ exchange }) => toFetch(exchange),
  python: ({ exchange }) => toPython(exchange),
  php: ({ exchange }) => toPhp(exchange),
};

interface Options {
  readonly personalData: boolean;
}

/** A failure as text to be pasted. */
export function writeFailure(format: FormatId, opened: Opened, options: Options): Masked {
  return clean(formats[format](opened), [opened.exchange], options);
}

/** Several failures as one report. */
export function writeReport(failures: readonly Opened[], options: Options): Masked {
  const exchanges = failures.map(({ exchange }) => exchange);
  return clean(toMarkdownReport(failures), exchanges, options);
}

/** Failures, and what is remembered beside them, as a HAR file. `version`: of the extension, `1.2.3`. */
export function writeHar(
  exchanges: readonly Exchange[],
  history: readonly Trace[],
  version: string,
  options: Options,
): Masked {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return clean(exportHar(exchanges, say`${major}.${minor}.${patch}`, history), exchanges, options);
}

function clean(text: Masked, exchanges: readonly Exchange[], { personalData }: Options): Masked {
  return personalData ? text : withoutPersonalData(text, exchanges);
}
