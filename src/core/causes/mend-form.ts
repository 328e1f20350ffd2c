import type { AuthorizationProblem } from '../authorization.ts';
import { meantScheme } from '../authorization/schemes.ts';
import type { Fix } from '../diagnosis.ts';
import { say, sliceMasked, type Masked } from '../masked.ts';
import { fix } from './clue.ts';

/** Where the faulty character or word comes from, and how to be rid of it for good. By slug. */
const steps: Readonly<Record<string, Fix>> = {
  'scheme-missing': fix('client', say`Put the scheme and one space in front: Authorization: Bearer <token>`),
  'token-missing': fix('client', say`Send the request only once the token is there; leave the header out until then`),
  'scheme-duplicated': fix(
    'client',
    say`Add the scheme in one place only: the stored token, or the library that sends it, brings it already`,
  ),
  'scheme-punctuation': fix('client', say`Put one space, and nothing else, between the scheme and the token`),
  'whitespace-extra': fix('client', say`Put exactly one space after the scheme, and trim the token before that`),
  'invisible-character': fix(
    'client',
    say`Delete the character where the token is stored; copy tokens from plain text, not from a formatted page`,
  ),
  'non-ascii-character': fix(
    'client',
    say`Type this part of the header anew: another keyboard layout or a word processor put the character there`,
  ),
  'control-character': fix(
    'client',
    say`Trim the token where it is read: files and environment variables often end with a line break`,
  ),
  'encoded-linebreak': fix(
    'client',
    say`Trim the token before it is encoded: files and environment variables often end with a line break`,
  ),
  'percent-encoded': fix('client', say`Send the token as it is: encodeURIComponent is for URLs, not for headers`),
  'quoted-token': fix('client', say`Take the quotes off: what JSON.stringify has stored, JSON.parse has to read`),
  'header-name-in-value': fix('client', say`Give the name and the value apart: the value begins with the scheme`),
  'multiple-values': fix('client', say`Set the header once: an interceptor and the call itself each add one`),
  'parameter-instead-of-token': fix('client', say`Send only what stands after the equals sign`),
  'json-instead-of-token': fix(
    'client',
    say`Send the member that holds the token, mostly access_token, not the whole JSON`,
  ),
  'html-instead-of-token': fix('client', say`Check the address the token is fetched from: it answered with a web page`),
  'pem-instead-of-token': fix(
    'client',
    say`Sign a token with the key and send that; renew a private key that was sent`,
  ),
  'invalid-token-character': fix('client', say`Send the bare token: letters, digits and - . _ ~ + / = only`),
  'header-too-long': fix(
    'identity-provider',
    say`Make the token smaller: groups and roles by reference, fewer claims, no nested tokens`,
  ),
  'basic-not-base64': fix('client', say`Encode user name, colon and password together as Base64`),
  'basic-base64url': fix('client', say`Encode with plain Base64 (+ and /), not with the URL variant (- and _)`),
  'basic-missing-padding': fix('client', say`Keep the = signs at the end of the Base64`),
  'basic-no-colon': fix('client', say`Join user name and password with a colon before encoding them`),
  'basic-trailing-newline': fix('client', say`Encode without the line break: printf instead of echo`),
  'basic-surrounding-space': fix('client', say`Trim user name and password before encoding them`),
  'basic-double-encoded': fix('client', say`Encode once: the library encodes what it is given`),
  'digest-missing-parameter': fix('client', say`Let the HTTP library answer the Digest challenge`),
  'truncated-token': fix('client', say`Copy the whole token: the display it came from had shortened it`),
  'jwt-segment-count': fix('client', say`Send the whole token: all parts, with the dots between them`),
  'jwt-not-base64url': fix(
    'client',
    say`Send the token unchanged: what was cut, joined or decoded on the way is not base64url`,
  ),
  'jwt-standard-base64': fix(
    'client',
    say`Encode the parts as base64url (- and _, no =); better let a JWT library do it`,
  ),
  'jwt-header-not-json': fix('client', say`Send the token unchanged from its start: the first part was cut or altered`),
  'jwt-payload-not-json': fix('client', say`Send the token unchanged: the middle part was cut or altered`),
  'jwt-header-no-alg': fix('identity-provider', say`Write tokens with a JWT library: the header has to name its alg`),
  'jwt-double-encoded': fix('client', say`Send the token itself: it was encoded as Base64 once more`),
  'jwt-case-folded': fix(
    'client',
    say`Keep the token’s capitals: something turned it to one case, which cannot be undone`,
  ),
  'sigv4-malformed': fix('client', say`Let the SDK of the service sign the request`),
};

const general = fix(
  'client',
  say`Build the header as one scheme, one space and the bare credential, for example Authorization: Bearer <token>`,
);

const whole = fix(
  'client',
  say`Send the whole token: compare its length with the one that was handed out, and find what cut it (a copy, a column, a cookie)`,
);

const typographic = fix('client', say`Take the quotes off: they are typographic ones, from a word processor or a chat`);

/** What to do about one fault: where that can be said the header as it should read, then what keeps the fault from coming back. */
export function mendForm(problem: AuthorizationProblem, text: Masked | null): Fix[] {
  const corrected = problem.corrected === undefined ? [] : [fix('client', say`Send it as ${problem.corrected}`)];
  return [...corrected, stepFor(problem, text)];
}

function stepFor(problem: AuthorizationProblem, text: Masked | null): Fix {
  const shown = text === null ? null : sliceMasked(text, problem.start, problem.end);
  if (problem.slug === 'placeholder-token') return fillIn(shown);
  if (problem.slug === 'truncated-token' && shown?.includes('‹cut-off›') === true) return whole;
  if (problem.slug === 'quoted-token' && shown !== null && /[^\0-\x7f]/.test(shown)) return typographic;
  const meant = problem.slug === 'scheme-unregistered' && shown !== null ? meantScheme(shown) : null;
  if (meant !== null) return fix('client', say`Write the scheme as ${meant} where the header is built`);
  return steps[problem.slug] ?? general;
}

/** Nothing was there yet, an object became text, or a template was never filled in. */
function fillIn(shown: string | null): Fix {
  if (shown !== null && /^\[?(?:object|promise|function|async)\b|Promise|=>/i.test(shown)) {
    return fix('client', say`Await the token and send its text: here the object around it became text`);
  }
  return shown !== null && /^(?:undefined|null|none|nil|nan|true|false)/i.test(shown)
    ? fix('client', say`Send the request only once the token is there; never put an empty value into the header`)
    : fix('client', say`Put the real token in place of the placeholder, and check that templates are filled in`);
}
