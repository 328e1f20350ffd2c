import { decodePunctuation, say, sliceMasked, type Masked } from '../masked.ts';
import { roleOfMember } from './member-names.ts';
import { MAX_UTTERANCE_LENGTH, MAX_UTTERANCES, type Utterance } from './utterance.ts';

/** Elements whose text is not for people. */
const SILENT = new Set(['script', 'style', 'svg', 'template', 'head', 'noframes', 'select', 'nav']);
/** Elements inside a sentence. */
const INLINE = new Set('a b i em strong span code small font u tt samp kbd var abbr bdi sup sub mark q s'.split(' '));
/** Text on a page counts up to here: an explanation is short, an application's page is not an explanation. */
const MAX_PAGE_TEXT = 3000;

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly end: number;
}

/** The tag, comment or declaration that begins at `start`, where a `<` is. */
function readTag(text: string, start: number): Tag | null {
  if (text.startsWith('<!--', start)) {
    const end = text.indexOf('-->', start + 4);
    return end === -1 ? null : { name: '!', closes: false, end: end + 3 };
  }
  if (text.startsWith('<![CDATA[', start)) return { name: '!', closes: false, end: start + 9 };
  const end = text.indexOf('>', start);
  if (end === -1) return null;
  const closes = text[start + 1] === '/';
  const name = /^[\w:.-]{1,64}/.exec(text.slice(start + (closes ? 2 : 1), start + 66))?.[0] ?? '!';
  return { name: name.slice(name.indexOf(':') + 1).toLowerCase(), closes, end: end + 1 };
}

/** Walks tags and the text between them. Stops when `visit` says so. Linear in the text. */
function walk(text: Masked, visit: (piece: Masked, tag: Tag | null) => boolean): void {
  let index = 0;
  while (index < text.length) {
    const open = text.indexOf('<', index);
    const piece = sliceMasked(text, index, open === -1 ? text.length : open);
    const tag = open === -1 ? null : readTag(text, open);
    if (!visit(piece, tag) || tag === null) return;
    index = tag.end;
  }
}

const trim = (text: Masked): Masked => {
  const start = text.length - text.trimStart().length;
  return sliceMasked(text, start, start + Math.min(text.trim().length, MAX_UTTERANCE_LENGTH));
};

/** What a page says to people: its title and headings, then its text, block by block. */
export function pageWords(body: Masked): Utterance[] {
  const found: Utterance[] = [];
  let silent = '';
  let block: Masked[] = [];
  let element = '';
  let budget = MAX_PAGE_TEXT;
  const flush = (): void => {
    const text = decodePunctuation(trim(block.reduce((text, piece) => say`${text}${piece}`, say``)));
    if (text !== '')
      found.push({ text, place: 'body', role: /^(title|h[1-3])$/.test(element) ? 'heading' : 'message' });
    block = [];
  };
  walk(body, (piece, tag) => {
    if (silent === '' && piece.trim() !== '') {
      block.push(piece);
      budget -= piece.length;
    }
    if (tag === null || (silent !== '' && !(tag.name === silent || tag.name === 'title'))) return tag !== null;
    if (tag.name === 'title' || !(INLINE.has(tag.name) || tag.name === '!')) {
      flush();
      element = tag.closes ? '' : tag.name;
    }
    if (SILENT.has(tag.name)) silent = tag.closes ? '' : tag.name;
    else if (tag.name === 'title') silent = '';
    return budget > 0 && found.length < MAX_UTTERANCES;
  });
  flush();
  return found;
}

/** Codes and messages of an XML body: text of elements by their local names. SOAP 1.1 and 1.2 faults included. */
export function xmlWords(body: Masked): Utterance[] {
  const found: Utterance[] = [];
  let element = '';
  walk(body, (piece, tag) => {
    const end = piece.indexOf(']]>');
    const text = decodePunctuation(trim(end === -1 ? piece : sliceMasked(piece, 0, end)));
    if (text !== '') addElement(found, element, text);
    if (tag && tag.name !== '!') element = tag.closes ? '' : tag.name;
    return found.length < MAX_UTTERANCES;
  });
  return found;
}

function addElement(found: Utterance[], element: string, text: Masked): void {
  const role = roleOfMember(element);
  if (role === 'echo') return;
  const oneWord = /^[\x21-\x7e]+$/.test(text);
  if (role === 'other') {
    if (!oneWord) found.push({ text, place: 'body', role: 'aside' });
  } else found.push({ text, place: 'body', role: oneWord ? 'code' : 'message' });
}
