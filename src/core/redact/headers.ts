import { markOf } from '../masked.ts';
import { BOUND_SESSION, maskBoundSession } from './bound-sessions.ts';
import { maskCookies, maskSetCookies } from './cookies.ts';
import { maskChallenges } from './challenges.ts';
import { maskCredentials, maskParameters } from './credentials.ts';
import { hides } from './decide.ts';
import { maskJsonText } from './json-text.ts';
import type { Redaction } from './redaction.ts';
import { maskProtocols } from './subprotocols.ts';
import { maskText } from './text.ts';
import { maskUrl } from './url.ts';
import { isPlaceholder, isStatement } from './values.ts';

/** Headers that carry a credential although their names do not say so. */
const CREDENTIALS = new Set(
  (
    'x-honeycomb-team x-vault-token x-parse-rest-api-key x-parse-master-key x-parse-session-token x-client-data x-ms-client-principal x-goog-iap-jwt-assertion ' +
    'cf-access-jwt-assertion x-amzn-oidc-data x-amzn-oidc-identity x-forwarded-client-cert x-client-cert ssl-client-cert x-ssl-client-cert x-ssl-cert x-arr-clientcert client-cert ' +
    'dpop dpop-nonce x-webauth-token x-pingidentity x-sso-token x-saml-response x-jenkins-crumb jenkins-crumb crumb x-github-otp npm-otp x-otp x-mfa ' +
    'x-recaptcha x-recaptcha-token x-captcha x-firebase-appcheck x-goog-firebase-installations-auth x-kerberos-token x-trello-token x-ig-www-claim x-fb-lsd x-asbd-id x-wix-instance x-identity-header cst geniekey aw-tenant-code verif-hash x-verify x-ebay-api-cert-name'
  ).split(' '),
);
const AUTHORIZATION =
  /^(?:x-|x-forwarded-|x-original-|x-real-|x-upstream-|x-backend-|x-serverless-|x-amz-)?(?:proxy-)?authori[sz]ation$|^x-auth$|^(?:x-)?authentication$/;
const CHALLENGE =
  /^(?:www|proxy)-authenticate$|^(?:x-)?(?:proxy-)?authentication-info$|^x-(?:amzn-remapped-)?www-authenticate$/;
/** Names, hashes, counters and traces: nothing in them authenticates anybody. */
const OPEN =
  /^(?:access-control-.*|sec-(?!websocket-protocol).*|(?:if-(?:none-)?match|etag|traceparent|tracestate|b3|x-b3-.*|digest|content-digest|repr-digest|want-.*-digest|signature-input|accept.*|vary|cache-control|content-(?:type|length|encoding|language|range|md5)|date|expires|age|server|strict-transport-security|alt-svc|.*ratelimit.*|.*rate-limit.*|surrogate-key|cache-tag|x-cache-key|x-amz-content-sha256|x-amz-id-2|idempotency-key|.*request-id|.*correlation-id|.*trace-id|cf-ray))$/;
const URLS =
  /^(?:referer|referrer|location|content-location|sourcemap|x-sourcemap|destination|x-(?:original|rewrite|forwarded|requested|request|current)-(?:url|uri|path)|x-url|x-inertia-location|hx-(?:current-url|redirect|location|push-url|replace-url)|x-redirect.*|x-accel-redirect|turbolinks-location|x-pjax-url)$/;

