import type { CauseId } from '../../diagnosis.ts';
import { sliceMasked, type Masked } from '../../masked.ts';
import { withNamedAddresses } from './addresses.ts';
import { compileVocabulary, type Mention } from './concepts.ts';
import { distantLanguages } from './distant-languages.ts';
import { eastAsian } from './east-asian.ts';
import { english } from './english.ts';
import { european } from './european.ts';
import { withoutForbiddenAct } from './forbidden-act.ts';
import { furtherLanguages } from './further-languages.ts';
import { withoutNamedRights } from './named-rights.ts';
import { phrases } from './phrases.ts';

/** What a sentence means, by general wording alone. */
export interface Reading {
  readonly means: readonly CauseId[];
  readonly strength: 'sentence' | 'word';
  readonly quote: Masked;
}

interface Rule {
  readonly all: readonly (readonly number[])[];
  readonly none: readonly number[];
  readonly ordered: boolean;
  readonly within: number;
  readonly means: readonly CauseId[];
  readonly strength: 'sentence' | 'word';
  readonly status: number | undefined;
  readonly whole: boolean;
}

const WITHIN = 7;
/** One word, and what grammar adds to it. */
const FEW_WORDS = /^\s*(?:(?:it )?(?:is|has|was|already|been|ist|est|esta|ha|a) ){0,3}[^\s]{1,30}[\s.!]*$/i;
/** Stands in the midst of what belongs together: `not currently enabled`. */
const MEANWHILE = / (?:currently|presently|at present|at the moment|at this time) /gi;
const MAX_SENTENCES = 12;
const MAX_WORDS = 80;
const concepts = compileVocabulary(english, european, furtherLanguages, distantLanguages, eastAsian);

const idOf = (name: string): number => {
  const id = concepts.names.indexOf(name);
  if (id === -1) throw new Error(`no such concept: ${name}`);
  return id;
};

const supposed = idOf('supposed');

const rules: readonly Rule[] = phrases.map(
  ({ near, means, strength = 'sentence', within = WITHIN, status, whole = false }) => {
    const parts = near.split(' ').filter((part) => part !== '>');
    return {
      all: parts.filter((part) => !part.startsWith('!')).map((part) => part.split('|').map(idOf)),
      none: parts.filter((part) => part.startsWith('!')).map((part) => idOf(part.slice(1))),
      ordered: near.includes('>'),
      within,
      means,
      strength,
      status,
      whole,
    };
  },
);

/** Whether every concept of the rule stands within its window of words. Linear in the mentions. */
function holds(rule: Rule, mentions: readonly Mention[], present: ReadonlySet<number>): boolean {
  if (!rule.all.every((group) => group.some((concept) => present.has(concept)))) return false;
  if (rule.none.some((concept) => present.has(concept))) return false;
  return rule.ordered ? standInOrder(rule, mentions) : standTogether(rule, mentions);
}

function standTogether({ all, within }: Rule, mentions: readonly Mention[]): boolean {
  const last = all.map(() => -Infinity);
  for (const { concept, at } of mentions) {
    let touched = false;
    all.forEach((group, index) => {
      if (!group.includes(concept)) return;
      last[index] = at;
      touched = true;
    });
    if (touched && at - Math.min(...last) <= within) return true;
  }
  return false;
}

/** `starts[i]`: where the latest run of the first i + 1 groups began. */
function standInOrder({ all, within }: Rule, mentions: readonly Mention[]): boolean {
  const starts = all.map(() => -Infinity);
  for (const { concept, at } of mentions) {
    for (let index = all.length - 1; index >= 0; index--) {
      if (!all[index]?.includes(concept)) continue;
      starts[index] = index === 0 ? at : (starts[index - 1] ?? -Infinity);
      if (index === all.length - 1 && at - (starts[index] ?? -Infinity) <= within) return true;
    }
  }
  return false;
}

/** "If the token has expired", "make sure that it is not": said of every refusal of the kind, not of this one. */
function isSupposed({ all }: Rule, mentions: readonly Mention[]): boolean {
  const last = mentions.findLast(({ concept }) => all.some((group) => group.includes(concept)))?.at ?? 0;
  return mentions.some(({ concept, at }) => concept === supposed && at < last);
}

/** Cuts text into sentences: half-open ranges. A point inside a name (`Header.Payload`) does not end one. */
function sentencesOf(text: string): [number, number][] {
  const sentences: [number, number][] = [];
  const ends = /[.!?;](?=\s|$)|\n\s{0,80}\n|\n[ \t]{0,8}[*•-] |[。！？；]+|\\n/g;
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
    const plain = withoutForbiddenAct(withoutNamedRights(withNamedAddresses(sentence))).replace(MEANWHILE, ' ');
    const mentions = concepts.mentionsIn(plain, MAX_WORDS);
    if (mentions.length === 0) continue;
    const present = new Set(mentions.map(({ concept }) => concept));
    const rule = rules.find(
      (candidate) =>
        (candidate.status ?? status) === status &&
        (!candidate.whole || FEW_WORDS.test(sentence)) &&
        holds(candidate, mentions, present),
    );
    if (!rule) continue;
    const isGuess = isSupposed(rule, mentions);
    if (isGuess && rule.strength === 'word') continue;
    const strength = isGuess ? 'word' : rule.strength;
    readings.push({ means: rule.means, strength, quote: sentence });
  }
  return readings;
}
