import type { JSX } from 'preact';
import type { Check } from '../../core/diagnosis.ts';
import { MaskedText } from '../../ui/masked-text.tsx';

const SIGNS: Readonly<Record<Check['result'], readonly [string, string]>> = {
  passed: ['✓', 'passed'],
  failed: ['✕', 'failed'],
  unknown: ['?', 'not known'],
};

const GROUPS: readonly (readonly Check['result'][])[] = [['failed', 'passed'], ['unknown']];

/** What was looked at, and what came out: what failed first, with its reason; what cannot be told apart from it, in short. */
export function Checks({ checks }: { checks: readonly Check[] }): JSX.Element | null {
  return (
    <>
      {GROUPS.map((results) => (
        <CheckList checks={results.flatMap((result) => checks.filter((check) => check.result === result))} />
      ))}
    </>
  );
}

function CheckList({ checks }: { checks: readonly Check[] }): JSX.Element | null {
  const [first] = checks;
  if (!first) return null;
  const isUnknown = first.result === 'unknown';
  return (
    <ul class={isUnknown ? 'checks untold' : 'checks'} aria-label={isUnknown ? 'Not known from here' : 'Checks'}>
      {checks.map(({ id, label, result, reason }) => (
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
