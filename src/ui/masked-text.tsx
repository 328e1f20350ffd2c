import type { JSX } from 'preact';
import type { Masked } from '../core/masked.ts';
import { shortenTokens, splitMarks, splitText } from './split-text.ts';
import { visibleText } from './visible-text.ts';

interface Props {
  readonly text: Masked;
  /** It was sent or received, and is no sentence of ours: backticks are its own. */
  readonly isData?: boolean;
  /** Data whose long tokens stand in full; otherwise only their ends, which is all that a sentence needs. */
  readonly isWhole?: boolean;
  /** It is meant to have several lines. */
  readonly lines?: boolean;
}

/** Masked text with its marks drawn as chips. */
export function MaskedText({ text, isWhole = false, isData = isWhole, lines = false }: Props): JSX.Element {
  return (
    <>
      {(isData ? splitMarks : splitText)(text).map((part) => {
        if (part.kind === 'mark') return <span class="mk">{readable(part.text)}</span>;
        const shown = visibleText(isWhole ? part.text : shortenTokens(part.text), { lines });
        return part.kind === 'code' ? <code>{shown}</code> : shown;
      })}
    </>
  );
}

function readable(mark: string): string {
  return mark.startsWith('%') ? decodeURIComponent(mark) : mark;
}
