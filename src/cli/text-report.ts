import type { Check, Evidence, Finding } from '../core/diagnosis.ts';
import { shortenTokens } from '../core/export/markdown.ts';
import { tellUnread } from '../core/har/unread.ts';
import { duration } from '../core/time.ts';
import { explain, type Analysis } from './analyze.ts';
import { foldFailures, type Fold } from './fold.ts';
import type { EntryOf } from './json-report.ts';
import { printable, type Paint } from './paint.ts';
import { tellSending } from './sending.ts';

/** What a person reads in a terminal, in pieces: the cause first, then why, then what to do. */
export function* textReport(file: string, analysis: Analysis, paint: Paint): Generator<string> {
  const { requests, unread, entryOf } = analysis;
  const folds = foldFailures(explain(analysis));
  const refusals = folds.reduce((count, fold) => count + fold.entries.length, 0);
  const kinds = folds.length < refusals ? ` of ${counted(folds.length, 'kind', 'kinds')}` : '';
  yield `${paint.bold(printable(file))}: ${counted(refusals, 'refusal', 'refusals')}${kinds} in ${counted(requests, 'request', 'requests')}\n`;
  if (unread.length > 0) yield `${tellUnread(unread)} (${places(unread.map(({ entry }) => entry))})\n`;
  for (const fold of folds) yield `\n${block(fold, entryOf, paint)}\n`;
  yield '\n';
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const MOST_PLACES = 8;

/** `entry 4`, `entries 4, 7, 9, …` */
function places(entries: readonly number[]): string {
  const more = entries.length > MOST_PLACES ? ', …' : '';
  return `${entries.length === 1 ? 'entry' : 'entries'} ${entries.slice(0, MOST_PLACES).join(', ')}${more}`;
}

const marks: Readonly<Record<Check['result'], string>> = { passed: '✓', failed: '✕', unknown: '?' };

function block({ first: failure, entries, exchanges }: Fold, entryOf: EntryOf, paint: Paint): string {
  const { entry, exchange, diagnosis } = failure;
  const [first, ...others] = diagnosis.causes;
  const { recovered } = diagnosis;
  const times = entries.length > 1 ? ` ×${entries.length}` : '';
  return [
    `${paint.bold(`[${entry}] ${exchange.response.status} ${printable(exchange.method)}`)} ${printable(exchange.url.text)}${paint.bold(times)}`,
    `  ${paint.dim(tellSending(exchanges))}`,
    ...(entries.length > 1 ? [`  ${paint.dim(`${places(entries)}; the first is explained`)}`] : []),
    ...(diagnosis.expected ? [`  ${printable(diagnosis.expected)}`] : []),
    ...(recovered
      ? [`  Succeeded ${duration(recovered.afterMs)} later, in entry ${entryOf(recovered.exchange) ?? '?'}`]
      : []),
    ...(first ? main(first, entryOf, paint) : []),
    ...(others.length > 0
      ? [`  ${paint.dim('Or else')}`, ...others.map((finding) => alternative(finding, paint))]
      : []),
    `  ${paint.dim('Checked')}`,
    ...checkLines(diagnosis.checks, paint),
    ...diagnosis.notes.map((note) => `  ${paint.dim('Note')} ${printable(note)}`),
  ].join('\n');
}

function main(finding: Finding, entryOf: EntryOf, paint: Paint): string[] {
  return [
    `  ${paint.cause(finding.certainty, printable(finding.title))} ${paint.dim(`(${finding.certainty}, ${finding.id})`)}`,
    ...columns(
      finding.evidence.map((evidence) => [evidence.from, `${printable(evidence.text)}${elsewhere(evidence, entryOf)}`]),
    ),
    `  ${paint.dim('What to do')}`,
    ...columns(finding.fix.map(({ who, text }) => [who, printable(shortenTokens(text))])),
    ...(finding.unless ? [`  ${paint.dim('Not this if')} ${printable(finding.unless)}`] : []),
    `  ${paint.dim('See')} ${printable(finding.reference)}`,
  ];
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `    ${name.padEnd(width)}  ${text}`);
}

function elsewhere({ exchange }: Evidence, entryOf: EntryOf): string {
  const entry = exchange === undefined ? null : entryOf(exchange);
  return entry === null ? '' : ` (entry ${entry})`;
}

function alternative({ certainty, id, title, unless }: Finding, paint: Paint): string {
  const otherwise = unless && certainty !== 'possible' ? `. Not this if: ${printable(unless)}` : '';
  return `    ${certainty.padEnd(8)} ${printable(title)} ${paint.dim(`(${id})`)}${otherwise}`;
}

/** What failed first; what could not be checked is named in one line, since there is nothing to do about it here. */
function checkLines(checks: readonly Check[], paint: Paint): string[] {
  const line = ({ result, label, reason }: Check): string =>
    `    ${paint.check(result, marks[result])} ${label}: ${printable(reason)}`;
  const of = (result: Check['result']): Check[] => checks.filter((check) => check.result === result);
  const open = of('unknown').map(({ label }) => label.toLowerCase());
  return [
    ...of('failed').map(line),
    ...of('passed').map(line),
    ...(open.length > 0 ? [`    ${paint.check('unknown', marks.unknown)} not known: ${open.join(', ')}`] : []),
  ];
}
