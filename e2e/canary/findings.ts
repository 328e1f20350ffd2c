import type { Trace } from './search.ts';

/** What was found where; empty is what we want. */
export interface Findings {
  readonly findings: readonly string[];
  /** Places that were looked at and in which nothing was found. */
  readonly clean: ReadonlySet<string>;
  look: Look;
}

export type Look = (where: string, text: string) => void;

export function createFindings(search: (text: string) => Trace[]): Findings {
  const findings: string[] = [];
  const clean = new Set<string>();
  return {
    findings,
    clean,
    look(where, text) {
      const found = search(text);
      if (found.length === 0) clean.add(where);
      for (const { place, as, around } of found) findings.push(`${place} is in ${where} (${as}): …${around}…`);
    },
  };
}
