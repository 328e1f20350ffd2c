import type { JSX } from 'preact';
import type { MaskedJson } from '../core/masked.ts';
import { JsonText } from './json-text.tsx';
import { isListOfRights, wordsOf } from './scopes.ts';

/** The value of a claim: rights as pills with the missing ones marked, everything else as JSON. */
export function ClaimValue({
  name,
  value,
  missing,
}: {
  name: string;
  value: MaskedJson;
  missing: readonly string[];
}): JSX.Element {
  if (!isListOfRights(name)) return <JsonText value={value} />;
  return (
    <>
      {wordsOf(value).map((word) => (
        <span class="pill">{word}</span>
      ))}
      {missing.map((word) => (
        <span class="pill missing">{word} is missing</span>
      ))}
    </>
  );
}
