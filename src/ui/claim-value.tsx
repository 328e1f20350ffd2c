import type { JSX } from 'preact';
import type { MaskedJson } from '../core/masked.ts';
import { JsonText } from './json-text.tsx';
import { isListOfRights, rolesIn, wordsOf } from './scopes.ts';
import { visibleText } from './visible-text.ts';

interface Props {
  readonly name: string;
  readonly value: MaskedJson;
  /** Rights that the server asked for and the token does not have. */
  readonly missing: readonly string[];
}

/** The value of a claim: rights as pills with the missing ones marked, everything else as JSON. */
export function ClaimValue({ name, value, missing }: Props): JSX.Element {
  const roles = rolesIn(value);
  if (roles.length > 0)
    return (
      <>
        {roles.map(({ of, words }) => (
          <div key={of}>
            {of !== '' && <span class="dim">{visibleText(of)} </span>}
            <Pills words={words} missing={[]} />
          </div>
        ))}
      </>
    );
  return isListOfRights(name) ? <Pills words={wordsOf(value)} missing={missing} /> : <JsonText value={value} />;
}

function Pills({ words, missing }: { words: readonly string[]; missing: readonly string[] }): JSX.Element {
  return (
    <>
      {words.map((word) => (
        <span class="pill">{visibleText(word)}</span>
      ))}
      {missing.map((word) => (
        <span class="pill missing">{visibleText(word)} is missing</span>
      ))}
    </>
  );
}
