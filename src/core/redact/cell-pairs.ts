import { hides } from './decide.ts';
import type { Element } from './markup-names.ts';
import type { Redaction } from './redaction.ts';
import type { Cell } from './markup-table.ts';
import { isPlaceholder, isStatement } from './values.ts';

const SHORTEST = 3;
const MOST_WORDS = 5;
/** Columns that say what a thing is, as documentation does. */
const DESCRIBED =
  /^(?:(?:data ?)?type|typ|description|beschreibung|meaning|notes?|remarks?|comments?|required|format|status|state|in|location|usage)$/i;
/** What a page says of a secret instead of showing it, and what one can do with it. */
const STATE =
  /^(?:(?:not |un|is )?(?:set|configured|available|supported|recommended|provided|specified|used|stored|saved|hidden|encrypted|hashed|shown|protected|changed|accepted|allowed|defined)|weak|strong|medium|good|fair|show|edit|copy|create|generate|reset|change|update|view|text|string|varchar|char|integer|int|bool(?:ean)?|object|array|last|no|never|see)(?=$|[\s?!.,:(])/i;
const PROSE =
  /(?:^|\s)(?:the|of|to|for|with|and|or|in|on|by|you|this|that|not|an?|at|as|is|der|die|das|und|oder|von|zum|zur|für|mit|le|la|les|de|du|des|et|el|los|con|para|por)(?=\s|$)/i;
/** Elements that show a value, unlike those that do something. */
const SHOWING = /^(?:td|dd|pre|code|kbd|samp|tt|span|b|strong|em|i|div|p|font|string|value)$/i;
const IDENTIFIER = /[_.$[]|[a-z][A-Z]/;

/** Whether the cell or the term before says that this is a secret: `<td>WLAN-Passwort</td><td>…`, `<dt>API key</dt><dd>…`. */
export function hidesInPair(
  value: string,
  open: Element | undefined,
  { row, column }: Cell,
  redaction: Redaction,
): boolean {
  if (row === '' || (open !== undefined && !SHOWING.test(open.name)) || DESCRIBED.test(column)) return false;
  // `$_ENV['DB_PASSWORD']`
  const name = /\[["']([\w.-]{1,60})["']\]$/.exec(row)?.[1] ?? row.replace(/^["'`]|["'`\s:*]+$/g, '');
  if (name.split(/\s+/).length > MOST_WORDS) return false;
  const plain = value.replace(/^["'`]|["'`]$/g, '');
  if (plain.length < SHORTEST || isPlaceholder(plain) || isStatement(plain) || STATE.test(plain)) return false;
  const verdict = redaction.judge(name, 'markup');
  if (verdict !== 'password' && verdict !== 'secret' && verdict !== 'opaque') return false;
  if (!hides(verdict, name, plain, 'markup')) return false;
  if (verdict === 'password') return !PROSE.test(plain);
  return !/\s/.test(plain) && (IDENTIFIER.test(name) || !/^\p{L}+$/u.test(plain));
}
