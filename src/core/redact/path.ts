import { markOf } from '../masked.ts';
import { maskForms } from './forms.ts';
import type { Redaction } from './redaction.ts';
import { decoded, maskParameter } from './url.ts';
import { looksIssued, looksOpaque } from './values.ts';
import { wordsOf } from './words.ts';

/** What follows one of these is a one-time secret or a session. */
const BEFORE_SECRET = new Set(
  (
    'reset resetpassword verify verification confirm confirmation confirmed activate activation invite invites invitation invitations magic magiclink unlock ' +
    'unsubscribe token tokens share shared session sessions passwordless recover recovery otp onetime redeem optin optout accept secret forgot ' +
    'setpassword changepassword deactivate reactivate revoke enroll enrol join signin login sso autologin validate approve guest capability key apikey password emailverification impersonate preauth bot fcm joinchat sharing ' +
    'confirmer confirmar confirmacion confirmacao conferma bestatigen bestaetigen bestatigung potwierdz verifier verificar verificacion verifizieren verifica ' +
    'einladung einladen invitacion convite invito uitnodiging zurucksetzen zuruecksetzen reinitialiser reinitialisation redefinir restablecer reimposta recuperar ' +
    'aktivieren aktivierung activer activar ativar attiva aktywuj passwort kennwort senha contrasena motdepasse wachtwoord haslo abmelden desinscription'
  ).split(' '),
);
/** What follows one of these is a secret more seldom: it has to be long and mixed. */
const BEFORE_ISSUED = new Set(
  'authorize secure secdl private published ical ics webcal feed feeds rss atom'.split(' '),
);
/** What follows one of these lets anybody in who knows it, unless it is the hash or the number of a file. */
const BEFORE_LINK = /^(?:auth|s|t|dl|downloads?|files?|attachments?|public-?link|pickup|transfer)$/i;
/** What stands before one of these is the link of a mail. */
const AFTER_SECRET = /^(?:unsubscribe|opt-?out|verify|confirm|activate|accept|redeem|reset)$/i;
/** `/tokens/{id}/usage`: which of several it is, when a part of it is asked for and not what a link in a mail does. */
const COLLECTION = /^(?:[a-z]{1,20}[-_])?(?:tokens|sessions|passwords|keys)$/i;
const PART =
  /^(?!(?:verify|confirm|activate|accept|redeem|reset|unsubscribe|opt-?out|log-?in|sign-?in|join|exchange|consume|validate|authenticate|approve|enrol|callback))[a-z]{3,20}(?:[-_][a-z]{1,20})*$/i;
/** What follows one of these is a webhook, whose whole address is its secret. */
const BEFORE_HOOK = /^(?:webhook|webhooks|webhookb2|hook|(?:build_|deploy_)?hooks|incomingwebhook|incoming|catch)$/i;
/** The user of a bridge of lamps, where others have a version. */
const OF_BRIDGE = /^(?:lights|groups|sensors|config|scenes|rules|schedules)$/;
/** Nextcloud's shares, and what Cloudinary signs. */
const SHARE = /^(?=.*\d)(?=.*[A-Z])(?=.*[a-z])[A-Za-z\d]{15}$/;
const MIXED = /^(?=.*\d)(?=.*[A-Z])(?=.*[a-z])/;
const SIGNED = /^s--[\w-]{8,32}--$|^\+[\w-]{16}$/;
/** What follows one of these may be an id, or of letters and digits that let anybody push. */
const BEFORE_MADE = /^(?:push|ping|heartbeat|trigger)$/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const FILE = /\.(?:js|mjs|css|html?|php|json|map|png|jpe?g|svg|gif|ico|woff2?|tsx?|txt|pdf|xml)$/i;
/** Longer paths hold something else than a route. */
const MOST_SEGMENTS = 200;

/**
 * A path: segments stay, except those that follow a word like `reset` or `invite` and look made by a machine. `isHook`: the whole
 * address is a secret, as of a webhook.
 */
export function maskPath(path: string, redaction: Redaction, isHook = false): string {
  const segments = path.split('/');
  const named = segments.findIndex((segment, index) => BEFORE_HOOK.test(segment) || isSlackHook(segments, index));
  const hook = named === -1 && isHook ? 0 : named;
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
  if (/^private-[0-9a-f]{16,}$/.test(name) || SIGNED.test(name)) return true;
  if (FILE.test(name) || index > MOST_SEGMENTS) return false;
  const [before = '', after = ''] = [segments[index - 1], segments[index + 1]];
  if (UUID.test(name) && COLLECTION.test(before) && PART.test(after)) return false;
  if (announces(before, BEFORE_SECRET)) return looksOpaque(name) || UUID.test(name);
  if (before === 'api' && OF_BRIDGE.test(after) && looksOpaque(name) && !UUID.test(name)) return true;
  if (BEFORE_MADE.test(before) && looksOpaque(name) && !UUID.test(name)) return /\d/.test(name) && /[a-z]/i.test(name);
  if (before === 's' && SHARE.test(name)) return true;
  if (/^(?:announce|scrape)$/.test(after) && name.length === 32 && looksOpaque(name)) return true;
  if (looksIssued(name) && !UUID.test(name)) {
    if (announces(before, BEFORE_ISSUED) || /\.ics$/i.test(after)) return true;
    if (BEFORE_LINK.test(before) && name.length >= 24 && MIXED.test(name)) return true;
    if (AFTER_SECRET.test(after) && name.length >= 32 && /[A-Z]/.test(name)) return true;
    if (before === 'api' && name.length >= (after === '' ? 40 : 30)) return true;
    // A key in place of a collection, as nodes of block chains have it: /v2/…
    if (/^v\d{1,2}$/.test(before) && name.length >= 28 && after === '') return true;
  }
  // Django puts the user before the token: /reset/MQ/c4x-…; Drupal the user and the time: /reset/1/1700000000/c4x-…
  const second = segments[index - 2] ?? '';
  // A player's channel behind its user and password: /live/bob/…/1234.ts
  if (/^(?:live|movie|series|timeshift)$/.test(second) && /^\d{1,9}\.(?:ts|m3u8|mp4|mkv|avi)$/.test(after)) return true;
  const isSecond = (before.length <= 12 && announces(second, BEFORE_SECRET)) || second === 'send';
  const isThird = [before, second].every(isNumber) && announces(segments[index - 3] ?? '', BEFORE_SECRET);
  return (isSecond || isThird) && name.length >= 16 && looksOpaque(name) && !UUID.test(name);
}

function isNumber(segment: string): boolean {
  return /^\d{1,13}$/.test(segment);
}

function announces(segment: string, announcing: ReadonlySet<string>): boolean {
  if (segment === '' || segment.length > 60) return false;
  const words = wordsOf(segment.includes('%') ? decoded(segment) : segment);
  return words.length <= 4 && (words.some((word) => announcing.has(word)) || announcing.has(words.join('')));
}

/** One segment, or one matrix parameter such as `jsessionid=…`. RFC 3986 section 3.3. */
function maskSegment(segment: string, redaction: Redaction): string {
  const equals = segment.indexOf('=');
  const name = segment.slice(0, equals);
  // Base64 ends in `=` without being a pair.
  if (equals <= 0 || (equals >= 16 && looksOpaque(name))) return maskForms(segment, redaction);
  return `${name}=${maskParameter(name, segment.slice(equals + 1), 'query', redaction)}`;
}
