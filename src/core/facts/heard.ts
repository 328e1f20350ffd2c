import type { CauseId } from '../diagnosis.ts';
import type { ServerVoice, Statement } from '../servers/server-voice.ts';

/** A statement with the meanings that the request leaves open. */
export interface HeardStatement extends Statement {
  /** All its meanings, as the words alone have it. */
  readonly said: readonly CauseId[];
  /** Its words alone name the one meaning, and no visible fault of the token suggests another. */
  readonly isSettled: boolean;
}

/** What the request says about the meaning of words. */
export interface Reading {
  /** What a statement of several meanings cannot mean here. */
  readonly ruledOut: ReadonlySet<CauseId>;
  /** The token sent cannot be read. */
  readonly isOpaque: boolean;
  /** A fault that the decoded token shows by itself. */
  readonly visibleFault: CauseId | null;
}

/** The server's voice, arranged for the causes. */
export interface Heard {
  readonly voice: ServerVoice;
  /** Everything said beyond the status itself, each with the meanings that the request leaves open. */
  readonly statements: readonly HeardStatement[];
  /** Statements that can mean one cause only: the server names it. */
  readonly named: readonly HeardStatement[];
  /** Statements that can mean this cause. */
  about(id: CauseId): readonly HeardStatement[];
  /** The server names it, and nothing else, in a code or a sentence. */
  names(id: CauseId): boolean;
  /** Any statement leaves room for it. */
  allows(id: CauseId): boolean;
}

export function arrangeVoice(voice: ServerVoice, reading: Reading): Heard {
  const statements = voice.statements
    .filter(({ quote, source }) => source !== undefined || !repeatsStatus(quote))
    .map((statement) => read(statement, reading));
  const named = statements.filter(isNaming);
  return {
    voice,
    statements,
    named,
    about: (id) => statements.filter(({ means }) => means.includes(id)),
    names: (id) => named.some(({ means }) => means[0] === id),
    allows: (id) => statements.some(({ means }) => means.includes(id)),
  };
}

function read(statement: Statement, reading: Reading): HeardStatement {
  const means = leftOpen(statement, reading);
  // Of words about the token in general, what is left over is no proof while it shows a fault they do not speak of.
  const isElsewhere = reading.visibleFault !== null && !means.includes(reading.visibleFault);
  const isGeneral = statement.means.filter((id) => id.startsWith('token-')).length > 1;
  // What guests are told too may be said to somebody whose token counts for nothing.
  const isForGuests = statement.means.length > 1 && statement.means.includes('credentials-missing');
  return { ...statement, said: statement.means, means, isSettled: !(isGeneral || isForGuests) || !isElsewhere };
}

/**
 * Only a documented code or a specific sentence with a single meaning counts as the server's own word for a cause; the
 * request may settle which of a few meanings it is, when that is the most probable one.
 */
export function isNaming(statement: HeardStatement): boolean {
  return (
    statement.means.length === 1 &&
    isPointed(statement) &&
    statement.said[0] === statement.means[0] &&
    statement.isSettled
  );
}

/** Words that can mean more than this, such as `invalid_token`, point nowhere in particular. */
const MOST_POINTED_AT = 3;

/** A code or sentence of few meanings. */
export function isPointed(statement: HeardStatement): boolean {
  return isStrong(statement) && statement.said.length <= MOST_POINTED_AT;
}

export function isStrong({ strength }: Statement): boolean {
  return strength !== 'word';
}

/** A sentence of one meaning stands as it is, even when the request speaks against it; the causes weigh that. */
function leftOpen({ means, quote }: Statement, { ruledOut, isOpaque }: Reading): readonly CauseId[] {
  const open = means.filter((id) => !ruledOut.has(id));
  if (open.length === 0 && means.length > 1) return [];
  const kept = open.length > 0 ? open : means;
  // "Invalid token" says nothing about lifetime; whatever became of an opaque one, it is no longer accepted.
  const isVague = isOpaque && kept.length > 1 && kept[0] === 'token-expired' && kept.includes('token-revoked');
  if (!isVague || /expir/i.test(quote)) return kept;
  return ['token-revoked', ...kept.filter((id) => id !== 'token-revoked')];
}

const statusWords = new Set(
  ' 401 403 407 http error status code forbidden unauthorized authorization required'.split(' '),
);

/** `403 Forbidden`, `HTTP Error 401 - Unauthorized`: the status once more, in the body. */
function repeatsStatus(quote: string): boolean {
  if (quote.length > 60) return false;
  // Letters of other scripts are words too, only none of these.
  return quote
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => statusWords.has(word));
}
