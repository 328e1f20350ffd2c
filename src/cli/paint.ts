import type { Certainty, Check } from '../core/diagnosis.ts';

/** Emphasis for a terminal; plain text where the output is no terminal. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  cause(certainty: Certainty, text: string): string;
  check(result: Check['result'], text: string): string;
}

const RED = 31;
const GREEN = 32;
const YELLOW = 33;

export function createPaint(isTerminal: boolean): Paint {
  const style = (code: number) => (text: string) =>
    isTerminal && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
  const [bold, dim] = [style(1), style(2)];
  const results: Record<Check['result'], (text: string) => string> = {
    passed: style(GREEN),
    failed: style(RED),
    unknown: style(YELLOW),
  };
  return {
    bold,
    dim,
    cause: (certainty, text) => (certainty === 'possible' ? text : bold(text)),
    check: (result, text) => results[result](text),
  };
}

/** Bodies and headers are a stranger's: control characters in them must not reach the terminal. Line breaks are ours. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
