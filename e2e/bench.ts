import { measureBundles } from './bench/bundles.ts';
import { measureEngine } from './bench/engine.ts';
import { brokenFigures, isOver, printFigures, type Figure } from './bench/figures.ts';
import { measureMasking } from './bench/masking.ts';
import { measurePanel } from './bench/panel.ts';
import { measureStart } from './bench/start.ts';
import { measureWorker } from './bench/worker.ts';
import buildExtension from './build-extension.ts';

// `npm run bench [-- PART …] [FOLDER]`: what everything costs, or the parts named. FOLDER holds HARs and labels.jsonl.
// Ends with status 1 when something could not be measured. What is over its limit is said, and no error: machines differ.
type Measure = (folder: string | undefined) => Figure[] | Promise<Figure[]>;
const parts: Readonly<Record<string, Measure>> = {
  engine: measureEngine,
  masking: measureMasking,
  bundles: measureBundles,
  panel: measurePanel,
  start: measureStart,
  worker: measureWorker,
};
const IN_A_BROWSER = ['panel', 'start', 'worker'];

const named = process.argv.slice(2);
const folder = named.find((name) => !(name in parts));
const chosen = Object.keys(parts).filter((part) => named.includes(part));
const wanted = chosen.length === 0 ? Object.keys(parts) : chosen;
const over: string[] = [];
const failed: string[] = [];

if (wanted.some((part) => IN_A_BROWSER.includes(part))) await buildExtension();
for (const part of wanted) {
  const figures = await measured(part);
  printFigures(part, figures);
  over.push(...figures.filter(isOver).map(({ what }) => `${part}: ${what}`));
  failed.push(...brokenFigures(figures).map(({ what }) => `${part}: ${what}`));
}
if (over.length > 0) console.log(`\nOver its target:\n  ${over.join('\n  ')}`);
if (failed.length === 0 && over.length === 0) console.log('\nEvery figure is within its target.');
if (failed.length > 0) {
  console.log(`\nNot measured:\n  ${failed.join('\n  ')}`);
  process.exitCode = 1;
}

/** A part that fails leaves the others to be measured. */
async function measured(part: string): Promise<Figure[]> {
  try {
    return (await parts[part]?.(folder)) ?? [];
  } catch (error) {
    failed.push(`${part}: ${String(error)}`);
    return [];
  }
}
