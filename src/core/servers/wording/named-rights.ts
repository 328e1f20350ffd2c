const RIGHT =
  'roles?|permissions?|privileges?|scopes?|groups?|capability|capabilities|rights?|entitlements?|policy|policies';
/** Names are written in one piece with a joint; what such a piece says of a refusal is no name. */
const NAME =
  '(?![\\w-]{0,60}(?:insufficient|missing|invalid|denied|forbidden|required|expired|unauthori))[\\w-]{1,60}[_.:/][\\w.:/*-]{1,80}';
const AFTER = new RegExp(`\\b(${RIGHT})(?:[:=] ?| {1,2})["'\`“‘[(]{0,2}${NAME}`, 'gi');
const BEFORE = new RegExp(`(?<![\\w.:/-])["'\`“‘]?${NAME}["'\`”’]? (${RIGHT})\\b`, 'gi');

/** A sentence without the names of rights: in "does not have role billing_admin" no bill is spoken of. Linear in the text. */
export function withoutNamedRights(text: string): string {
  return text.replace(AFTER, '$1').replace(BEFORE, '$1');
}
