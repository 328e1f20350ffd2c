import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnosis } from '../core/diagnosis.ts';
import { readHar } from '../core/har/read.ts';
import { analyze, createSession, explain } from './analyze.ts';
import type { Failure } from './json-report.ts';

/** One line of `labels.jsonl`: the refusal and the causes that are right answers. */
export interface Label {
  readonly har: string;
  readonly entry: number;
  readonly cause: string;
  readonly acceptable: readonly string[];
  readonly server: string;
}

export interface Judged {
  readonly label: Label;
  readonly failure: Failure | undefined;
  readonly first: Diagnosis['causes'][number] | undefined;
  readonly isRight: boolean;
  readonly isInThree: boolean;
}

const DEFAULT_FOLDER = '../shared/corpus';

/** The folder named on the command line, else the one that lies beside this repository on a maintainer's disk. */
export function corpusFolder(named: string | undefined): string | undefined {
  const folder = named ?? DEFAULT_FOLDER;
  return existsSync(join(folder, 'labels.jsonl')) ? folder : undefined;
}

export function readLabels(folder: string): Label[] {
  const lines = readFileSync(join(folder, 'labels.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Label);
}

/** Diagnoses every labelled refusal of a folder. */
export function judge(folder: string): Judged[] {
  const masker = createSession();
  const files = new Map<string, readonly Failure[]>();
  return readLabels(folder).map((label) => {
    let failures = files.get(label.har);
    if (!failures) {
      const har = readHar(readFileSync(join(folder, label.har), 'utf8'));
      failures = 'error' in har ? [] : [...explain(analyze(har, masker))];
      files.set(label.har, failures);
    }
    const failure = failures.find(({ entry }) => entry === label.entry);
    const causes = failure?.diagnosis.causes ?? [];
    const right = [label.cause, ...label.acceptable];
    return {
      label,
      failure,
      first: causes[0],
      isRight: causes[0] !== undefined && right.includes(causes[0].id),
      isInThree: causes.slice(0, 3).some(({ id }) => right.includes(id)),
    };
  });
}
