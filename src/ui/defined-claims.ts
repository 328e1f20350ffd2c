/** What a claim says, in words; and who defines it. */
export interface ClaimWords {
  readonly says: string;
  readonly from: string;
}

export function defined(from: string, words: Readonly<Record<string, string>>): [string, ClaimWords][] {
  return Object.entries(words).map(([name, says]) => [name, { says, from }]);
}
