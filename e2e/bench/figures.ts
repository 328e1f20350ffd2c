/** One thing that was measured. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What it has to stay under, where that was promised. */
  readonly under?: number;
}

const WIDTH = 58;

/** Prints as a table, part by part, so that something is to be seen while the next part is measured. */
export function printFigures(part: string, figures: readonly Figure[]): void {
  console.log(`\n  ${part.padEnd(WIDTH)} ${'measured'.padStart(12)} ${'target'.padStart(12)} ${'of it'.padStart(7)}`);
  for (const figure of figures) {
    const { what, value, unit, under } = figure;
    const mark = under === undefined ? ' ' : isOver(figure) ? '✗' : '✓';
    const target = under === undefined ? '' : `< ${under} ${unit}`;
    const share = under === undefined ? '' : `${((100 * value) / under).toFixed(0)} %`;
    const columns = [`${digits(value)} ${unit}`.padStart(12), target.padStart(12), share.padStart(7)];
    console.log(`${mark} ${what.padEnd(WIDTH)} ${columns.join(' ')}`.trimEnd());
  }
}

export function isOver({ value, under }: Figure): boolean {
  return under !== undefined && value >= under;
}

/** Figures that are none: a measurement went wrong without an error. */
export function brokenFigures(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ value }) => !Number.isFinite(value));
}

function digits(value: number): string {
  return value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 1);
}

/** The value that `share` of all values are not above; NaN without any. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The fastest of some rounds, in milliseconds of processor time: what the work takes, however busy the machine is. */
export function fastest(rounds: number, work: () => unknown): number {
  return Math.min(...Array.from({ length: rounds }, () => worked(work)));
}

function worked(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
