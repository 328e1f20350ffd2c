import type { JSX } from 'preact';
import type { Token } from '../core/token.ts';
import { ClaimValue } from './claim-value.tsx';
import { JsonText } from './json-text.tsx';
import { kindOfJwt } from './kind-of-jwt.ts';
import { Lifetime } from './lifetime.tsx';
import { MembersTable, type Member } from './members-table.tsx';
import { missingScopes } from './scopes.ts';
import type { TokenContext } from './token-context.ts';
import { useClaimNotes, type ClaimNotes } from './use-claim-notes.ts';

type Jwt = Extract<Token, { kind: 'jwt' }>;

/** A decoded JWT: its lifetime, its claims and its header in words. */
export function JwtView({ token, context }: { token: Jwt; context: TokenContext }): JSX.Element {
  const notes = useClaimNotes();
  const kind = kindOfJwt(token);
  const missing = missingScopes(token.claims, context.challenges);
  const scopeClaim = ['scope', 'scp', 'scopes'].find((name) => name in token.claims);
  const claims = inReadingOrder(Object.entries(token.claims)).map(([name, value]): Member => {
    const shown = <ClaimValue name={name} value={value} missing={name === scopeClaim ? missing : []} />;
    return { name, value: shown, ...(notes?.describeClaim(name, value, context) ?? NOT_LOADED) };
  });
  return (
    <>
      <p class="note">
        {kind !== null && `${kind} `}
        {token.signature === 'present'
          ? 'Decoded, not verified: whether the signature fits can only be said with the issuer’s keys.'
          : 'Decoded, not verified: the token has no signature.'}
      </p>
      <Lifetime claims={token.claims} context={context} />
      <MembersTable caption="Claims" members={claims} />
      <h3>Header</h3>
      <MembersTable caption="JOSE header" members={joseMembers(token.header, notes)} />
    </>
  );
}

/** Until the words are there: a moment. */
const NOT_LOADED = { says: '' };

/** What decides most often, first; the rest in the token's own order. */
const FIRST = ['iss', 'aud', 'sub', 'azp', 'client_id', 'exp', 'nbf', 'iat', 'scope', 'scp', 'roles', 'permissions'];

function inReadingOrder<T>(claims: readonly (readonly [string, T])[]): (readonly [string, T])[] {
  const rank = (name: string): number => {
    const at = FIRST.indexOf(name);
    return at < 0 ? FIRST.length : at;
  };
  return [...claims].sort(([a], [b]) => rank(a) - rank(b));
}

type JoseHeader = Jwt['header'];

/** An encrypted token: of its claims nothing can be seen. */
export function JweView({ header }: { header: JoseHeader }): JSX.Element {
  return (
    <>
      <p class="note">An encrypted token (JWE, RFC 7516): its claims can be read only with the receiver’s key.</p>
      <MembersTable caption="JOSE header" members={joseMembers(header, useClaimNotes())} />
    </>
  );
}

function joseMembers(header: JoseHeader, notes: ClaimNotes | null): Member[] {
  return Object.entries(header).map(([name, value]) => {
    const words = notes?.wordsForJoseMember(name, 'enc' in header);
    return {
      name,
      value: <JsonText value={value} />,
      says: words?.says ?? (notes ? 'private member of the issuer' : NOT_LOADED.says),
      from: words?.from ?? null,
    };
  });
}
