import { hides } from './decide.ts';
import type { Span } from './forms.ts';
import { namingTrigger } from './place-triggers.ts';
import type { Redaction } from './redaction.ts';
import { looksOpaque } from './values.ts';

const LINE =
  /^[ \t]{0,80}(?:- |export |set )?["']?(?<name>[A-Za-z_][\w.-]{0,60})["']?[ \t]{0,4}[:=][ \t]{0,4}(?<value>[^\s"'‹›][^\s‹›]{5,400})[ \t]{0,80}\r?$/gm;
/** Signs at which the reader of prose ends a value. */
const DELIMITER = /["'`<>,;(){}[\]|\\:=]/;
/** A call, a type or a list; YAML's own signs; an address; more pairs. */
const NO_VALUE =
  /^[A-Za-z_$][\w$.?]*[<([].*[>)\]][;,]?$|^[|>&*![{(<$]|:\/\/|[,;&|]["']?[A-Za-z_][\w.-]{1,60}["']?=|^[\w$.]*[{([]$/;

/** `password: a,b(c` alone on its line, as in YAML, INI and `.env`: the value ends where the line does. */
export function findWholeLines(text: string, redaction: Redaction): Span[] {
  const found: Span[] = [];
  if (!namingTrigger.test(text)) return found;
  for (const { index, 0: line, groups: { name = '', value = '' } = {} } of text.matchAll(LINE)) {
    const plain = value.replace(/[,;]$/, '');
    if (!DELIMITER.test(plain) || NO_VALUE.test(value) || !looksOpaque(plain)) continue;
    const verdict = redaction.judge(name, 'text');
    if ((verdict !== 'secret' && verdict !== 'password') || !hides(verdict, name, plain, 'text')) continue;
    const start = index + line.lastIndexOf(value);
    found.push({ start, end: start + plain.length });
  }
  return found;
}
