/** What languages and libraries write for "nothing", or for something that was never meant to become text. */
const NOTHING = new Set(
  `undefined null none nil nan true false void nullptr empty (null) (none) (nil) (empty) (undefined) <nil> <null> <none> <empty>
  <undefined> not_set (not_set) unset %!s(<nil>) %!s(missing) %s %d %@ {0} {} [] () - -- ? n/a na 0 object function ref() optional.empty optional[]
  undefinedundefined nullnull undefined.undefined`.split(/\s+/),
);
/** Words that stand for the token in documentation. */
const OWN_NAMES = new Set(
  `token tokens access_token accesstoken access-token id_token idtoken id-token refresh_token refreshtoken bearer_token
  bearertoken bearer-token auth_token authtoken auth-token api_token apitoken api-token api_key apikey api-key jwt jwt_token jwttoken jwt-token
  session_token sessiontoken user_token usertoken secret password credentials key string value
  test dummy example sample placeholder changeme change_me change-me replaceme replace_me replace-me todo tbd fixme foo bar foobar xxx
  redacted removed filtered masked hidden deleted censored sanitized scrubbed omitted secret_token mytoken my_token my-token
  yourtoken yourtokenhere youraccesstoken yourapikey yourjwt yourjwttoken tokenhere token_here insert_token_here blank demo`.split(
    /\s+/,
  ),
);

