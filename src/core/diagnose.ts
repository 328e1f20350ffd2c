import { causes, lastResort } from './causes/index.ts';
import type { Cause, Clue, Suspicion } from './causes/cause.ts';
import { feasible } from './causes/ways-to-send.ts';
import { certaintyOf, compareRanks, contradictions, isLeast, weigh } from './causes/weigh.ts';
import { agreeWith, isExcluded } from './checks/agree.ts';
import { runChecks } from './checks/checks.ts';
import { noteSemantics } from './checks/notes.ts';
import type { Check, Diagnosis, Evidence, Finding } from './diagnosis.ts';
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
  const checks = runChecks(facts);
  const findings = worthShowing(suspects, checks, facts).map((shown) => toFinding(shown, facts));
  const first = findings[0]?.id ?? 'unknown';
  const isSupposed = findings[0]?.certainty === 'possible';
  return {
    causes: findings,
    checks: agreeWith(first, checks, facts),
    notes: noteSemantics(facts, isSupposed ? 'unknown' : first),
    recovered: facts.story.recovered,
    expected: facts.story.expected?.says ?? null,
  };
}

/** Beside a certain cause, what nothing more than allows is noise; what a check has ruled out is no alternative. */
function worthShowing([first, ...others]: readonly Suspect[], checks: readonly Check[], facts: Facts): Suspect[] {
  if (!first) return [];
  const isSettled = certaintyOf(first.ranks) === 'certain';
  const open = others.filter(
    ({ ranks, cause }) => !(isSettled && isLeast(ranks)) && !isExcluded(cause.id, checks, facts),
  );
  return [first, ...open].slice(0, MOST_CAUSES);
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

function toFinding({ cause, suspicion, clues, ranks }: Suspect, facts: Facts): Finding {
  return {
    id: cause.id,
    certainty: certaintyOf(ranks),
    title: suspicion.title ?? cause.title,
    evidence: distinct(clues),
    fix: feasible(cause.id, suspicion.fix ?? cause.fix, facts),
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
