import type { Exchange } from '../exchange.ts';
import { joinMasked, say, writeMasked, type Masked } from '../masked.ts';
import { dataOptions } from './data-options.ts';
import { headerLine, requestTemplate, type RequestTemplate } from './request-template.ts';
import type { Piece } from './variables.ts';
import { quoteForShell } from './shell-quote.ts';

/**
 * The request as a command line for bash, zsh and ksh. Its secrets are variables, assigned in front of it with what to put
 * there. Safe to paste: nothing in the request becomes a command, an option or a file to read.
 */
export function toCurl(exchange: Exchange): Masked {
  const template = requestTemplate(exchange);
  const assignments = template.variables.map(({ name, says }) => say`${name}=${quote(says)}\n`);
  return say`${joinMasked(assignments, '')}${joinMasked(wordsOf(template), ' \\\n  ')}\n`;
}

const ENCODED = say`--data-urlencode`;
const RAW = say`--data-raw`;

function wordsOf({ method, url, headers, body }: RequestTemplate): Masked[] {
  const target = word(url);
  const isImplied = method === (body === null ? 'GET' : 'POST');
  const hasType = headers.some(({ name }) => name.toLowerCase() === 'content-type');
  return [
    say`curl ${isPlainUrl(url) ? target : say`--globoff --url ${target}`}`,
    ...(isImplied ? [] : [method === 'HEAD' ? say`--head` : say`-X ${quote(method)}`]),
    ...headers.map(({ name, value }) => headerOption(name, value)),
    // Without one of its own, curl would say that the body is a form.
    ...(body === null || hasType ? [] : [say`-H 'Content-Type:'`]),
    ...(body === null
      ? []
      : dataOptions(body).map(({ isEncoded, pieces }) => say`${isEncoded ? ENCODED : RAW} ${word(pieces)}`)),
  ];
}

/** Brackets and braces mean many URLs to curl, a dash in front an option. */
function isPlainUrl(url: readonly Piece[]): boolean {
  const [first] = url;
  const starts = first !== undefined && 'text' in first && /^https?:/i.test(first.text);
  return starts && url.every((piece) => !('text' in piece) || !/[[\]{}]/.test(piece.text));
}

/** `Name;` is how curl sends a header without a value: `Name:` takes the header away. */
function headerOption(name: Masked, value: readonly Piece[]): Masked {
  return value.length === 0 ? say`-H ${quote(say`${name};`)}` : say`-H ${word(headerLine(name, value))}`;
}

function quote(text: Masked): Masked {
  return writeMasked(text, quoteForShell);
}

/** Nothing in it is special between double quotes, to an interactive shell neither. */
const TAME = /^[\w .,:;/?&=%+@#()<>|~^*'-]*$/;
const ENDS_A_NAME = /^(?:$|[ ,;&/'".+=-])/;

/** Double quotes around everything where they can be read; else every part in quotes of its own. */
function word(pieces: readonly Piece[]): Masked {
  const [only] = pieces;
  if (pieces.length === 1 && only && 'text' in only) return quote(only.text);
  const isTame = pieces.every((piece) => !('text' in piece) || TAME.test(piece.text));
  const parts = pieces.map((piece, index) => {
    if ('text' in piece) return isTame ? piece.text : quote(piece.text);
    const next = pieces[index + 1];
    const after = next === undefined ? '' : 'text' in next ? next.text : '$';
    const variable = ENDS_A_NAME.test(after) ? say`$${piece.variable.name}` : say`\${${piece.variable.name}}`;
    return isTame ? variable : say`"${variable}"`;
  });
  const whole = joinMasked(parts, '');
  return isTame ? say`"${whole}"` : whole;
}
