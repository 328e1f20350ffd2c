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
    'unsubscribe token tokens share shared session sessions passwordless recover recovery otp onetime redeem optin optout accept secret secrets forgot ' +
    'setpassword changepassword signin login sso autologin validate approve guest capability key apikey password emailverification impersonate preauth bot'
  ).split(' '),
);
/** What follows one of these is a webhook, whose whole address is its secret. */
const BEFORE_HOOK = /^(?:webhook|webhooks|webhookb2|hook|hooks|incomingwebhook|incoming|catch|workflows|triggers)$/i;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A path: segments stay, except those that follow a word like `reset` or `invite` and look made by a machine. */
export function maskPath(path: string, redaction: Redaction): string {
  const segments = path.split('/');
  const hooked = segments.findIndex((segment) => BEFORE_HOOK.test(segment));
  return segments
    .map((segment, index) => {
      if (segment === '' || markOf(segment) !== undefined) return segment;
      const [name = '', ...matrix] = segment.split(';');
      const plain = isSecret(segments, index, hooked, name) ? redaction.mask(name) : maskSegment(name, redaction);
      return [plain, ...matrix.map((pair) => maskMatrix(pair, redaction))].join(';');
    })
    .join('/');
}

function isSecret(segments: readonly string[], index: number, hooked: number, name: string): boolean {
  if (/^private-[0-9a-f]{16,}$/.test(name)) return true;
  if (
    /^services$/i.test(segments[0] ?? '') ||
    segments.slice(0, index).some((segment, at) => /^T[A-Z0-9]{6,}$/.test(segment) && segments[at - 1] === 'services')
  ) {
    if (segments.slice(0, index).some((segment) => /^T[A-Z0-9]{6,}$/.test(segment))) return true;
  }
  if (hooked !== -1 && index > hooked) {
    if (/^catch$/i.test(segments[hooked + 1] ?? '') && index > hooked + 1) return true;
    return looksOpaque(name) || /^\d{6,}$/.test(name);
  }
  if (isFile(name)) return false;
  if (announces(segments[index - 1])) return looksOpaque(name) || UUID.test(name);
  // Django puts the user before the token: /reset/MQ/c4x-…
  return (
    announces(segments[index - 2]) &&
    (segments[index - 1] ?? '').length <= 12 &&
    name.length >= 16 &&
    looksOpaque(name) &&
    !UUID.test(name)
  );
}

function announces(segment: string | undefined): boolean {
  if (segment === undefined || segment === '') return false;
  const words = wordsOf(segment);
  return words.length <= 4 && words.some((word) => BEFORE_SECRET.has(word));
}

function isFile(name: string): boolean {
  return /\.(?:js|mjs|css|html?|php|json|map|png|jpe?g|svg|gif|ico|woff2?|ts|tsx|txt|pdf|xml)$/i.test(name);
}

function maskSegment(segment: string, redaction: Redaction): string {
  const equals = segment.indexOf('=');
  if (equals > 0)
    return (
      segment.slice(0, equals + 1) +
      maskParameter(segment.slice(0, equals), segment.slice(equals + 1), 'query', redaction)
    );
  return maskForms(segment, redaction);
}

/** `;jsessionid=…` */
function maskMatrix(pair: string, redaction: Redaction): string {
  const equals = pair.indexOf('=');
  return equals === -1
    ? maskForms(pair, redaction)
    : pair.slice(0, equals + 1) + maskParameter(pair.slice(0, equals), pair.slice(equals + 1), 'query', redaction);
}
