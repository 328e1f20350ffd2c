import { markOf } from '../masked.ts';
import { maskForms } from './forms.ts';
import type { Redaction } from './redaction.ts';
import { maskParameter } from './url.ts';
import { looksOpaque } from './values.ts';
import { wordsOf } from './words.ts';

/** What follows one of these is a one-time secret or a session. */
const BEFORE_SECRET = new Set(
  (
    'reset resetpassword verify verification confirm confirmation confirmed activate activation invite invites invitation invitations magic magiclink unlock ' +
    'unsubscribe token tokens share shared session sessions passwordless recover recovery otp onetime redeem optin optout accept secret forgot ' +
    'setpassword changepassword signin login sso autologin validate approve guest capability key apikey password emailverification impersonate preauth bot'
  ).split(' '),
);
/** What follows one of these is a webhook, whose whole address is its secret. */
const BEFORE_HOOK = /^(?:webhook|webhooks|webhookb2|hook|hooks|incomingwebhook|incoming|catch)$/i;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const FILE = /\.(?:js|mjs|css|html?|php|json|map|png|jpe?g|svg|gif|ico|woff2?|tsx?|txt|pdf|xml)$/i;
/** Longer paths hold something else than a route. */
const MOST_SEGMENTS = 200;

/** A path: segments stay, except those that follow a word like `reset` or `invite` and look made by a machine. */
export function maskPath(path: string, redaction: Redaction): string {
  const segments = path.split('/');
  const hook = segments.findIndex((segment, index) => BEFORE_HOOK.test(segment) || isSlackHook(segments, index));
  return segments
    .map((segment, index) => {
      if (segment === '' || markOf(segment) !== undefined) return segment;
      const [name = '', ...matrix] = segment.split(';');
      const isHidden = name !== '' && (isAfterHook(segments, index, hook) || isAnnounced(segments, index, name));
      const plain = isHidden ? redaction.mask(name) : maskSegment(name, redaction);
      return [plain, ...matrix.map((pair) => maskSegment(pair, redaction))].join(';');
    })
    .join('/');
}

/** `/services/T…/B…/…` */
function isSlackHook(segments: readonly string[], index: number): boolean {
  return segments[index] === 'services' && /^T[A-Z0-9]{6,}$/.test(segments[index + 1] ?? '');
}

function isAfterHook(segments: readonly string[], index: number, hook: number): boolean {
  if (hook === -1 || index <= hook) return false;
  const name = segments[index] ?? '';
  if (isSlackHook(segments, hook) || (/^catch$/i.test(segments[hook + 1] ?? '') && index > hook + 1)) return true;
  return !FILE.test(name) && (looksOpaque(name) || /^\d{6,}$/.test(name));
}

function isAnnounced(segments: readonly string[], index: number, name: string): boolean {
  if (/^private-[0-9a-f]{16,}$/.test(name)) return true;
  if (FILE.test(name) || index > MOST_SEGMENTS) return false;
  if (announces(segments[index - 1])) return looksOpaque(name) || UUID.test(name);
  // Django puts the user before the token: /reset/MQ/c4x-…
  const isSecond = announces(segments[index - 2]) && (segments[index - 1] ?? '').length <= 12;
  return isSecond && name.length >= 16 && looksOpaque(name) && !UUID.test(name);
}

function announces(segment: string | undefined): boolean {
  if (segment === undefined || segment === '' || segment.length > 60) return false;
  const words = wordsOf(segment);
  return words.length <= 4 && words.some((word) => BEFORE_SECRET.has(word));
}

/** One segment, or one matrix parameter such as `jsessionid=…`. RFC 3986 section 3.3. */
function maskSegment(segment: string, redaction: Redaction): string {
  const equals = segment.indexOf('=');
  if (equals <= 0) return maskForms(segment, redaction);
  const name = segment.slice(0, equals);
  return `${name}=${maskParameter(name, segment.slice(equals + 1), 'query', redaction)}`;
}
