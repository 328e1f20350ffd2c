import type { JSX } from 'preact';
import type { Token } from '../core/token.ts';
import { JweView, JwtView } from './jwt-view.tsx';
import { MaskedText } from './masked-text.tsx';
import { MembersTable } from './members-table.tsx';
import { ParametersView } from './parameters-view.tsx';
import type { TokenContext } from './token-context.ts';

/** What a credential turned out to be, each kind in its own honest view. */
export function TokenView({ token, context }: { token: Token; context: TokenContext }): JSX.Element {
  switch (token.kind) {
    case 'jwt':
      return <JwtView token={token} context={context} />;
    case 'jwe':
      return <JweView header={token.header} />;
    case 'basic':
      return (
        <MembersTable
          caption="Basic credentials"
          members={[
            {
              name: 'user',
              value: token.user === '' ? 'empty' : <MaskedText text={token.user} />,
              says: 'user name and password share one mark: the same credentials, the same mark',
            },
            {
              name: 'password',
              value: token.hasPassword ? 'sent, masked' : 'empty',
              says: 'base64 is not encryption: whoever reads the header reads the password',
            },
          ]}
        />
      );
    case 'digest':
    case 'sigv4':
    case 'parameters':
      return <ParametersView kind={token.kind} params={token.params} />;
    case 'opaque':
      return (
        <p class="note">
          {token.vendor === null ? 'An opaque token' : <MaskedText text={token.vendor} />}.{' '}
          {token.vendor?.startsWith('SAML')
            ? 'It is XML, signed by the identity provider, and names for whom and until when it holds; it is not decoded here.'
            : 'Only who issued it can say what it stands for and whether it is still accepted.'}
        </p>
      );
    case 'malformed':
      return (
        <p class="bad">
          <MaskedText text={token.reason} />
        </p>
      );
  }
}
