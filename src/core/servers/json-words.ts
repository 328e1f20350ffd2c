import { say, sliceMasked, unescapeJson, type Masked } from '../masked.ts';
import { roleOfMember } from './member-names.ts';
import { MAX_UTTERANCE_LENGTH, MAX_UTTERANCES, type Utterance } from './utterance.ts';

const BACKSLASH = 92;

/** Index of the quote that closes a string whose inside begins at `start`, or -1 in a body that was cut. */
function closingQuote(text: string, start: number): number {
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return -1;
    let slash = quote;
    while (slash > from && text.charCodeAt(slash - 1) === BACKSLASH) slash--;
    if ((quote - slash) % 2 === 0) return quote;
    from = quote + 1;
  }
}

function skipBlanks(text: string, start: number): number {
  let index = start;
  while (index < text.length && text.charCodeAt(index) <= 32) index++;
  return index;
}

/** End of a number or literal that begins at `start`. */
function literalEnd(text: string, start: number): number {
  let index = start;
  while (index < text.length && index - start < 24 && /[\w.+-]/.test(text.charAt(index))) index++;
  return index;
}

/**
 * Collects the codes and messages of a JSON body at any depth, in order. Reads names and strings only, never the
 * structure, so that a cut body, JSON Lines and a guarded prefix (`)]}'`) give what they hold. Linear in the body.
 */
export function jsonWords(body: Masked): Utterance[] {
  const found: Utterance[] = [];
  let member = say``;
  let index = 0;
  while (found.length < MAX_UTTERANCES) {
    const open = body.indexOf('"', index);
    if (open === -1) break;
    const close = closingQuote(body, open + 1);
    if (close === -1) {
      addWords(found, member, sliceMasked(body, open + 1, open + 1 + MAX_UTTERANCE_LENGTH));
      break;
    }
    index = close + 1;
    const next = skipBlanks(body, index);
    if (body[next] !== ':') {
      addWords(found, member, sliceMasked(body, open + 1, Math.min(close, open + 1 + MAX_UTTERANCE_LENGTH)));
      continue;
    }
    const name = sliceMasked(body, open + 1, Math.min(close, open + 65));
    member = name;
    const value = skipBlanks(body, next + 1);
    index = value;
    if (body[value] === '"' || body[value] === '{' || body[value] === '[') continue;
    const end = literalEnd(body, value);
    const literal = sliceMasked(body, value, end);
    index = end;
    if (literal === 'true') found.push({ text: name, place: 'body', role: 'code' });
    else if (/^-?\d/.test(literal) && roleOfMember(name) === 'code')
      found.push({ text: literal, place: 'body', role: 'code' });
  }
  return found;
}

function addWords(found: Utterance[], member: Masked, inside: Masked): void {
  const role = roleOfMember(member);
  if (role === 'echo' || inside === '') return;
  const text = unescapeJson(inside);
  if (role === 'other') found.push({ text, under: member, place: 'body', role: 'aside' });
  else if (!isOneWord(text)) found.push({ text, place: 'body', role: 'message' });
  else if (text.length <= 100) found.push({ text, place: 'body', role: 'code' });
}

/** Without spaces and in Latin script: a code, not a sentence. */
function isOneWord(text: string): boolean {
  return /^[\x21-\x7e\u00a1-\u024f]+$/.test(text);
}
