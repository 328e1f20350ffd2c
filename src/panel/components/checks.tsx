import type { JSX } from 'preact';
import type { Check } from '../../core/diagnosis.ts';
import { MaskedText } from '../../ui/masked-text.tsx';

const SIGNS: Readonly<Record<Check['result'], readonly [string, string]>> = {
  passed: ['✓', 'passed'],
  failed: ['✕', 'failed'],
  unknown: ['?', 'not known'],
};

/** What was looked at, and what came out. */
export function Checks({ checks }: { checks: readonly Check[] }): JSX.Element | null {
  if (checks.length === 0) return null;
  return (
    <ul class="checks" aria-label="Checks">
      {checks.map(({ id, label, result, reason }) => (
        <li key={id} class={result} data-check={id} title={reason}>
          <span class="sign" aria-hidden="true">
            {SIGNS[result][0]}
          </span>
          <span>
            <MaskedText text={label} />
            <span class="visually-hidden">: {SIGNS[result][1]}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
