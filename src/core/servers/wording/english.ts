import { credentialWords } from './english-credentials.ts';
import { gateWords } from './english-gates.ts';
import { rightWords } from './english-rights.ts';
import { verdictWords } from './english-verdicts.ts';

/**
 * English words that mean the same when a server refuses, by concept. `*` allows any ending of a word; case, apostrophes and
 * separators do not count (`API-Key`, `api_key` and `apiKey` are one). Of entries that begin at one word the longest wins.
 */
export const english = { ...credentialWords, ...rightWords, ...gateWords, ...verdictWords } as const;

export type Concept = keyof typeof english;
