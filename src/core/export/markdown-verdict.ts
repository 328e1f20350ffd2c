import type { Certainty, Diagnosis, Evidence, Finding, Fix } from '../diagnosis.ts';
import { say, writeMasked, type Masked } from '../masked.ts';
import { duration } from '../time.ts';
import { inline, list } from './markdown.ts';

const WHO: Readonly<Record<Fix['who'], Masked>> = {
  client: say`client`,
  server: say`server`,
  gateway: say`gateway`,
  'identity-provider': say`identity provider`,
  user: say`user`,
};

/** The first cause with its proof and its fix, the others in a line each. */
export function verdictBlocks({ causes, recovered, expected, notes }: Diagnosis, heading: Masked): Masked[] {
  const [first, ...others] = causes;
  return [
    ...(expected ? [say`Expected: ${inline(expected)}`] : []),
    ...(first ? causeBlocks(first, heading) : []),
    ...(recovered ? [say`The same request succeeded ${duration(recovered.afterMs)} later.`] : []),
    ...(others.length > 0 ? [say`${heading} Or else`, list(others.map(alternative))] : []),
    ...(notes.length > 0 ? [say`${heading} Notes`, list(notes.map(inline))] : []),
  ];
}

/** Title and how sure it is: `**The access token expired** (certain, token-expired)`. */
export function headline({ title, certainty, id }: Finding): Masked {
  return say`**${inline(title)}** (${ownWord(certainty)}, ${ownWord(id)})`;
}

function causeBlocks(finding: Finding, heading: Masked): Masked[] {
  const { evidence, fix, unless, reference } = finding;
  return [
    headline(finding),
    ...(evidence.length > 0
      ? [list(evidence.map(({ from, text }) => say`**${ownWord(from)}**: ${inline(text)}`))]
      : []),
    ...(fix.length > 0
      ? [say`${heading} Fix`, list(fix.map(({ who, text }) => say`**${WHO[who]}**: ${inline(text)}`))]
      : []),
    ...(unless === undefined ? [] : [say`Not this if: ${inline(unless)}`]),
    say`Reference: <${ownWord(reference)}>`,
  ];
}

function alternative({ title, certainty, unless }: Finding): Masked {
  const signs = unless === undefined ? say`` : say` Not this if: ${inline(unless)}`;
  return say`${inline(title)} (${ownWord(certainty)}).${signs}`;
}

/** Ids, sources and references are the project's own. */
function ownWord(word: Certainty | Finding['id'] | Evidence['from'] | Finding['reference']): Masked {
  return writeMasked(say``, () => word);
}
