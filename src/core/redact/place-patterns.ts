/** Parts of patterns that find values by their place. The value ends the match. */
export const NAME = String.raw`(?<![\w.-])(?<name>[A-Za-z_][\w.-]{1,63})`;
export const QUOTE = '["\'`]';
export const QUOTED = String.raw`(?<quote>["'\`])(?<value>(?:(?!\k<quote>)[^\\\r\n‹]){1,4000})(?=\k<quote>)`;
/** A quoted text that is no secret. */
export const OTHER = `${QUOTE}[^"'\`\\r\\n]{0,200}${QUOTE}`;
export const WORD = String.raw`["']?(?<value>[^\s"'‹]{1,400})`;

/**
 * How sure a place is. `named`: what the name says decides. `distinct`: an ordinary word may follow the name, so the value has to
 * look made by a machine. `certain`: nothing but a secret stands there. `unlike`: nothing but a secret or a word. `opaque`: like
 * `distinct`, without a name. `paired`: like `named`, where words for people and names of variables may stand, too.
 */
export type Sureness = 'named' | 'distinct' | 'certain' | 'unlike' | 'opaque' | 'paired';

export interface PlacePattern {
  readonly sureness: Sureness;
  readonly pattern: RegExp;
}

export function places(sureness: Sureness, flags: 'g' | 'gi', ...sources: readonly string[]): PlacePattern[] {
  return sources.map((source) => ({ sureness, pattern: new RegExp(source, flags) }));
}
