import { isListedCode } from './code-lists.ts';
import { hides } from './decide.ts';
import type { Element } from './markup-names.ts';
import type { Redaction } from './redaction.ts';
import { looksOpaque } from './values.ts';

const NAMING = /^(?:id|data-(?:test-?id|test|cy|qa))$/i;
/** Of two words or more: `token` alone is a piece of highlighted code, and so is it behind the name of a highlighter. */
const CLASS = /^(?!(?:hljs|cm|ace|mtk|pl|syntax|code|lex|highlight)[-_])[A-Za-z\d][\w-]{2,60}$/;
const WORDS = /[A-Za-z\d][-_]+[A-Za-z\d]|[a-z][A-Z]/;
/** What says how it is shown, behind what it is. */
const SHOWN = /(?:[-_]|(?=[A-Z]))(?:text|display|box|cell|output|preview|block|container|wrapper|content)$/i;
/** Elements that say what stands elsewhere. */
const LABELS = /^(?:label|legend|h[1-6]|th|dt|button|a|option|title|summary|caption)$/i;
/** The key of an authenticator, as people type it. RFC 4648 section 6. */
const GROUPS = /^[A-Z2-7]{4}(?: [A-Z2-7]{4}){1,15}$/i;
const LONGEST = 4000;

/** Whether its own id, test id or class says that what an element shows is a secret: `<span id="totp-secret">`. */
export function isShownSecret(open: Element | undefined, value: string, redaction: Redaction): boolean {
  if (open === undefined || LABELS.test(open.name) || value.length > LONGEST || !/\d/.test(value)) return false;
  if (!GROUPS.test(value) && !isListedCode(value) && (/\s/.test(value) || value.length < 4)) return false;
  return idsOf(open).some((id) => {
    const name = id.replace(SHOWN, '');
    const verdict = redaction.judge(name, 'markup');
    if ((verdict !== 'secret' && verdict !== 'password') || !hides(verdict, name, value, 'markup')) return false;
    return verdict === 'password' || looksOpaque(value) || /^\d{4,8}$/.test(value) || /[ -]/.test(value);
  });
}

/** What an element is called for programs. */
export function idsOf({ attributes }: Element): string[] {
  return attributes.flatMap(({ name, value }) => {
    if (NAMING.test(name)) return value.length <= 100 ? [value] : [];
    return /^class$/i.test(name) && value.length <= 400
      ? value.split(/\s+/).filter((one) => CLASS.test(one) && WORDS.test(one))
      : [];
  });
}
