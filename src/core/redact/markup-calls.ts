import { secretParameters } from './calls.ts';
import type { Element } from './markup-names.ts';
import type { Redaction } from './redaction.ts';

/** A parameter of XML-RPC: its text, and where it was written. */
interface Parameter {
  readonly at: number;
  readonly text: string;
}

/** Follows the calls of XML-RPC and SOAP in a document, whose parameters go by their order only. */
export interface CallReader {
  /** A tag was read. */
  tag(name: string, isEnd: boolean): void;
  /** A text was read; `at` is the place in `out` where it was written. */
  text(plain: string, at: number, open: Element | undefined): void;
  /** The document is whole, or as much of it as there is. */
  settle(out: string[], redaction: Redaction): void;
}

const MOST_PARAMETERS = 50;
/** How SOAP calls parameters that nobody named: `<login><arg0>bob</arg0><arg1>…</arg1></login>`. */
const ARGUMENT = /^(?:arg|in|param|parameter)\d$/i;
const NO_TEXT = /^(?:int|i4|i8|boolean|double|base64|datetime.*)$/i;

export function readCalls(): CallReader {
  let method = '';
  let parameters: Parameter[] = [];
  /** Structs that are open: their members have names. */
  let depth = 0;
  const secrets: Parameter[] = [];
  /** The element that was opened last, but for arguments; it may be the procedure. */
  let parent = '';
  let isSoap = false;
  const close = (): void => {
    const texts = parameters.map(({ text }) => text);
    for (const index of secretParameters(method, texts)) {
      const parameter = parameters[index];
      if (parameter !== undefined) secrets.push(parameter);
    }
    parameters = [];
  };
  const leave = (): void => {
    close();
    method = '';
    isSoap = false;
    depth = 0;
  };
  return {
    tag: (name, isEnd) => {
      const local = name.replace(/^.*:/, '');
      if (!ARGUMENT.test(local)) {
        if (isSoap) leave();
        parent = local;
      }
      if (/^struct$/i.test(name)) depth += isEnd ? -1 : 1;
      if (!/^methodcall$/i.test(name)) return;
      leave();
    },
    text: (text, at, open) => {
      if (method === '' && ARGUMENT.test(open?.name ?? '')) {
        method = parent;
        isSoap = true;
      }
      if (/^methodname$/i.test(open?.name ?? '')) method = text;
      else if (method !== '' && depth === 0 && parameters.length < MOST_PARAMETERS && !NO_TEXT.test(open?.name ?? ''))
        parameters.push({ at, text });
    },
    settle: (out, redaction) => {
      close();
      for (const { at, text } of secrets) {
        const written = out[at] ?? '';
        const space = /^\s*/.exec(written)?.[0] ?? '';
        out[at] = space + redaction.mask(text) + written.slice(written.trimEnd().length);
      }
    },
  };
}
