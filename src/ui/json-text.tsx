import type { JSX } from 'preact';
import type { Masked, MaskedJson } from '../core/masked.ts';
import { MaskedText } from './masked-text.tsx';

/** A JSON value as text, marks drawn as chips; a lone string without its quotes. */
export function JsonText({ value }: { value: MaskedJson }): JSX.Element {
  if (isText(value)) return <MaskedText text={value} />;
  if (value === null || typeof value !== 'object') return <>{String(value)}</>;
  return <MaskedLines text={JSON.stringify(value, null, 2)} />;
}

/** Marks survive `JSON.stringify`: they hold no character that it escapes. */
function MaskedLines({ text }: { text: string }): JSX.Element {
  return <span class="json">{text}</span>;
}

function isText(value: MaskedJson): value is Masked {
  return typeof value === 'string';
}
