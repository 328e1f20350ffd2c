import type { JSX } from 'preact';
import type { Exchange } from '../../core/exchange.ts';
import { MaskedText } from '../../ui/masked-text.tsx';
import { localClock, localClockTenths, localDateTime } from '../../ui/time.ts';
import { visibleText } from '../../ui/visible-text.ts';
import type { Failure } from '../failure.ts';
import { credentialLabels } from '../credential-labels.ts';
import { failureOf, type Row } from '../group-failures.ts';
import { credentialCount, recoveredAfter, timesIdentical } from '../words.ts';

export interface FailureRowProps {
  readonly row: Row;
  readonly id: string;
  readonly top: number;
  readonly position: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly isRelated: boolean;
  readonly onSelect: () => void;
  readonly onToggle: () => void;
}

/** One line of the list. Its height is fixed by the style sheet: `ROW_HEIGHT` of the list. */
export function FailureRow(props: FailureRowProps): JSX.Element {
  const { row, isSelected, isRelated } = props;
  const failure = failureOf(row);
  const { exchange, verdict } = failure;
  const state = verdict?.recoveredAfterMs != null || verdict?.isExpected ? 'done' : '';
  return (
    <div
      role="option"
      id={props.id}
      class={`row ${row.kind} ${state} ${isRelated ? 'related' : ''}`}
      style={{ transform: `translateY(${props.top}px)` }}
      aria-selected={isSelected}
      aria-setsize={props.count}
      aria-posinset={props.position}
      data-failure-id={failure.id}
      data-status={exchange.response.status}
      data-cause={verdict?.cause ?? ''}
      data-certainty={verdict?.certainty ?? ''}
      data-count={row.kind === 'group' ? row.group.members.length : 1}
      onClick={props.onSelect}
    >
      <span class="st" data-kind={exchange.response.status}>
        {exchange.response.status}
      </span>
      <span class="m">{visibleText(exchange.method)}</span>
      <span class="p">
        <b>{visibleText(pathOf(row))}</b>
        <span class="h">{visibleText(queryOf(row))}</span>
        <span class="h host"> · {visibleText(exchange.url.host)}</span>
      </span>
      <Time row={row} />
      <span class="w">
        <span class="what">
          <span class="title">{visibleText(titleOf(failure))}</span>
          <Because failure={failure} />
        </span>
        {row.kind === 'group' && row.group.members.length > 1 && (
          <Fold count={row.group.members.length} isOpen={row.isOpen} onToggle={props.onToggle} />
        )}
        {row.group.members.length > 1 && <Credentials row={row} />}
        <State failure={failure} />
        {isRelated && <span class="link-mark">same story</span>}
      </span>
    </div>
  );
}

function Fold({ count, isOpen, onToggle }: { count: number; isOpen: boolean; onToggle: () => void }): JSX.Element {
  const toggle = (event: MouseEvent): void => {
    event.stopPropagation();
    onToggle();
  };
  return (
    <span class="n" title={isOpen ? 'Fold the like requests' : 'List the like requests'} onClick={toggle}>
      <span aria-hidden="true">
        ×{count} {isOpen ? '▾' : '▸'}
      </span>
      <span class="visually-hidden">{timesIdentical(count)}</span>
    </span>
  );
}

/** What a folded row hides: its requests are alike but for the credential. */
function Credentials({ row }: { row: Row }): JSX.Element | null {
  const labels = credentialLabels(row.group.members);
  if (labels.length < 2) return null;
  if (row.kind === 'group') return <span class="creds">{credentialCount(labels.length)}</span>;
  const { credential } = row.failure;
  return credential && <code class="creds">{credential}</code>;
}

function State({ failure: { verdict } }: { failure: Failure }): JSX.Element | null {
  if (!verdict) return null;
  if (verdict.recoveredAfterMs !== null) return <span class="rec">✓ {recoveredAfter(verdict.recoveredAfterMs)}</span>;
  return verdict.isExpected ? <span class="exp">expected</span> : null;
}

function Time({ row }: { row: Row }): JSX.Element {
  if (failureOf(row).exchange.timeUnknown) return <span class="t">time unknown</span>;
  const at = row.kind === 'member' ? row.failure.exchange.sentAt : row.group.first.exchange.sentAt;
  const latest = failureOf(row).exchange.sentAt;
  const title = latest === at ? localDateTime(at) : `First at ${localDateTime(at)}, latest at ${localDateTime(latest)}`;
  return (
    <span class="t" title={title}>
      {row.kind === 'member' ? localClockTenths(at) : localClock(at)}
    </span>
  );
}

/** The path, or its pattern where the members of the group differ in ids. */
function pathOf(row: Row): string {
  const { exchange, pattern } = failureOf(row);
  if (row.kind === 'member') return exchange.url.path;
  const isOnePath = row.group.members.every((member) => member.exchange.url.path === exchange.url.path);
  return isOnePath ? exchange.url.path : pattern;
}

function queryOf(row: Row): string {
  const query = queryText(failureOf(row).exchange);
  if (row.kind === 'member') return query;
  return row.group.members.every((member) => queryText(member.exchange) === query) ? query : '?…';
}

function queryText({ url }: Exchange): string {
  const at = url.text.indexOf('?');
  return at < 0 ? '' : url.text.slice(at);
}

/** What sets it apart from the others with the same title, as far as there is room. */
function Because({ failure: { verdict } }: { failure: Failure }): JSX.Element | null {
  if (!verdict?.because) return null;
  return (
    <span class="because">
      <MaskedText text={verdict.because} />
    </span>
  );
}

function titleOf({ verdict }: Failure): string {
  return verdict?.title ?? 'Looking for the cause…';
}
