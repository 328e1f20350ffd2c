import type { Redaction } from './redaction.ts';

/** Characters between which no delimiter stands. */
export interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Replacement {
  readonly end: number;
  readonly masked: string;
}

/** The text, and what was read of it before the run at hand. */
export interface Reading {
  readonly text: string;
  readonly redaction: Redaction;
  readonly before: Run[];
  /** The next line break at or behind a place; the answers only move forward. */
  lineEnd(from: number): number;
}

const LONGEST_NAME = 64;

/** The name that stands at the end of a run: `?a=1&token` ends with `token`. */
export function nameAtEnd(run: string): string {
  return /[\p{L}\p{N}_.$-]{1,64}$/u.exec(run.slice(-LONGEST_NAME))?.[0] ?? '';
}
