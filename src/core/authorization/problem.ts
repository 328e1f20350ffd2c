import { say, type Masked } from '../masked.ts';

/** Slugs of the contract, section 3. */
export type Slug = keyof typeof problems;

type Level = 'error' | 'warning' | 'info';

export interface ProblemWords {
  readonly level: Level;
  readonly says: Masked;
  readonly reference: string;
}

export function isSlug(text: string): text is Slug {
  return Object.hasOwn(problems, text);
}

export function wordsFor(slug: Slug): ProblemWords {
  const [level, says, reference] = problems[slug];
  return { level, says, reference: `https://www.rfc-editor.org/rfc/${reference}` };
}

const CREDENTIALS = 'rfc9110#section-11.6.2';
const TOKEN_SYNTAX = 'rfc6750#section-2.1';
const BASIC = 'rfc7617#section-2';
const JWS = 'rfc7515#section-3.1';

const problems = {
  'header-missing': ['error', say`There is no Authorization header with a value.`, CREDENTIALS],
  'scheme-missing': [
    'error',
    say`No scheme stands before the credentials; a server cannot tell what they are.`,
    CREDENTIALS,
  ],
  'token-missing': ['error', say`The scheme is there, the credentials are not.`, CREDENTIALS],
  'placeholder-token': ['error', say`This is a placeholder: the code that sent it had no token.`, CREDENTIALS],
  'scheme-duplicated': [
    'error',
    say`The scheme stands there twice; the server takes the second one for the token.`,
    CREDENTIALS,
  ],
  'scheme-punctuation': ['error', say`A punctuation mark follows the scheme; only a space may.`, CREDENTIALS],
  'scheme-unregistered': [
    'info',
    say`This scheme is not registered; it is right only for the product that defines it.`,
    'rfc9110#section-16.4.1',
  ],
  'scheme-token-mismatch': [
    'error',
    say`These credentials belong to another scheme than the one in front of them.`,
    CREDENTIALS,
  ],
  'whitespace-extra': ['warning', say`There is more white space than the one space after the scheme.`, CREDENTIALS],
  'invisible-character': [
    'error',
    say`A character that cannot be seen stands here, most likely copied along.`,
    TOKEN_SYNTAX,
  ],
  'non-ascii-character': ['error', say`This character is outside ASCII; no token holds it.`, TOKEN_SYNTAX],
  'control-character': [
    'error',
    say`A control character stands here; HTTP forbids it in a field value.`,
    'rfc9110#section-5.5',
  ],
  'encoded-linebreak': [
    'error',
    say`A line break stands here in its escaped form; the server takes it as part of the token.`,
    TOKEN_SYNTAX,
  ],
  'percent-encoded': ['error', say`The value is encoded as for a URL; headers are not decoded.`, TOKEN_SYNTAX],
  'quoted-token': ['error', say`Quotes stand around the value; they become part of it.`, TOKEN_SYNTAX],
  'truncated-token': ['error', say`The token was cut off: it was copied from a shortened display.`, TOKEN_SYNTAX],
  'invalid-token-character': ['error', say`No bearer token may hold this character.`, TOKEN_SYNTAX],
  'header-name-in-value': ['error', say`The header's name stands in its value.`, CREDENTIALS],
  'multiple-values': ['error', say`Two values were joined with a comma; this header takes one.`, 'rfc9110#section-5.3'],
  'header-too-long': ['error', say`The value is longer than the 8 KB that many servers accept.`, 'rfc9110#section-5.4'],
  'json-instead-of-token': [
    'error',
    say`A JSON text stands where the token should; only a member of it is the token.`,
    TOKEN_SYNTAX,
  ],
  'pem-instead-of-token': ['error', say`A PEM key or certificate stands where the token should.`, TOKEN_SYNTAX],
  'html-instead-of-token': [
    'error',
    say`A piece of a web page stands where the token should: its source answered with a page.`,
    TOKEN_SYNTAX,
  ],
  'parameter-instead-of-token': ['error', say`A parameter or a URL stands where only the token should.`, TOKEN_SYNTAX],
  'refresh-token-as-bearer': [
    'error',
    say`This is a refresh token; it is for the token endpoint only.`,
    'rfc6749#section-1.5',
  ],
  'id-token-as-access-token': [
    'error',
    say`This is an ID token; it tells the client who signed in and is no key to an API.`,
    'rfc9068#section-5',
  ],
  'dpop-bound-as-bearer': [
    'error',
    say`The token is bound to a key (cnf.jkt) and has to be sent with the DPoP scheme.`,
    'rfc9449#section-7.1',
  ],
  'api-key-as-bearer': [
    'info',
    say`By its form this is a product's API key; it is right on that product's API only.`,
    TOKEN_SYNTAX,
  ],
  'basic-not-base64': ['error', say`Basic credentials are base64; this is not.`, BASIC],
  'basic-base64url': [
    'error',
    say`The credentials are in base64url; Basic wants plain base64 with "+" and "/".`,
    BASIC,
  ],
  'basic-missing-padding': [
    'error',
    say`The "=" at the end of the base64 is missing; strict servers refuse it.`,
    BASIC,
  ],
  'basic-no-colon': ['error', say`There is no colon between user name and password in the decoded credentials.`, BASIC],
  'basic-trailing-newline': [
    'error',
    say`The decoded password ends with a line break, as from echo without -n.`,
    BASIC,
  ],
  'basic-surrounding-space': ['warning', say`White space stands around the decoded user name or password.`, BASIC],
  'basic-empty-user': ['warning', say`The decoded user name is empty.`, BASIC],
  'basic-empty-password': ['warning', say`The decoded password is empty.`, BASIC],
  'basic-not-utf8': [
    'info',
    say`The decoded credentials are not UTF-8; servers disagree on other encodings.`,
    'rfc7617#section-2.1',
  ],
  'basic-double-encoded': ['error', say`The credentials were base64-encoded twice.`, BASIC],
  'jwt-segment-count': ['error', say`A signed JWT has three parts with dots between them, an encrypted one five.`, JWS],
  'jwt-not-base64url': ['error', say`This part of the JWT is not base64url.`, 'rfc7515#section-2'],
  'jwt-standard-base64': [
    'error',
    say`The JWT is in plain base64; it has to be base64url without padding.`,
    'rfc7515#section-2',
  ],
  'jwt-header-not-json': [
    'error',
    say`The first part of the JWT does not decode to a JSON object.`,
    'rfc7519#section-7.2',
  ],
  'jwt-payload-not-json': [
    'error',
    say`The second part of the JWT does not decode to a JSON object.`,
    'rfc7519#section-7.2',
  ],
  'jwt-header-no-alg': ['error', say`The JOSE header has no "alg", which is required.`, 'rfc7515#section-4.1.1'],
  'jwt-unsigned': [
    'error',
    say`"alg" is "none": nobody signed this token, so no API should accept it.`,
    'rfc8725#section-3.2',
  ],
  'jwt-signature-empty': ['error', say`The signature is empty although "alg" promises one.`, JWS],
  'jwt-double-encoded': ['error', say`The JWT was base64-encoded once more as a whole.`, JWS],
  'jwt-case-folded': ['error', say`The JWT was turned to one case, which destroys it.`, JWS],
  'digest-missing-parameter': ['error', say`A parameter that Digest requires is missing.`, 'rfc7616#section-3.4'],
  'sigv4-malformed': [
    'error',
    say`Credential, SignedHeaders or Signature is missing or not in the form AWS requires.`,
    CREDENTIALS,
  ],
} as const satisfies Record<string, readonly [Level, Masked, string]>;
