import type { JSX } from 'preact';
import { credentialLabels } from '../credential-labels.ts';
import type { Failure } from '../failure.ts';
import { differentCredentials } from '../words.ts';

/** More labels tell nobody anything. */
const MOST = 12;

/** Of the requests that fold into one row: that they were not all sent with the same credential. */
export function LikeRequests({ members }: { members: readonly Failure[] }): JSX.Element | null {
  const labels = credentialLabels(members);
  if (labels.length < 2) return null;
  return (
    <p class="remark quiet" data-credentials={labels.length}>
      {differentCredentials(members.length, labels.length)}{' '}
      {labels.slice(0, MOST).map((label) => (
        <>
          <code>{label}</code>{' '}
        </>
      ))}
      {labels.length > MOST && '…'}
    </p>
  );
}
