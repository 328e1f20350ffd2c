import type { JSX } from 'preact';
import type { Challenge } from '../core/challenge.ts';
import { wordsForParameter, wordsForScheme } from './challenge-words.ts';
import { MaskedText } from './masked-text.tsx';
import { MembersTable } from './members-table.tsx';
import { ReferenceLink } from './reference-link.tsx';
import { visibleText } from './visible-text.ts';

interface Props {
  readonly challenge: Challenge;
  /** From Proxy-Authenticate. RFC 9110 section 11.7. */
  readonly isProxy?: boolean;
}

/** One challenge: what it asks the client to do, and each of its parameters in words. */
export function ChallengeView({ challenge, isProxy = false }: Props): JSX.Element {
  const { scheme, params, token68 } = challenge;
  const words = wordsForScheme(scheme, isProxy);
  const members = Object.entries(params).map(([name, value]) => ({
    name,
    value: <MaskedText isData text={value} />,
    says: wordsForParameter(scheme, name, value),
  }));
  return (
    <div class="challenge">
      <p>
        <b class="mono">{visibleText(scheme)}</b>{' '}
        <span>
          {words?.asks ?? 'A scheme that is not registered: only the server’s documentation says what it asks for.'}
        </span>{' '}
        {words && <ReferenceLink href={words.reference} />}
      </p>
      {token68 !== null && (
        <p class="note">
          Data of the handshake: <MaskedText isData text={token68} />
        </p>
      )}
      {members.length > 0 && <MembersTable caption={`Parameters of the ${scheme} challenge`} members={members} />}
    </div>
  );
}
