import type { Masked, Masker } from '../masked.ts';
import { createEcho, type Echo } from './echo.ts';
import type { Span } from './forms.ts';
import { withoutEscapes } from './personal.ts';
import { judgeName, type Place, type Verdict } from './secret-names.ts';
import { looksOpaque } from './values.ts';

/** Masks documents of a kind of their own, each with its own grammar. */
export interface Formats {
  markup(text: string, redaction: Redaction): string;
  multipart(text: string, redaction: Redaction): string;
  /** Secrets that something on another line names. */
  lines(text: string, redaction: Redaction): Span[];
  /** Secrets that a sentence tells. */
  sentences(text: string): Span[];
}

/** What the parts of the redactor hand on to each other. */
export interface Redaction {
  mask(secret: string): string;
  /** Copies of known secrets in a text. */
  readonly echo: Echo;
  judge(name: string, place: Place): Verdict;
  readonly formats: Formats;
  /** Whether base64 that was read at this depth holds a secret; empty again for every text that is not in another one. */
  readonly encoded: Map<string, boolean>;
  /** One level further into a value that holds another document; undefined when it is nested too deep to go on. */
  inside(): Redaction | undefined;
}

/** JSON in a URL in JSON in base64: deeper than this nobody nests on purpose. */
const DEEPEST = 6;
const REMEMBERED_NAMES = 5000;

export interface RedactionOptions {
  /** What stands for a secret instead of its mark, where a mark alone would say too little. */
  readonly describe?: (secret: string) => Masked | undefined;
  /** Raw secrets whose copies are masked wherever they stand. */
  readonly known?: Iterable<string>;
  /** Finds copies of secrets that other exchanges hold. */
  readonly elsewhere?: Echo | undefined;
}

/** Verdicts on names, which pages repeat; a name that looks made by a machine may be a secret and is not remembered. */
const verdicts = new Map<string, Verdict>();

function judge(name: string, place: Place): Verdict {
  const key = `${place} ${name}`;
  const known = verdicts.get(key);
  if (known !== undefined) return known;
  const verdict = judgeName(name, place);
  if (verdicts.size < REMEMBERED_NAMES && /^[A-Za-z_.-]{1,40}$/.test(name) && !looksOpaque(name))
    verdicts.set(key, verdict);
  return verdict;
}

export function createRedaction(
  masker: Masker,
  formats: Formats,
  { describe, known = [], elsewhere }: RedactionOptions = {},
): Redaction {
  const own = createEcho(known);
  const echo: Echo = elsewhere === undefined ? own : (text) => [...own(text), ...elsewhere(text)];
  const at = (depth: number, encoded: Map<string, boolean>[]): Redaction => ({
    mask: (secret) => describe?.(secret) ?? masker.mask(withoutEscapes(secret)),
    echo,
    judge,
    formats,
    encoded: (encoded[depth] ??= new Map<string, boolean>()),
    inside: () => (depth < DEEPEST ? at(depth + 1, depth === 0 ? [] : encoded) : undefined),
  });
  return at(0, []);
}
