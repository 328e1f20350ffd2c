import type { AuthorizationProblem } from '../authorization.ts';
import type { Fingerprint } from '../masked.ts';
import { frame } from '../redact/frame.ts';
import type { Examined } from './examine-value.ts';
import type { TokenMasking } from './masking.ts';
import { isSlug, wordsFor, type Slug } from './problem.ts';

const COARSE = /^(?:([A-Za-z][A-Za-z0-9-]{0,39}) )?(‹masked-[0-9a-f]{4}›)‹faults›((?:‹[a-z0-9-]{1,48}›)*)$/;

/**
 * The text for a value so broken that its parts cannot be masked one by one and still show the same faults: the scheme, one
 * mark, and the faults by name.
 */
export function writeCoarse({ scheme, problems }: Examined, fingerprint: Fingerprint): string {
  const word = scheme !== null && /^[A-Za-z][A-Za-z0-9-]{0,39}$/.test(scheme) ? `${scheme} ` : '';
  const slugs = [...new Set(problems.map((problem) => problem.slug))].sort();
  return `${word}‹masked-${fingerprint.slice(0, 4)}›‹faults›${slugs.map((slug) => `‹${slug}›`).join('')}`;
}

/** Reads such a text; null for any other. */
export function readCoarse(text: string, { masker }: TokenMasking): Examined | null {
  const match = text.length > 4096 ? null : COARSE.exec(text);
  if (match?.[2] === undefined) return null;
  const [, word, mark, notes = ''] = match;
  const start = word === undefined ? 0 : word.length + 1;
  const names = [...notes.matchAll(/‹([a-z0-9-]+)›/g)].map((note) => note[1] ?? '');
  const slugs = names.filter(isSlug);
  if (slugs.length < names.length) return null;
  const problems = slugs.map((slug) => problemOf(slug, start, text.length));
  const fatal = problems.find((problem) => problem.level === 'error');
  return {
    scheme: word === undefined ? null : frame(word),
    text: frame(text),
    problems,
    fingerprint: masker.fingerprint(mark),
    token: fatal === undefined ? { kind: 'opaque', vendor: null } : { kind: 'malformed', reason: fatal.says },
  };
}

function problemOf(slug: Slug, start: number, end: number): AuthorizationProblem {
  const { level, says, reference } = wordsFor(slug);
  const isScheme = slug.startsWith('scheme-') && start > 0;
  return { slug, level, start: isScheme ? 0 : start, end: isScheme ? start - 1 : end, says, reference };
}
