import type { CauseId } from '../diagnosis.ts';
import { sliceMasked, type Masked } from '../masked.ts';
import { compileVocabulary, type Mention } from './concepts.ts';
import { phrases } from './phrases.ts';
import { vocabulary } from './vocabulary.ts';

/** What a sentence means, by general wording alone. */
export interface Reading {
  readonly means: readonly CauseId[];
  readonly strength: 'sentence' | 'word';
  readonly quote: Masked;
}

interface Rule {
  readonly all: readonly (readonly number[])[];
  readonly none: readonly number[];
  readonly within: number;
  readonly means: readonly CauseId[];
  readonly strength: 'sentence' | 'word';
  readonly status: number | undefined;
}

const WITHIN = 7;
const MAX_SENTENCES = 12;
const MAX_WORDS = 80;
const concepts = compileVocabulary(vocabulary);

const idOf = (name: string): number => {
  const id = concepts.names.indexOf(name);
  if (id === -1) throw new Error(`no such concept: ${name}`);
  return id;
};

const rules: readonly Rule[] = phrases.map(({ near, means, strength = 'sentence', within = WITHIN, status }) => {
  const parts = near.split(' ');
  return {
    all: parts.filter((part) => !part.startsWith('!')).map((part) => part.split('|').map(idOf)),
    none: parts.filter((part) => part.startsWith('!')).map((part) => idOf(part.slice(1))),
    within,
    means,
    strength,
    status,
  };
});

/** Whether every concept of the rule stands within its window of words. Linear in the mentions. */
function holds(rule: Rule, mentions: readonly Mention[], present: ReadonlySet<number>): boolean {
  if (!rule.all.every((group) => group.some((concept) => present.has(concept)))) return false;
  if (rule.none.some((concept) => present.has(concept))) return false;
  const last = rule.all.map(() => -Infinity);
  for (const { concept, at } of mentions) {
    let touched = false;
    rule.all.forEach((group, index) => {
      if (!group.includes(concept)) return;
      last[index] = at;
      touched = true;
    });
    if (touched && at - Math.min(...last) <= rule.within) return true;
  }
  return false;
}

/** Cuts text into sentences: half-open ranges. A point inside a name (`Header.Payload`) does not end one. */
function sentencesOf(text: string): [number, number][] {
  const sentences: [number, number][] = [];
  const ends = /[.!?;](?=\s|$)|[\n\r。！？；]+|\\n/g;
  let start = 0;
  for (let match = ends.exec(text); match && sentences.length < MAX_SENTENCES; match = ends.exec(text)) {
    if (match.index - start > 1) sentences.push([start, match.index + (match[0] === '\\n' ? 0 : match[0].length)]);
    start = match.index + match[0].length;
  }
  if (text.length - start > 1 && sentences.length < MAX_SENTENCES) sentences.push([start, text.length]);
  return sentences;
}

/** Understands a sentence that no table lists: the first rule that holds, rules being ordered from special to general. */
export function classify(text: Masked, status: number): Reading[] {
  const readings: Reading[] = [];
  for (const [start, end] of sentencesOf(text)) {
    const sentence = sliceMasked(text, start, end);
    const mentions = concepts.mentionsIn(sentence, MAX_WORDS);
    if (mentions.length === 0) continue;
    const present = new Set(mentions.map(({ concept }) => concept));
    const rule = rules.find(
      (candidate) => (candidate.status ?? status) === status && holds(candidate, mentions, present),
    );
    if (rule) readings.push({ means: rule.means, strength: rule.strength, quote: sentence });
  }
  return readings;
}
