import type { JSX } from 'preact';
import type { Masked } from '../core/masked.ts';
import { splitText } from './split-text.ts';

/** Masked text with its marks drawn as chips. */
export function MaskedText({ text }: { text: Masked }): JSX.Element {
  return (
    <>
      {splitText(text).map((part) => {
        if (part.kind === 'mark') return <span class="mk">{readable(part.text)}</span>;
        return part.kind === 'code' ? <code>{part.text}</code> : part.text;
      })}
    </>
  );
}

function readable(mark: string): string {
  return mark.startsWith('%') ? decodeURIComponent(mark) : mark;
}
