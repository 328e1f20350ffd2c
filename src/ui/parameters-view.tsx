import type { JSX } from 'preact';
import type { Masked } from '../core/masked.ts';
import { MaskedText } from './masked-text.tsx';
import { MembersTable } from './members-table.tsx';

type Kind = 'digest' | 'sigv4' | 'parameters';

/** RFC 7616 section 3.4. */
const DIGEST: Readonly<Record<string, string>> = {
  username: 'user name',
  'username*': 'user name, in another character set',
  realm: 'protection space the password is for',
  uri: 'target the digest was computed for: has to equal the target of the request',
  algorithm: 'hash that was used',
  nonce: 'challenge of the server that was answered',
  nc: 'how often this nonce was used, hexadecimal',
  cnonce: 'nonce of the client',
  qop: 'what is protected: auth, or auth-int with the body',
  response: 'the digest itself',
  opaque: 'returned to the server as it came',
  userhash: 'whether the user name is hashed',
};

/** Names as AWS documents them for Signature Version 4. */
const SIGV4: Readonly<Record<string, string>> = {
  credential: 'access key, date, region and service the signature is for',
  signedheaders: 'headers that must not change on the way',
  signature: 'the signature itself',
};

const NOTES: Readonly<Record<Kind, string>> = {
  digest: 'A digest of user name, password, nonce and target: the password itself was not sent.',
  sigv4:
    'A signature over the request: it fails when a signed header, the path, the query or the body changes on the way, or when the clock is more than 15 minutes off.',
  parameters: 'Credentials given as parameters.',
};

/** Credentials that are a list of parameters. RFC 9110 section 11.4. */
export function ParametersView({
  kind,
  params,
}: {
  kind: Kind;
  params: Readonly<Record<string, Masked>>;
}): JSX.Element {
  const words = kind === 'digest' ? DIGEST : kind === 'sigv4' ? SIGV4 : {};
  return (
    <>
      <p class="note">{NOTES[kind]}</p>
      <MembersTable
        caption="Parameters"
        members={Object.entries(params).map(([name, value]) => ({
          name,
          value: <MaskedText isData text={value} />,
          says: words[name.toLowerCase()] ?? 'parameter of this scheme',
        }))}
      />
    </>
  );
}