/** Templates that nobody filled in, by the marks of each template language; the name inside is captured. */
const TEMPLATES = [
  /^\{{1,3}([\w .:$|()-]{0,60})\}{1,3}$/,
  /^[$#%@]\{{1,2}([\w .:$|()?!-]{0,60})\}{1,2}$/,
  /^\$\(([\w .:$|-]{0,60})\)$/,
  /^<[%?]?=?(?!(?:html|body|head|div|xml|p|h\d|pre)\b)([\w .:$|-]{1,60})[%?]?>$/i,
  /^«([\w .:$|-]{1,60})»$/,
  /^\[([A-Za-z][A-Za-z _:.-]{0,60})\]$/,
  /^%([A-Za-z_][A-Za-z0-9_-]{1,40})%$/,
  /^__([A-Za-z0-9_]{1,40})__$/,
  /^@@([A-Za-z0-9_]{1,40})@@$/,
  /^(?:[$:@]|\$env:)([A-Z][A-Z0-9_]{1,40})$/,
  /^(?:[$:@]|\$env:)((?:[a-z]{1,12}[_-]?)?(?:token|jwt|key|secret|auth|bearer|password|credentials?)\w{0,12})$/i,
  /^((?:process|import\.meta|os|window|document|this|self|props|state|config|settings|localStorage|sessionStorage)\.[\w.()]{1,80})$/,
];
/** Objects and functions that became text. */
const THINGS = [
  /^\[(?:object|Function|AsyncFunction|Getter|Circular|class|native)\b[^[\]]{0,60}\]$/,
  /^(?:Promise|Future|Task|Observable)\s?(?:\{|<|\().{0,80}$/,
  /^Instance of '.{1,80}'?$/,
  /^<(?:coroutine|function|bound method|generator|Future|Task|async|built-in|class)\b.{0,150}>?$/,
  /^#<.{1,80}>?$/,
  /^(?:async\s)?(?:function\b|\([\w\s,{}]{0,40}\)\s?=>|[\w$]{1,40}\s?=>).{0,150}$/s,
  /^Symbol\(.{0,60}\)$/,
  /^System\.[A-Za-z.]{1,60}(?:`\d)?(?:\[.{1,120}\])?$/,
  /^(?:java|javax|kotlin|scala|org|com|io|reactor)\.[\w.$]{1,100}@[0-9a-f]{1,16}(?:\[[A-Za-z ]{1,40}\])?$/,
  /^(?:RefImpl|ComputedRefImpl|StateFlow|BehaviorSubject|MutableState)\b.{0,60}$/,
];
const MADE_UP =
  /^(?:dummy|fake|mock|sample|example|placeholder|invalid)[ _-]?(?:access|auth|api|bearer|jwt|id|user|session)?[ _-]?(?:token|key|jwt|secret)s?$|^void 0$/i;
const ADVICE =
  /^[<[({]?(?:your|my|the|insert|enter|replace|put|paste|add|provide|some|a)(?:[ _-][a-z]+){0,2}[ _-]?(?:token|key|jwt|secret|credentials?|password|bearer|value|here)s?(?:[ _-](?:here|value|goes[ _-]here|with.{0,40}))?[>\])}]?$/i;
/** Blacked out, by a display or by a sanitizer. */
const BLACKED_OUT = /^(?:[*•●∙·…▪■█#\s-]{2,}|…|\.{3,}|x{3,}|(?:x+-)+x+)$/iu;

/**
 * A word that stands where a credential should be. The whole text must be one: tokens begin with `null` and end in `token`.
 * Longer than 200 characters is no placeholder.
 */
export function isPlaceholder(text: string): boolean {
  if (text.length > 200) return false;
  const trimmed = text.trim();
  const lower = trimmed.toLowerCase();
  if (trimmed === '') return false;
  if (
    NOTHING.has(lower) ||
    OWN_NAMES.has(lower) ||
    ADVICE.test(trimmed) ||
    MADE_UP.test(trimmed) ||
    BLACKED_OUT.test(trimmed)
  )
    return true;
  if (THINGS.some((thing) => thing.test(trimmed))) return !holdsSecret(trimmed);
  return TEMPLATES.some((template) => isName(template.exec(trimmed)?.[1]));
}

/** A function that became text may hold a token: `() => "Zk9…"`. Addresses in memory are none. */
function holdsSecret(thing: string): boolean {
  const words = thing.replace(/(?:0x|@)[0-9a-f]{1,16}(?![\w-])/gi, '').match(/[\w+~-]{8,}/g) ?? [];
  return words.some((word) => /\d/.test(word) && /[A-Za-z]/.test(word));
}

/** What people call the thing they meant to put there. */
const SPEAKING =
  /token|secret|bearer|access|cookie|session|value|string|insert|replace|enter|paste|redacted|masked|hidden|removed|omitted|filtered|undefined|empty|placeholder|account|client|response|result|object|function|promise|state|store|config|param|header|login|credential|authori[sz]|authent|username|apikey|passw|passphrase/i;
/** These are too short to mean anything in the middle of letters. */
const SPEAKING_ALONE = new Set('key jwt auth pass cred user name your here null none code env set'.split(' '));

function isSpeaking(inner: string): boolean {
  const words = inner.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/);
  return SPEAKING.test(inner) || words.some((word) => SPEAKING_ALONE.has(word.toLowerCase().replace(/s$/, '')));
}

/** Placeholders are shown: `<token>` is one, a token in angle brackets must not be. */
function isName(inner: string | undefined): boolean {
  if (inner === undefined) return false;
  const digits = inner.replace(/\D/g, '').length;
  const humps = inner.match(/[a-z][A-Z]|[A-Z]{2}[a-z]/g)?.length ?? 0;
  return digits <= 3 && humps <= inner.length / 5 && isWordy(inner) && (inner.length <= 8 || isSpeaking(inner));
}

/** Letters drawn at random change case, and stop for a digit or a dash, more often than words do. */
function isWordy(inner: string): boolean {
  const pieces = inner.match(/[A-Z]?[a-z]+\d*|[A-Z]+(?![a-z])\d*|\d+/g) ?? [];
  return pieces.length <= 3 || pieces.join('').length >= 2.6 * pieces.length;
}

/** `undefined` where a user name or a password should be; the words `test` and `password` are used as both. */
export function isUnset(text: string): boolean {
  return (
    /^(?:undefined|null|none|nan|\[object [A-Za-z]{1,20}\])$/i.test(text) ||
    (/[{<$%]/.test(text) && isPlaceholder(text))
  );
}
