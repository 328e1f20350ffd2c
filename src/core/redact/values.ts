/** Texts that stand where a credential should be: the finding itself, so they stay readable. */
const PLACEHOLDERS = new Set(
  'undefined null none nil nan true false (null) (none) [object_object] [object_promise] [redacted] [filtered] [removed] [masked] [hidden] redacted removed deleted'.split(
    ' ',
  ),
);
const TEMPLATE =
  /^(?:\{\{[^{}]*\}\}|\$\{[^{}]*\}|\{[\w. -]+\}|<[\w. -]*>|%[A-Za-z_]+%|\$[A-Z_]{3,}|:[a-z_]+|\[[A-Za-z _-]+\]|__[A-Z_]+__)$/;
const ADVICE = /^(?:your|my|insert|enter|replace|put|paste|add)[ _-][a-z _-]*$/i;
const DOTS = /^(?:[*•.·…]+|[*•]{2,}[\w-]{0,4}|[\w-]{0,12}[*•]{3,}[\w-]{0,4})$/u;
const OWN_NAME = /^(?:access_|refresh_|id_|bearer_|auth_|api_)?(?:token|key)$|^(?:api_?key|TOKEN|JWT|jwt)$/i;

/** Empty, a template that was not filled in, or a word that software writes for "nothing". RFC 6750 gives no meaning to any of them. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim();
  if (text === '' || text.length > 64) return text === '';
  return (
    PLACEHOLDERS.has(text.toLowerCase().replaceAll(' ', '_')) ||
    TEMPLATE.test(text) ||
    ADVICE.test(text) ||
    DOTS.test(text) ||
    OWN_NAME.test(text)
  );
}

const STATEMENT =
  /^(?:required|missing|invalid|expired|revoked|incorrect|wrong|denied|optional|unknown|ok|valid|basic|bearer|jwt|digest|oauth2?|saml|password|enabled|disabled|active|inactive|suspended|pending|success|failed|always|never|optional|yes|no|on|off|low|medium|high|weak|strong|lax|strict|header|cookie|query|body)$/i;

/** One word that says something about a secret. */
export function isStatement(value: string): boolean {
  return value.length <= 16 && STATEMENT.test(value);
}

const VALIDATION =
  /\b(?:must|required|invalid|incorrect|blank|field|characters?|too|cannot|can't|should|missing|expired|not|please|least|failed|wrong|does|is|are|was|has|with)\b/i;

/** A sentence about a value: "This field is required.", "min 12 characters". */
export function isSentence(value: string): boolean {
  return value.length <= 400 && /\s/.test(value.trim()) && VALIDATION.test(value);
}

/** Made by a machine: long, or letters and digits mixed, and no words with spaces between them. */
export function looksOpaque(value: string): boolean {
  if (value.length < 6 || /\s/.test(value)) return false;
  if (isWords(value)) return false;
  if (/^\d+$/.test(value)) return value.length >= 6 && value.length !== 10 && value.length !== 13;
  if (/\d/.test(value) && /[A-Za-z]/.test(value)) return true;
  return value.length >= 16 || (value.length >= 8 && changesOfCase(value) * 3 > value.length);
}

/** `created_at`, `reset-password`, `ERR_TOKEN_EXPIRED`. */
function isWords(value: string): boolean {
  return (
    value.length <= 80 &&
    (/^[a-z]{1,15}(?:[_.-][a-z]{1,15})*$/.test(value) || /^[A-Z]{1,15}(?:_[A-Z]{1,15})*$/.test(value)) &&
    !/(.)\1{5}/.test(value)
  );
}

function changesOfCase(value: string): number {
  let changes = 0;
  for (let i = 1; i < value.length; i++)
    if (/[a-z]/.test(value[i - 1] ?? '') && /[A-Z]/.test(value[i] ?? '')) changes++;
  return changes;
}
