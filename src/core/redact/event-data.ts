import { hides } from './decide.ts';
import type { Span } from './forms.ts';
import type { Redaction } from './redaction.ts';
import { isPlaceholder, isWords, looksOpaque } from './values.ts';

const FIELD = /^(?<field>event|data):[ \t]?(?<value>.*)$/s;
const LONGEST_NAME = 64;
/** A secret, or JSON that is one text or holds one as its value. */
const HELD = /^(?:"?(?<plain>[^\s"{}[\]]{4,8192})"?|\{"(?:value|data|content)":\s?"(?<member>[^"\\]{4,8192})"\})$/;

interface Value extends Span {
  readonly text: string;
}

/** What an event stream sends under the name of a secret: `event: token` and `data: …`. WHATWG HTML section 9.2.6. */
export function findEventData(text: string, redaction: Redaction): Span[] {
  if (!/(?:^|\n)event:/.test(text)) return [];
  const found: Span[] = [];
  let event = '';
  let data: Value[] = [];
  const dispatch = (): void => {
    const verdict = redaction.judge(event, 'json');
    const isNamed = event !== '' && (verdict === 'secret' || verdict === 'password');
    // A model that answers calls the pieces of its words tokens, too.
    for (const { start, end, text: value } of isNamed ? data : []) {
      const isSecret = verdict === 'password' ? !isWords(value) : looksOpaque(value) && /\d/.test(value);
      if (isSecret && !isPlaceholder(value) && hides(verdict, event, value, 'json')) found.push({ start, end });
    }
    event = '';
    data = [];
  };
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    const line = text.slice(at, end).replace(/\r$/, '');
    const { field, value = '' } = FIELD.exec(line)?.groups ?? {};
    if (line === '') dispatch();
    else if (field === 'event') event = value.length > LONGEST_NAME ? '' : value.trim();
    else if (field === 'data') {
      const { plain, member } = HELD.exec(value)?.groups ?? {};
      const held = plain ?? member;
      const start = held === undefined ? -1 : at + line.lastIndexOf(held);
      if (held !== undefined) data.push({ start, end: start + held.length, text: held });
    }
    at = end + 1;
  }
  dispatch();
  return found;
}
