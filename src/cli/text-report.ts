import type { Check, Evidence, Finding } from '../core/diagnosis.ts';
import { labelOf } from '../core/masked.ts';
import { duration } from '../core/time.ts';
import type { EntryOf, Failure } from './json-report.ts';
import { printable, type Paint } from './paint.ts';

/** What a person reads in a terminal: the cause first, then why, then what to do. */
export function toText(
  file: string,
  requests: number,
  failures: readonly Failure[],
  entryOf: EntryOf,
  paint: Paint,
): string {
  const count = failures.length === 1 ? '1 refusal' : `${failures.length} refusals`;
  const summary = `${paint.bold(printable(file))}: ${count} in ${requests} ${requests === 1 ? 'request' : 'requests'}`;
  return [summary, ...failures.map((failure) => block(failure, entryOf, paint))].join('\n\n') + '\n';
}

const marks: Readonly<Record<Check['result'], string>> = { passed: '✓', failed: '✕', unknown: '?' };

function block({ entry, exchange, diagnosis }: Failure, entryOf: EntryOf, paint: Paint): string {
  const [first, ...others] = diagnosis.causes;
  const { authorization } = exchange.request;
  const label = authorization.fingerprint ? ` ${labelOf(authorization.fingerprint)}` : '';
  const sent =
    authorization.header === 'present'
      ? `  Authorization: ${printable(authorization.scheme ?? '(no scheme)')}${label}`
      : '';
  const { recovered } = diagnosis;
  return [
    `${paint.bold(`[${entry}] ${exchange.response.status} ${printable(exchange.method)}`)} ${printable(exchange.url.text)}${paint.dim(sent)}`,
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
    ...columns(finding.fix.map(({ who, text }) => [who, printable(text)])),
    ...(finding.unless ? [`  ${paint.dim('Unless')} ${finding.unless}`] : []),
    `  ${paint.dim('See')} ${finding.reference}`,
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
  return `    ${certainty.padEnd(8)} ${printable(title)} ${paint.dim(`(${id})`)}${unless && certainty !== 'possible' ? ` unless: ${unless}` : ''}`;
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
    ...(open.length > 0
      ? [`    ${paint.check('unknown', marks.unknown)} cannot be seen from here: ${open.join(', ')}`]
      : []),
  ];
}
