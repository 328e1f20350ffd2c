import type { Diagnosis } from '../core/diagnosis.ts';
import type { Exchange } from '../core/exchange.ts';
import type { Story } from '../core/story/story.ts';
import type { Trace } from '../core/trace.ts';
import { tryDiagnose, type Diagnose } from './verdicts.ts';

export type TellStory = (exchange: Exchange, history: readonly Trace[]) => Story;

/** The opened failure with everything known about it. `diagnosis` or `story` is null when the engine failed on it. */
export interface Opened {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis | null;
  readonly story: Story | null;
}

export function openExchange(
  exchange: Exchange,
  history: readonly Trace[],
  engine: { readonly diagnose: Diagnose; readonly tellStory: TellStory },
): Opened {
  return {
    exchange,
    diagnosis: tryDiagnose(engine.diagnose, exchange, history),
    story: tryTell(engine.tellStory, exchange, history),
  };
}

function tryTell(tellStory: TellStory, exchange: Exchange, history: readonly Trace[]): Story | null {
  try {
    return tellStory(exchange, history);
  } catch {
    return null;
  }
}

/** Ids of the exchanges that belong to the story of the opened one. */
export function relatedTo({ exchange, diagnosis, story }: Opened): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const cause of diagnosis?.causes ?? [])
    for (const { exchange: id } of cause.evidence) if (id !== undefined) ids.add(id);
  for (const { trace } of story?.timeline ?? []) ids.add(trace.id);
  for (const id of [exchange.preflightFor, exchange.blockedByPreflight, diagnosis?.recovered?.exchange])
    if (id) ids.add(id);
  ids.delete(exchange.id);
  return ids;
}