/** The value of a header field by its name. Repeated fields that a browser joined with line breaks are masked line by line. */
export function maskHeader(name: string, value: string, redaction: Redaction): string {
  const plain = name.toLowerCase().replace(/^:/, '');
  if (value === '' || markOf(value) !== undefined) return value;
  if (plain === 'set-cookie' || plain === 'set-cookie2') return maskSetCookies(value, redaction);
  if (plain === 'cookie' || plain === 'cookie2') return maskCookies(value, redaction);
  if (value.includes('\n')) {
    return value
      .split('\n')
      .map((line) => maskHeader(name, line, redaction))
      .join('\n');
  }
  if (AUTHORIZATION.test(plain)) return maskCredentials(value, redaction);
  if (CHALLENGE.test(plain)) return maskChallenges(value, redaction);
  if (plain === 'sec-websocket-protocol') return maskProtocols(value, redaction);
  if (BOUND_SESSION.test(plain)) return maskBoundSession(plain, value, redaction);
  if (OPEN.test(plain)) return maskText(value, redaction);
  if (plain === 'signature')
    return value.includes('keyId') || value.includes('="')
      ? maskParameters(value, redaction)
      : maskSignatures(value, redaction);
  if (URLS.test(plain)) return maskUrl(value, redaction);
  if (plain === 'path') return maskUrl(value, redaction);
  return maskByName(plain, value, redaction);
}

/** Vendors leave the word `key` or `token` out: `X-JFrog-Art-Api`, `X-Refresh`. */
const NAMED_SHORT =
  /^x-(?:.{1,40}-)?(?:api|refresh|consumer|access|verify)$|custom-?data(?:-v\d)?$|^preauthorization$|^x-axdrm-message$/;

function maskByName(name: string, value: string, redaction: Redaction): string {
  if (isPlaceholder(value)) return value;
  if (name === 'x-forwarded-client-cert') return maskForwardedCertificate(value, redaction);
  const verdict = CREDENTIALS.has(name) ? 'secret' : redaction.judge(name, 'header');
  if (verdict === 'secret' || verdict === 'password') return isFlag(value) ? value : maskSecret(value, redaction);
  if (hides(NAMED_SHORT.test(name) && !/^\s*[[{]/.test(value) ? 'opaque' : verdict, name, value, 'header'))
    return redaction.mask(value);
  if (/^\s*[[{]/.test(value)) return maskJsonText(value, redaction);
  return maskText(value, redaction);
}

/** Which proxy and which certificate, by its hash; the certificate itself and its subject name people. */
function maskForwardedCertificate(value: string, redaction: Redaction): string {
  return value
    .split(/([;,])/)
    .map((part, index) => {
      if (index % 2 === 1 || part === '') return part;
      if (/^(?:by|uri)=spiffe:\/\/|^hash=[0-9a-f]{64}$/i.test(part)) return maskText(part, redaction);
      const from = /^[a-z]{2,8}=/i.exec(part)?.[0].length ?? 0;
      return (
        part.slice(0, from) + (isPlaceholder(part.slice(from)) ? part.slice(from) : redaction.mask(part.slice(from)))
      );
    })
    .join('');
}

/** `X-GitHub-OTP: required; app` asks for a secret, it is none. */
function isFlag(value: string): boolean {
  return /^(?:required|optional|fetch|true|false|[01])(?:;.*)?$/i.test(value) || isStatement(value);
}

/** `t=1763713600,v1=…`, `sha256=…`: when and how a webhook was signed. */
const SIGNED =
  /^(?:t|ts|timestamp|v\d|keyid|algorithm|created|sha\d{1,3})=[^,;\s]{1,600}(?:[,;] ?[A-Za-z]\w{0,20}=[^,;\s]{1,600}){0,8}$/i;

/** A scheme word in front of the secret stays. */
function maskSecret(value: string, redaction: Redaction): string {
  if (SIGNED.test(value)) return maskParameters(value, redaction);
  return /^[A-Za-z][\w-]{1,20} \S/.test(value) ? maskCredentials(value, redaction) : redaction.mask(value);
}

/** HTTP message signatures: `sig1=:…:`. RFC 9421 section 4.2. */
function maskSignatures(value: string, redaction: Redaction): string {
  if (!value.includes('=:')) return redaction.mask(value);
  return value.replace(/:([^:]+):/g, (_, proof: string) => `:${redaction.mask(proof)}:`);
}
