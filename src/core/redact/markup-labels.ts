import { hides } from './decide.ts';
import { decodeEntities } from './entities.ts';
import type { Element } from './markup-names.ts';
import type { Redaction } from './redaction.ts';
import { isPlaceholder, isStatement, looksOpaque } from './values.ts';

const LABEL =
  /<label\b[^<>]{0,400}?\bfor=["']?([^"'\s<>]{1,100})["']?[^<>]{0,400}>(?:\s{0,40}<[^<>]{1,200}>){0,3}([^<>]{1,80})/gi;
const TITLED = /<\w{1,20}\s[^<>]{0,200}?\bid=["']?([^"'\s<>]{1,100})["']?[^<>]{0,200}>([^<>]{1,80})/gi;
const MOST_LABELS = 1000;
const NAMING = ['aria-label', 'placeholder', 'title', 'data-label', 'data-field', 'label'];

/** What the fields of a document are called where people read it, for those that have no name. WHATWG HTML section 4.10.4. */
export interface Labels {
  /** A text was read; `isLast`: nothing stands between it and the next tag. */
  text(plain: string, open: Element | undefined): void;
  /** A tag was opened. */
  enter(element: Element): void;
  /** Whether the labels of a field say that its value is a secret. */
  hides(field: Element, value: string, redaction: Redaction): boolean;
}

export function readLabels(text: string): Labels {
  const byId = new Map<string, string>();
  const read = (pattern: RegExp): void => {
    for (const [, id = '', label = ''] of text.matchAll(pattern)) {
      if (byId.size >= MOST_LABELS) return;
      if (!byId.has(id)) byId.set(id, plainLabel(label));
    }
  };
  if (/<label\b/i.test(text)) read(LABEL);
  if (text.includes('aria-labelledby')) read(TITLED);
  /** The label before, and whether it is one by its tag. */
  let before = { text: '', isSure: false };
  let choice: Element | undefined;
  return {
    text: (plain, open) => {
      const isSure = open?.name.toLowerCase() === 'label' && !open.attributes.some(({ name }) => /^for$/i.test(name));
      before = { text: plain.length <= 80 ? plainLabel(plain) : '', isSure };
    },
    enter: (element) => {
      if (/^select$/i.test(element.name)) choice = element;
    },
    hides: (field, value, redaction) => {
      const isOption = /^option$/i.test(field.name);
      const own = isOption ? choice : field;
      const names = own === undefined ? [] : [...labelsOf(own, byId), ...(isOption ? [valueOf(own, 'name')] : [])];
      const isSecret = (name: string, isSure: boolean): boolean => {
        const verdict = redaction.judge(name, 'markup');
        if ((verdict !== 'secret' && verdict !== 'password') || isPlaceholder(value) || isStatement(value))
          return false;
        return isSure ? hides(verdict, name, value, 'markup') : looksOpaque(value) && /\d/.test(value);
      };
      const isNamed = names.some((name) => name !== '' && isSecret(name, !isOption));
      const { text: label, isSure } = before;
      if (!isOption) before = { text: '', isSure: false };
      return isNamed || (names.length === 0 && !isOption && label !== '' && isSecret(label, isSure));
    },
  };
}

function labelsOf(field: Element, byId: ReadonlyMap<string, string>): string[] {
  const ids = [valueOf(field, 'id'), ...valueOf(field, 'aria-labelledby').split(/\s+/, 4)];
  const labels = ids.flatMap((id) => byId.get(id) ?? []);
  return [...labels, ...NAMING.map((name) => plainLabel(valueOf(field, name)))].filter((name) => name !== '');
}

function valueOf({ attributes }: Element, wanted: string): string {
  return attributes.find(({ name }) => name.toLowerCase() === wanted)?.value ?? '';
}

/** "Password:*" is "Password". */
function plainLabel(text: string): string {
  const label = decodeEntities(text)
    .replace(/[\s:*()]+$/, '')
    .trim();
  return label.length <= 40 && label.split(/\s+/).length <= 5 ? label : '';
}
