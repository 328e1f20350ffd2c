import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Authorization } from '../core/authorization.ts';
import { AuthorizationView } from '../ui/authorization-view.tsx';
import { pastedContext } from '../ui/token-context.ts';
import { TokenView } from '../ui/token-view.tsx';

/** Null for text without anything in it. */
export type Decode = (text: string) => Authorization | null;

/** Decodes a token, a header line or a `Bearer …` value as it is typed. What is typed stays in the box: nothing is stored. */
export function DecodeBox({ decode }: { decode: Decode }): JSX.Element {
  const text = useSignal('');
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
        placeholder="A token, “Bearer …” or a whole Authorization header"
        onInput={({ currentTarget }) => (text.value = currentTarget.value)}
      />
      <div aria-live="polite" data-decoded={decoded.value?.token?.kind}>
        {decoded.value && <Decoded authorization={decoded.value} />}
      </div>
      <p class="note">Decoded here, never stored or sent.</p>
    </>
  );
}

function Decoded({ authorization }: { authorization: Authorization }): JSX.Element {
  return (
    <>
      <AuthorizationView authorization={authorization} name="Authorization" />
      {authorization.token && <TokenView token={authorization.token} context={pastedContext(Date.now())} />}
    </>
  );
}
