import { codePlaces } from './code-places.ts';
import { commandPlaces } from './command-places.ts';
import { hides, hidesNumber } from './decide.ts';
import { echoPlaces } from './echo-places.ts';
import type { Span } from './forms.ts';
import { layoutPlaces } from './layout-places.ts';
import type { PlacePattern, Sureness } from './place-patterns.ts';
import { commandTrigger, namingTrigger } from './place-triggers.ts';
import type { Redaction } from './redaction.ts';
import { reportPlaces } from './report-places.ts';
import { toldPlaces } from './told-places.ts';
import { isPlaceholder, isSample, isSentence, isStatement, isWords, looksOpaque } from './values.ts';

interface Places {
  readonly trigger: RegExp;
  readonly patterns: readonly PlacePattern[];
}

const NAMED: Places = {
  trigger: namingTrigger,
  patterns: [...codePlaces, ...reportPlaces, ...echoPlaces, ...layoutPlaces, ...toldPlaces],
};
const COMMANDS: Places = { trigger: commandTrigger, patterns: commandPlaces };
const SHORTEST = 12;
/** Words for people: `gettext("token", "Access token")`. */
const PHRASE = /^\p{L}[\p{L}'’-]*(?: [\p{L}'’,.-]+)+[!?…:]?$/u;

/** Values of secrets by the place where they stand: behind a name in the syntax of a language, or behind an option of a tool. */
export function findPlaced(text: string, redaction: Redaction): Span[] {
  return text.length < SHORTEST || !/[\s"'`:=|@{]/.test(text) ? [] : findIn(text, [NAMED, COMMANDS], redaction);
}

/** The same in a line that is known to be a command: what an option takes may be any word. */
export function findInCommand(line: string, redaction: Redaction): Span[] {
  return findIn(line, [COMMANDS], redaction, true);
}

function findIn(text: string, places: readonly Places[], redaction: Redaction, isCommand = false): Span[] {
  const found: Span[] = [];
  for (const { trigger, patterns } of places) {
    if (!trigger.test(text)) continue;
    for (const { sureness, pattern } of patterns) {
      // Most patterns are in no text, and to match all copies them.
      pattern.lastIndex = 0;
      if (!pattern.test(text)) continue;
      pattern.lastIndex = 0;
      for (const { 0: whole, index, groups } of text.matchAll(pattern)) {
        const value = groups?.['value'] ?? '';
        const end = index + whole.length;
        const isSure = isCommand && groups?.['name'] === undefined && sureness !== 'opaque';
        if (!isPlaceholder(value) && (isSure || isSecret(sureness, groups?.['name'] ?? '', value, redaction)))
          found.push({ start: end - value.length, end });
      }
    }
  }
  return found;
}

function isSecret(sureness: Sureness, name: string, value: string, redaction: Redaction): boolean {
  switch (sureness) {
    case 'named':
      return isNamed(name, value, redaction);
    case 'distinct':
      return isNamed(name, value, redaction) && value.length >= 8 && looksOpaque(value) && /\d/.test(value);
    case 'certain':
      return !isStatement(value) && !isSample(value);
    case 'unlike':
      return (
        !isWords(value) &&
        (name !== '' || /\D/.test(value)) &&
        !PHRASE.test(value) &&
        !isStatement(value) &&
        !isSentence(value) &&
        (name === '' || isNamed(name, value, redaction))
      );
    case 'paired':
      return isNamed(name, value, redaction) && !PHRASE.test(value) && redaction.judge(value, 'text') === 'unknown';
    case 'opaque':
      return looksOpaque(value) && /[^A-Za-z]/.test(value);
  }
}

function isNamed(name: string, value: string, redaction: Redaction): boolean {
  const verdict = redaction.judge(name, 'text');
  if (verdict !== 'secret' && verdict !== 'password') return false;
  return /^\d+$/.test(value) ? hidesNumber(verdict, name, value) : hides(verdict, name, value, 'text');
}
