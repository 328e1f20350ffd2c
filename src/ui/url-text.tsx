import type { JSX } from 'preact';
import type { RecordedUrl } from '../core/exchange.ts';
import { MaskedText } from './masked-text.tsx';
import { splitMarks } from './split-text.ts';
import { visibleText } from './visible-text.ts';

/** A URL with its origin stepped back, so that the path is what is read. */
export function UrlText({ url }: { url: RecordedUrl }): JSX.Element {
  const [first, ...rest] = splitMarks(url.text);
  if (first?.kind !== 'plain' || !first.text.startsWith(url.origin)) return <MaskedText isData text={url.text} />;
  return (
    <>
      <span class="dim">{visibleText(url.origin)}</span>
      {visibleText(first.text.slice(url.origin.length))}
      {rest.map(({ kind, text }) => (kind === 'mark' ? <span class="mk">{text}</span> : visibleText(text)))}
    </>
  );
}
