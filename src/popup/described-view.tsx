import type { JSX } from 'preact';
import type { Described } from '../core/decode/described.ts';
import { JsonText } from '../ui/json-text.tsx';
import { MaskedText } from '../ui/masked-text.tsx';
import { MembersTable } from '../ui/members-table.tsx';
import { localDateTime, relativeToNow } from '../ui/time.ts';
import { useClaimNotes } from '../ui/use-claim-notes.ts';

/** What can be read in a text that is no token of the usual kinds. Nothing in it was verified. */
export function DescribedView({ described, now }: { described: Described; now: number }): JSX.Element {
  const notes = useClaimNotes();
  const { says, isWarning, rows, from, until } = described;
  return (
    <div class="decoded">
      <p class={isWarning ? 'bad' : 'note'}>
        <MaskedText text={says} />
      </p>
      {typeof from === 'number' && (
        <p class={from > now ? 'bad' : 'note'}>
          {from > now ? 'Begins' : 'Began'} {localDateTime(from)}, {relativeToNow(from, now)}.
        </p>
      )}
      {typeof until === 'number' && (
        <p class={until <= now ? 'bad' : 'note'}>
          {until <= now ? 'Ended' : 'Ends'} {localDateTime(until)}, {relativeToNow(until, now)}.
        </p>
      )}
      {rows.length > 0 && (
        <MembersTable
          caption="What it says"
          members={rows.map(({ name, value, says }) => ({
            name,
            value: value === true ? 'yes' : <JsonText value={value} />,
            says: says ?? notes?.wordsForClaim(name)?.says ?? (notes ? 'private claim of the issuer' : ''),
          }))}
        />
      )}
    </div>
  );
}
