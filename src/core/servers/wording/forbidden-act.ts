/** How sentences begin that forbid an act; what follows says which. */
const FORBIDS =
  /(?:\bnot|n['’]?t|\bnever|\bonly) (?:allowed|permitted|authori[sz]ed|entitled|eligible|supposed) to |\b(?:permissions?|rights?|privileges?|authority|authorization) to |\b(?:have|has|no|without) (?:\w{1,20} )?access to |\byou (?:cannot|can not|can['’]?t|may not|must not) |\b(?:cannot|can not|can['’]t|may not) (?=(?:create|delete|edit|update|change|modify|add|remove|send|invite|share|export|manage|revoke|disable|enable|assign|approve|publish)\b)|\bonly (?:[\w-]{1,30} ){1,4}(?:can|may) /gi;
/** Where the act ends and its circumstances begin. */
const CIRCUMSTANCE =
  /[,;:()–—]|\s(?:from|with|without|because|since|until|unless|using|via|if|when|while|due|as|by|before|after|except|during|over|through|in (?:your|this)|on your)\s/i;
/** The same of a thing: who may act on it is what counts, not what it is. */
const RESERVED = /[^.;:]{1,120}\b(?:can|may) only be [a-z]{2,20} by\b/i;
/** An act that is about the rights themselves. */
const OF_RIGHTS = /\bscopes?\b/i;

/**
 * A sentence without the act it forbids: in "you may not view the country report" neither a country nor a report is what
 * stands in the way. What comes after the act, such as "from your country", stays. Linear in the text.
 */
export function withoutForbiddenAct(sentence: string): string {
  const text = sentence.replace(RESERVED, 'resource restricted to');
  let rest = '';
  let from = 0;
  FORBIDS.lastIndex = 0;
  for (let match = FORBIDS.exec(text); match; match = FORBIDS.exec(text)) {
    const start = match.index + match[0].length;
    const after = text.slice(start);
    const length = CIRCUMSTANCE.exec(after)?.index ?? after.length;
    if (OF_RIGHTS.test(after.slice(0, length))) continue;
    rest += `${text.slice(from, start)}resource`;
    from = start + length;
    FORBIDS.lastIndex = from;
  }
  return from === 0 ? text : rest + text.slice(from);
}
