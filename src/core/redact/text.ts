import { markOf } from '../masked.ts';
import { findForms, replaceSpans } from './forms.ts';
import { findIslands } from './json-islands.ts';
import { findPlaced } from './placed-values.ts';
import type { Redaction } from './redaction.ts';
import type { Reading } from './run.ts';
import { mergeSpans, type MaskedSpan } from './spans.ts';
import { replaceRun } from './text-run.ts';

/** A mark, or characters between which no delimiter of prose or of a programming language stands. */
const RUN = /‹masked-[0-9a-f]{4}›|[^\s"'`<>,;(){}[\]|\\‹›:=][^\s"'`<>,;(){}[\]|\\‹›]*/g;

/** Free text: masks what follows the name of a secret, and what is a secret by its form. One pass, in linear time. */
export function maskText(text: string, redaction: Redaction): string {
  const runs = new RegExp(RUN);
  const reading: Reading = { text, redaction, before: [], lineEnd: lineEnds(text) };
  const found: MaskedSpan[] = [];
  for (let match = runs.exec(text); match !== null; match = runs.exec(text)) {
    const run = { text: match[0], start: match.index, end: match.index + match[0].length };
    const replacement = markOf(run.text) === undefined ? replaceRun(run, reading) : undefined;
    if (replacement !== undefined && replacement.masked !== text.slice(run.start, replacement.end)) {
      found.push({ start: run.start, ...replacement });
      runs.lastIndex = replacement.end;
    }
    reading.before.push({ ...run, end: runs.lastIndex });
    if (reading.before.length > 3) reading.before.shift();
  }
  const forms = [
    ...findForms(text, redaction),
    ...findPlaced(text, redaction),
    ...redaction.formats.sentences(text),
    ...redaction.formats.lines(text, redaction),
  ].map((span) => ({
    start: span.start,
    end: span.end,
    masked: redaction.mask(text.slice(span.start, span.end)),
  }));
  return replaceSpans(text, mergeSpans(text, [...found, ...findIslands(text, redaction)], forms, redaction));
}

function lineEnds(text: string): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known < from) {
      const next = text.indexOf('\n', from);
      known = next === -1 ? text.length : next;
    }
    return known;
  };
}
