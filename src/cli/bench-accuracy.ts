import { createHash } from 'node:crypto';
import type { Certainty } from '../core/diagnosis.ts';
import { corpusFolder, judge, type Judged } from './labels.ts';

/** `npm run bench:accuracy [FOLDER]`: how often the first cause is right over a folder of HARs with labels.jsonl. */
const folder = corpusFolder(process.argv[2]);
if (folder === undefined) {
  process.stderr.write('No labels.jsonl there. Usage: npm run -s bench:accuracy -- FOLDER\n');
  process.exitCode = 2;
} else {
  process.stdout.write(report(judge(folder)));
}

function report(judged: readonly Judged[]): string {
  const [known, heldOut] = [
    judged.filter(({ label }) => !isHeldOut(label.server)),
    judged.filter(({ label }) => isHeldOut(label.server)),
  ];
  const missed = judged.filter(({ isRight }) => !isRight);
  return [
    line('all', judged),
    line('products seen while building', known),
    line('products held out', heldOut),
    '',
    ...(['certain', 'likely', 'possible'] as const).map((certainty) => certaintyLine(certainty, judged)),
    '',
    'Missed (right answers → given)',
    ...missed.map(missLine),
    '',
    'Families with a miss',
    ...families(judged),
    '',
  ].join('\n');
}

/** Three products in ten, by a hash of the first word of their name: always the same ones. */
function isHeldOut(server: string): boolean {
  const hash = createHash('sha256').update(familyOf(server)).digest('hex');
  return Number(BigInt(`0x${hash}`) % 10n) < 3;
}

function familyOf(server: string): string {
  return server.toLowerCase().split(/[\s/(:,-]+/)[0] ?? '';
}

function line(name: string, judged: readonly Judged[]): string {
  const certain = judged.filter(({ first }) => first?.certainty === 'certain');
  return [
    name.padEnd(30),
    `n ${String(judged.length).padStart(4)}`,
    `top-1 ${percent(judged.filter(({ isRight }) => isRight).length, judged.length)}`,
    `top-3 ${percent(judged.filter(({ isInThree }) => isInThree).length, judged.length)}`,
    `certain given ${percent(certain.length, judged.length)} right ${percent(certain.filter(({ isRight }) => isRight).length, certain.length)}`,
  ].join('  ');
}

function certaintyLine(certainty: Certainty, judged: readonly Judged[]): string {
  const given = judged.filter(({ first }) => first?.certainty === certainty);
  return `${certainty.padEnd(10)} given ${String(given.length).padStart(4)}  right ${percent(given.filter(({ isRight }) => isRight).length, given.length)}`;
}

function missLine({ label, failure, first }: Judged): string {
  const answers = [label.cause, ...label.acceptable].join(' or ');
  const given = failure === undefined ? 'no such failure' : `${first?.id} (${first?.certainty})`;
  return `  ${label.har} [${label.entry}]  ${answers} → ${given}`;
}

function families(judged: readonly Judged[]): string[] {
  const groups = group(judged);
  return [...groups]
    .map(([name, members]) => ({ name, total: members.length, right: members.filter(({ isRight }) => isRight).length }))
    .filter(({ total, right }) => right < total)
    .map(({ name, total, right }) => `  ${name.padEnd(24)} ${right} of ${total}`);
}

function group(judged: readonly Judged[]): Map<string, Judged[]> {
  const groups = new Map<string, Judged[]>();
  for (const one of judged)
    groups.set(familyOf(one.label.server), [...(groups.get(familyOf(one.label.server)) ?? []), one]);
  return groups;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '    -' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
}
