import type { JSX } from 'preact';
import type { Masked, MaskedJson } from '../core/masked.ts';
import { MaskedText } from './masked-text.tsx';
import { visibleText } from './visible-text.ts';

/** Characters of JSON that still stand in one line. */
const SHORT = 72;

/** A JSON value as text, marks drawn as chips; a lone string without its quotes. */
export function JsonText({ value }: { value: MaskedJson }): JSX.Element {
  if (isText(value)) return <MaskedText isData text={value} />;
  if (value === null || typeof value !== 'object') return <>{String(value)}</>;
  const line = JSON.stringify(value);
  const text = line.length <= SHORT ? line : JSON.stringify(value, null, 2);
  return <span class="json">{visibleText(text, { lines: true })}</span>;
}

function isText(value: MaskedJson): value is Masked {
  return typeof value === 'string';
}
