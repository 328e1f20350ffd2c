import { findingFor, type Finding } from './finding.ts';

/** `name: 'value'`, `name = "value"`, `setItem('name', 'value')`: a name and a value in quotes, as programs write them. */
const PAIR = /(["'`]?)\b([A-Za-z][\w-]{0,63})\1\s{0,4}(?::|=>?|,)\s{0,4}(?:(["'])([^"'\r\n]*)\3|`([^`\r\n]*)`)/g;
/** A whole JWT between other words. */
const JWT = /(?<![\w.%+/-])e(?:yJ|w[oA0])[\w-]{4,}\.[\w-]+\.[\w-]*/g;
const MOST = 200;

/** Credentials in a piece of a program, a configuration or a log: under a name that says so, or a JWT wherever it stands. */
export function findInCode(text: string): Finding[] {
  const found: Finding[] = [];
  for (const [, , name = '', , quoted, template] of text.matchAll(PAIR)) {
    const finding = findingFor(name, quoted ?? template ?? '');
    if (finding !== null && found.length < MOST) found.push(finding);
  }
  if (found.length > 0) return found;
  return [...new Set(jwtsIn(text))].map((value) => ({ as: 'token' as const, name: 'Token', value }));
}

/** Every JWT that stands in a text. */
export function jwtsIn(text: string): string[] {
  return (text.match(JWT) ?? []).slice(0, MOST);
}
