import { maskBody } from './body.ts';
import { hides } from './decide.ts';
import type { Redaction } from './redaction.ts';
import { maskText } from './text.ts';
import { maskScope, SCOPE } from './url.ts';

const DELIMITER = /--[\w'()+,./:=?-]{1,70}/;

/** `multipart/form-data`: each part by its `name`. RFC 7578 section 4.2. */
export function maskMultipart(text: string, redaction: Redaction): string {
  const delimiter = DELIMITER.exec(text.slice(0, 2000))?.[0];
  if (delimiter === undefined) return maskText(text, redaction);
  const out: string[] = [];
  let done = 0;
  for (let at = text.indexOf(delimiter); at !== -1; at = text.indexOf(delimiter, at + delimiter.length)) {
    if (at > 0 && text[at - 1] !== '\n') continue;
    out.push(maskPart(text.slice(done, at), redaction), delimiter);
    done = at + delimiter.length;
  }
  return out.join('') + maskPart(text.slice(done), redaction);
}

function maskPart(part: string, redaction: Redaction): string {
  const gap = /\r?\n\r?\n/.exec(part);
  if (gap === null) return maskText(part, redaction);
  const head = part.slice(0, gap.index);
  const rest = part.slice(gap.index + gap[0].length);
  const tail = rest.endsWith('\r\n') ? '\r\n' : rest.endsWith('\n') ? '\n' : '';
  const content = rest.slice(0, rest.length - tail.length);
  const name = /\bname="?([^";\r\n]{0,200})/i.exec(head)?.[1] ?? '';
  const type = /content-type:\s*([^\r\n;]{1,100})/i.exec(head)?.[1] ?? '';
  return maskText(head, redaction) + gap[0] + maskValue(name, content, type, redaction) + tail;
}

function maskValue(name: string, content: string, type: string, redaction: Redaction): string {
  if (SCOPE.test(name) && content.includes('/')) return maskScope(content, redaction);
  const verdict = redaction.judge(name, 'form');
  if (hides(verdict, name, content, 'form')) return redaction.mask(content);
  const inside = redaction.inside();
  return inside === undefined ? redaction.mask(content) : maskBody(content, type, inside);
}
