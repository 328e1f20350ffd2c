import type { JSX } from 'preact';
import type { Check } from '../../core/diagnosis.ts';
import { MaskedText } from '../../ui/masked-text.tsx';

const SIGNS: Readonly<Record<Check['result'], readonly [string, string]>> = {
  passed: ['✓', 'passed'],
  failed: ['✕', 'failed'],
  unknown: ['?', 'not known'],
};

const ORDER: Readonly<Record<Check['result'], number>> = { failed: 0, passed: 1, unknown: 2 };

/** What was looked at, and what came out: what failed first, with its reason. */
export function Checks({ checks }: { checks: readonly Check[] }): JSX.Element | null {
  if (checks.length === 0) return null;
  const sorted = [...checks].sort((a, b) => ORDER[a.result] - ORDER[b.result]);
  return (
    <ul class="checks" aria-label="Checks">
      {sorted.map(({ id, label, result, reason }) => (
        <li key={id} class={result} data-check={id} title={reason}>
          <span class="sign" aria-hidden="true">
            {SIGNS[result][0]}
          </span>
          <span>
            <MaskedText text={label} />
            <span class="visually-hidden">: {SIGNS[result][1]}. </span>
            <span class={result === 'failed' ? 'why' : 'visually-hidden'}>{reason}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
