import { causes, lastResort } from './causes/index.ts';
import type { Cause, Clue, Suspicion } from './causes/cause.ts';
import { certaintyOf, compareRanks, contradictions, isLeast, weigh } from './causes/weigh.ts';
import { runChecks } from './checks/checks.ts';
import { noteSemantics } from './checks/notes.ts';
import type { Diagnosis, Evidence, Finding } from './diagnosis.ts';
import type { Exchange } from './exchange.ts';
import { readFacts, type Facts } from './facts/facts.ts';
import type { Trace } from './trace.ts';

/** What a user or a deployment may set. */
export interface DiagnoseOptions {
  /** Seconds of difference between two clocks that still count as equal. */
  readonly leewaySeconds?: number;
}

const DEFAULT_LEEWAY_SECONDS = 5;
/** A list of everything imaginable helps nobody; what has little for it goes first. */
const MOST_CAUSES = 5;

interface Suspect {
  cause: Cause;
  suspicion: Suspicion;
  clues: readonly Clue[];
  ranks: readonly number[];
}

/** Explains one refusal. Pure: the same record and history always give the same diagnosis. */
export function diagnose(exchange: Exchange, history: readonly Trace[] = [], options: DiagnoseOptions = {}): Diagnosis {
  const facts = readFacts(exchange, history, options.leewaySeconds ?? DEFAULT_LEEWAY_SECONDS);
  const found = causes.flatMap((cause) => suspect(cause, facts));
  const last = suspect(lastResort, facts).filter(({ ranks }) => found.length === 0 || !isLeast(ranks));
  const suspects = [...found, ...last].sort((a, b) => compareRanks(a.ranks, b.ranks));
  const findings = worthShowing(suspects).map(toFinding);
  return {
    causes: findings,
    checks: runChecks(facts),
    notes: noteSemantics(facts, findings[0]?.id ?? 'unknown'),
    recovered: facts.story.recovered,
    expected: facts.story.expected?.says ?? null,
  };
}

/** Beside a certain cause, what nothing more than allows is noise. */
function worthShowing(suspects: readonly Suspect[]): Suspect[] {
  const [first] = suspects;
  const isSettled = first !== undefined && certaintyOf(first.ranks) === 'certain';
  return suspects.filter(({ ranks }, index) => index === 0 || !isSettled || !isLeast(ranks)).slice(0, MOST_CAUSES);
}

/** A cause that throws is a bug of that cause, and no reason to say nothing. */
function suspect(cause: Cause, facts: Facts): Suspect[] {
  let suspicion: Suspicion | undefined;
  try {
    suspicion = cause.check(facts);
  } catch {
    return [];
  }
  if (!suspicion || suspicion.clues.every(({ weight }) => weight === 'against')) return [];
  const clues = [...suspicion.clues, ...contradictions(cause, suspicion, facts)];
  return [{ cause, suspicion, clues, ranks: weigh(clues) }];
}

function toFinding({ cause, suspicion, clues, ranks }: Suspect): Finding {
  return {
    id: cause.id,
    certainty: certaintyOf(ranks),
    title: suspicion.title ?? cause.title,
    evidence: distinct(clues),
    fix: suspicion.fix ?? cause.fix,
    unless: suspicion.unless ?? cause.unless,
    reference: suspicion.reference ?? cause.reference,
  };
}

/** The same words often stand in the challenge and in the body; once is enough. */
function distinct(clues: readonly Clue[]): Evidence[] {
  const seen = new Set<string>();
  return clues.flatMap(({ from, text, exchange }) => {
    if (seen.has(text)) return [];
    seen.add(text);
    return [exchange === undefined ? { from, text } : { from, text, exchange }];
  });
}
