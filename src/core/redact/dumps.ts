import { hides, hidesNumber } from './decide.ts';
import type { Span } from './forms.ts';
import { namingTrigger } from './place-triggers.ts';
import type { Redaction } from './redaction.ts';
import { isPlaceholder, isSample, isSentence, isStatement, isWords } from './values.ts';

const SIGN =
  /[([{)\]}]|,|(?<![\w.$-])(?<name>[@$#]?[A-Za-z_]\w{0,60})(?:\[[\w:\\]{1,60}\])?(?<sign> = | -> |=(?![=>~])|:(?![:/\s"'=]))/g;
const MOST_OPEN = 1000;
/** A value without quotes, up to the next name or the bracket that closes. */
const BETWEEN_COMMAS =
  /[^\s"'`‹›,;()[\]{}<>=]{1,200}(?: [^\s"'`‹›,;()[\]{}<>=]{1,60}){0,8}(?=\s{0,40}(?:[,;]\s{0,40}[@$\w]{1,60}\s?(?:=|->)|[,;]?\s{0,40}[)\]}]))/y;
const BETWEEN_SPACES = /[^\s"'`‹›()[\]{}<>]{1,200}(?: [^\s"'`‹›:()[\]{}<>]{1,60}){0,8}?(?=\s[A-Za-z_]\w{0,60}:|[\]}])/y;
/** `new Login { Password = password }` is code. */
const CODE =
  /\b(?:new|return|const|let|var|def|function|func|fn|class|struct|import|export)\s{1,4}[\w.<>]{0,60}\s{0,4}$/;

/** A bracket that is open. */
interface Open {
  readonly bracket: string;
  /** What stands right before it: the name of a type. */
  readonly type: string;
  readonly isCode: boolean;
  pairs: number;
  commas: number;
}

/** Secrets in what languages print of an object, where no quotes stand around the values: Java, C#, Go, Kotlin, Scala, Python. */
export function findDumped(text: string, redaction: Redaction): Span[] {
  const found: Span[] = [];
  if (!/[({[]/.test(text) || !namingTrigger.test(text)) return found;
  const open: Open[] = [];
  const signs = new RegExp(SIGN);
  for (let match = signs.exec(text); match !== null; match = signs.exec(text)) {
    const { name, sign } = match.groups ?? {};
    const around = open.at(-1);
    if (name === undefined || sign === undefined) {
      follow(match[0], match.index, text, open);
      continue;
    }
    if (around === undefined) continue;
    around.pairs++;
    const verdict = redaction.judge(name, 'text');
    if (verdict !== 'secret' && verdict !== 'password') continue;
    const value = valueAt(text, signs.lastIndex, sign, name, around);
    if (value === undefined || isCodeOrWord(value, sign, verdict, redaction)) continue;
    const isHidden = /^\d+$/.test(value) ? hidesNumber(verdict, name, value) : hides(verdict, name, value, 'text');
    if (isHidden) found.push({ start: signs.lastIndex, end: signs.lastIndex + value.length });
  }
  return found;
}

function follow(sign: string, at: number, text: string, open: Open[]): void {
  const around = open.at(-1);
  if (sign === ',') {
    if (around !== undefined) around.commas++;
  } else if (!/[([{]/.test(sign)) {
    open.pop();
  } else if (open.length < MOST_OPEN) {
    const before = text.slice(Math.max(0, at - 80), at);
    const type = /[A-Za-z_$][\w$.]{0,60}[ @]?$/.exec(before)?.[0].trim() ?? '';
    open.push({ bracket: sign, type, isCode: CODE.test(before), pairs: 0, commas: 0 });
  }
}

function valueAt(text: string, from: number, sign: string, name: string, around: Open): string | undefined {
  const read = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.[0];
  };
  if (around.isCode) return undefined;
  const isType = /^[A-Z]/.test(around.type) || /\.[A-Z]\w*$/.test(around.type);
  if (sign === ':') {
    // Go: `map[password:… user:bob]`, `{Name:bob Password:…}`
    const isMap = around.bracket === '[' && around.type === 'map';
    const isStruct = around.bracket === '{' && around.commas === 0 && (/^[A-Z]/.test(name) || around.pairs > 1);
    return isMap || isStruct ? read(BETWEEN_SPACES) : undefined;
  }
  return isType || around.pairs > 1 || around.bracket === '{' ? read(BETWEEN_COMMAS) : undefined;
}

/** A variable, or a word where a token stands: `Login { Token = Identifier }`. */
function isCodeOrWord(value: string, sign: string, verdict: string, redaction: Redaction): boolean {
  if (isPlaceholder(value) || isSample(value) || isStatement(value) || isSentence(value)) return true;
  if (/^(?:secret|password)$/.test(redaction.judge(value, 'text'))) return true;
  return verdict === 'secret' && sign !== '=' && (isWords(value) || /^[A-Z]?[a-z]+(?:[A-Z][a-z]+)*$/.test(value));
}
