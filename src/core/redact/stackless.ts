/** One class of characters, as often as one likes. */
const REPEATED = /(\[(?:[^\]\\]|\\.)*\]|\\[wd])\{(\d+),\}/g;

/**
 * The same pattern for runs of any length: `X{20,}` written as `X{20}X*`. For the first one V8 keeps a place to go back to for
 * each character, and throws when a body of some megabytes is one word; for the second it keeps none.
 */
export function stackless(pattern: RegExp): RegExp {
  return new RegExp(pattern.source.replace(REPEATED, '$1{$2}$1*'), pattern.flags);
}
