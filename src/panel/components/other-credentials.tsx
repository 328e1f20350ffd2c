import type { JSX } from 'preact';
import type { Credential } from '../../core/exchange.ts';
import { labelOf } from '../../core/masked.ts';
import { MaskedText } from '../../ui/masked-text.tsx';

/** Where a credential stood, as a word before its name. */
export const places: Readonly<Record<Credential['place'], string>> = {
  authorization: 'header',
  'proxy-authorization': 'header',
  header: 'header',
  query: 'query parameter',
  cookie: 'cookie',
  body: 'body member',
  userinfo: 'userinfo of the URL',
  path: 'path of the URL',
  subprotocol: 'WebSocket subprotocol',
};

/** Credentials outside Authorization: what the server may look at instead. */
export function OtherCredentials({ credentials }: { credentials: readonly Credential[] }): JSX.Element | null {
  if (credentials.length === 0) return null;
  return (
    <div class="also">
      <span class="dim">Also sent</span>
      <ul>
        {credentials.map(({ place, name, fingerprint, token }) => (
          <li>
            {places[place]} <b class="mono">{name}</b> {fingerprint && <code>{labelOf(fingerprint)}</code>}
            {!fingerprint && <span class="warn">empty</span>}
            {token?.kind === 'opaque' && token.vendor && (
              <span class="dim">
                {' '}
                <MaskedText text={token.vendor} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
