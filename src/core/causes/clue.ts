import type { CauseId, Evidence, Fix } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import { isNaming, isPointed, type HeardStatement } from '../facts/heard.ts';
import { say, writeMasked, type Masked } from '../masked.ts';
import type { Statement } from '../servers/server-voice.ts';
import type { Clue, Weight } from './cause.ts';

export function clue(weight: Weight, from: Evidence['from'], text: Masked, exchange?: string): Clue {
  return exchange === undefined ? { weight, from, text } : { weight, from, text, exchange };
}

export function fix(who: Fix['who'], text: Masked): Fix {
  return { who, text };
}

/** What the server said that can mean this cause, weighed by how exactly it says so. */
export function heard(facts: Facts, id: CauseId): Clue[] {
  return facts.heard.about(id).map((statement) => clue(weightOf(statement, id), 'server', quote(statement)));
}

/** The same, when it cannot be taken at its word: nothing weighs more than `limit`. */
export function heardAtMost(facts: Facts, id: CauseId, limit: 'suggests' | 'hints' | 'allows'): Clue[] {
  return heard(facts, id).map((found) => ({ ...found, weight: lighter(found.weight, limit) }));
}

function weightOf(statement: HeardStatement, id: CauseId): Weight {
  if (isNaming(statement)) return 'names';
  const [likeliest] = statement.said;
  // What is left when the request excludes the likeliest meaning is not therefore likely, except among faults of a token.
  const isFirst = likeliest?.startsWith('token-') === true ? statement.means[0] === id : likeliest === id;
  if (!isPointed(statement)) return isFirst ? 'hints' : 'allows';
  return isFirst ? 'suggests' : 'hints';
}

const limits: readonly Weight[] = ['suggests', 'hints', 'allows'];

function lighter(weight: Weight, limit: 'suggests' | 'hints' | 'allows'): Weight {
  return limits.indexOf(weight) < limits.indexOf(limit) ? limit : weight;
}

/** `The body says “Jwt is expired”.` */
export function quote(statement: Statement): Masked {
  return say`${places[statement.place]} “${onOneLine(statement.quote)}”`;
}

function onOneLine(text: Masked): Masked {
  if (!/^\s|\s$|\s\s|[^\S ]/.test(text)) return text;
  return writeMasked(text, (words) => words.replace(/\s+/g, ' ').trim());
}

const places: Readonly<Record<Statement['place'], Masked>> = {
  challenge: say`The challenge says`,
  header: say`A response header says`,
  body: say`The body says`,
  statusText: say`The status line says`,
};

/** `a, b and c` */
export function listed(words: readonly Masked[]): Masked {
  return words.reduce(
    (text, word, index) => {
      if (index === 0) return word;
      return index === words.length - 1 ? say`${text} and ${word}` : say`${text}, ${word}`;
    },
    say``,
  );
}

/** `a is`, `a and b are` */
export function isAre(words: readonly Masked[]): Masked {
  return words.length > 1 ? say`${listed(words)} are` : say`${listed(words)} is`;
}
