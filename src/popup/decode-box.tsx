import { useComputed, type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Decoded, PastedCredential } from '../core/decode.ts';
import { AuthorizationView } from '../ui/authorization-view.tsx';
import { ChallengeView } from '../ui/challenge-view.tsx';
import { MaskedText } from '../ui/masked-text.tsx';
import { DescribedView } from './described-view.tsx';
import { pastedContext } from '../ui/token-context.ts';
import { TokenView } from '../ui/token-view.tsx';

export type Decode = (text: string) => Decoded;

/** Decodes what is pasted as it is typed. The text stays in the box and in memory: nothing is stored. */
export function DecodeBox({ text, decode }: { text: Signal<string>; decode: Decode }): JSX.Element {
  const decoded = useComputed(() => decode(text.value));
  return (
    <>
      <h2>
        <label id="decode-title" for="decode">
          Decode a token
        </label>
        <span class="rule" />
      </h2>
      <textarea
        id="decode"
        spellcheck={false}
        autocomplete="off"
        placeholder="A token, “Bearer …”, header lines, a curl command or a token response"
        onInput={({ currentTarget }) => (text.value = currentTarget.value)}
      />
      <div aria-live="polite" data-decoded={decoded.value.kind}>
        <DecodedView decoded={decoded.value} />
      </div>
      <p class="note">Decoded here, never stored or sent.</p>
    </>
  );
}

function DecodedView({ decoded }: { decoded: Decoded }): JSX.Element {
  switch (decoded.kind) {
    case 'nothing':
      return (
        <p class="note">
          <MaskedText text={decoded.says} />
        </p>
      );
    case 'described':
      return <DescribedView described={decoded.described} now={Date.now()} />;
    case 'challenges':
      return (
        <>
          {decoded.problems.map(({ says }) => (
            <p class="warn">
              <MaskedText text={says} />
            </p>
          ))}
          {decoded.challenges.map((challenge) => (
            <ChallengeView challenge={challenge} isProxy={decoded.isProxy} />
          ))}
        </>
      );
    case 'credentials':
      return (
        <>
          {decoded.credentials.map((credential) => (
            <CredentialView credential={credential} />
          ))}
        </>
      );
  }
}

function CredentialView({ credential }: { credential: PastedCredential }): JSX.Element {
  const { name, authorization, contents } = credential;
  const { token } = authorization;
  const now = Date.now();
  return (
    <div class="decoded">
      <AuthorizationView authorization={authorization} name={name} />
      {token && !(contents && token.kind === 'opaque') && <TokenView token={token} context={pastedContext(now)} />}
      {contents && <DescribedView described={contents} now={now} />}
    </div>
  );
}
