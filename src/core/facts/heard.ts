import type { CauseId } from '../diagnosis.ts';
import type { ServerVoice, Statement } from '../servers/server-voice.ts';

/** The server's voice, arranged for the causes. */
export interface Heard {
  readonly voice: ServerVoice;
  /** Statements that can mean one cause only: the server names it. */
  readonly named: readonly Statement[];
  /** Every statement that can mean this cause. */
  about(id: CauseId): readonly Statement[];
  /** The server names it, and nothing else, in a code or a sentence. */
  names(id: CauseId): boolean;
  /** Any statement leaves room for it. */
  allows(id: CauseId): boolean;
}

export function arrangeVoice(voice: ServerVoice): Heard {
  const named = voice.statements.filter(isNaming);
  const about = (id: CauseId): readonly Statement[] => voice.statements.filter(({ means }) => means.includes(id));
  return {
    voice,
    named,
    about,
    names: (id) => named.some(({ means }) => means[0] === id),
    allows: (id) => voice.statements.some(({ means }) => means.includes(id)),
  };
}

/** Only a documented code or a specific sentence with a single meaning counts as the server's own word for a cause. */
export function isNaming(statement: Statement): boolean {
  return statement.means.length === 1 && statement.strength !== 'word';
}
