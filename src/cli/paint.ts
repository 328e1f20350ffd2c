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

/**
 * What a terminal obeys and what nobody sees: control characters, line breaks, marks that turn the direction of writing,
 * characters without width. In a report they could forge a line or paint the screen. Unicode Technical Report 36.
 */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff]|[\u{e0000}-\u{e0fff}]/gu;
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text of a stranger, made visible: bodies, headers and names of files must not act on the terminal. */
export function printable(text: string): string {
  return text.replace(UNSEEN, (character) => SHORT[character] ?? escape(character));
}

/** The same in written JSON, where it means the same and harms nobody who looks at it. */
export function escapeInJson(json: string): string {
  return json.replace(UNSEEN, escape);
}

function escape(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }).join('');
}
