import type { JSX } from 'preact';
import { labelOf } from '../../core/masked.ts';
import type { Story } from '../../core/story/story.ts';
import { MaskedText } from '../../ui/masked-text.tsx';
import { localClockTenths } from '../../ui/time.ts';
import { visibleText } from '../../ui/visible-text.ts';

type Moment = Story['timeline'][number];

/** What happened around the refusal, in order. A moment that is a failure of the list can be opened. */
export function Timeline(props: {
  moments: readonly Moment[];
  /** The recording says when each was sent. */
  hasTimes: boolean;
  canOpen: (id: string) => boolean;
  onOpen: (id: string) => void;
}): JSX.Element {
  return (
    <ol class="tl">
      {props.moments.map((moment) => (
        <li key={moment.trace.id} class={moment.isThis ? 'this' : ''} aria-current={moment.isThis ? 'true' : undefined}>
          <span class="t">{props.hasTimes ? localClockTenths(moment.trace.sentAt) : ''}</span>
          <span class={`d ${moment.tone}`} aria-hidden="true" />
          <span>
            <Exchanged
              moment={moment}
              isLink={!moment.isThis && props.canOpen(moment.trace.id)}
              onOpen={props.onOpen}
            />{' '}
            <span class="says">
              <MaskedText text={moment.says} />
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function Exchanged(props: { moment: Moment; isLink: boolean; onOpen: (id: string) => void }): JSX.Element {
  const { trace } = props.moment;
  const words = (
    <>
      <span class="mono">
        {visibleText(trace.method)} {visibleText(trace.path)}
      </span>{' '}
      <b>{trace.status === 0 ? 'no answer' : trace.status}</b>
      {trace.credential && (
        <>
          {' '}
          <code>{labelOf(trace.credential)}</code>
        </>
      )}
    </>
  );
  if (!props.isLink) return words;
  return (
    <button class="link" onClick={() => props.onOpen(trace.id)}>
      {words}
    </button>
  );
}
