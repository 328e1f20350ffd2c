import type { Cause } from './cause.ts';

/** docs/causes.md: one chapter per cause, in the order of the list. */
export function describeCauses(causes: readonly Cause[]): string {
  return (
    [
      '# Causes',
      'Written by `npx vitest run src/core/causes -u` from the files in `src/core/causes`. Edit those.',
      weights,
      ...causes.map(chapter),
    ].join('\n\n') + '\n'
  );
}

const weights = `## How sure

A cause is named for its clues, and the strongest clue decides where it stands:

| clue | what it is | certainty |
| --- | --- | --- |
| proves | the request itself settles it, and the answer fits | certain |
| names | the server says it in words that mean nothing else | certain |
| shows | a decoded token, a signed URL or other exchanges show it | likely |
| fits | what was sent does not match what was asked for | likely |
| suggests | the server’s words point there first, but mean other things too | likely |
| hints | a word or a circumstance | possible |
| allows | nothing speaks against it | possible |

Each contradiction, such as a server that names something else, takes the strongest clue down two steps and is shown.
Among equals the other clues decide, then the order below.`;

function chapter({ id, title, applies, unless, fix, reference }: Cause): string {
  const steps = fix.map(({ who, text }) => `- ${who}: ${escape(text)}.`);
  return [
    `## ${id}`,
    `“${escape(title)}.” ${escape(applies)}`,
    `Not this if: ${escape(unless)}`,
    steps.join('\n'),
    `<${reference}>`,
  ].join('\n\n');
}

/** `Bearer <token>` is text here, not markup. */
function escape(text: string): string {
  return text.replaceAll('<', '\\<').replaceAll('_', '\\_');
}
