import { useSignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { failureOf, keyOf, type Row } from '../group-failures.ts';
import type { Selection, Store } from '../store.ts';
import { scrollTopFor, visibleSpan } from '../virtual-window.ts';
import { sayOrder } from './sort-control.tsx';
import { FailureRow } from './failure-row.tsx';

/** Pixels; the same number as `--row-height` in the style sheet. */
const ROW_HEIGHT = 46;

interface Props {
  readonly store: Store;
  readonly listRef: RefObject<HTMLDivElement | null>;
  /** The reader wants to go on to the details. */
  readonly onOpen: () => void;
}

/** The list of failures: only the lines that are seen exist, and the selected one. */
export function FailureList({ store, listRef: ref, onOpen }: Props): JSX.Element {
  const view = useSignal({ scrollTop: 0, height: 600 });
  const rows = store.rows.value;
  const current = indexOf(rows, store.selection.value);
  const { first, end } = visibleSpan({ ...view.value, rowHeight: ROW_HEIGHT, count: rows.length });
  const related = store.related.value;

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => {
      view.value = { scrollTop: element.scrollTop, height: element.clientHeight };
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [view]);

  // Only when the selection moves: a list that scrolls by itself while it grows cannot be read.
  useEffect(() => {
    const element = ref.current;
    if (!element || current < 0) return;
    const { scrollTop, clientHeight: height } = element;
    const target = scrollTopFor(current, { scrollTop, height, rowHeight: ROW_HEIGHT });
    if (target !== undefined) element.scrollTop = target;
  }, [store.selection.value]);

  const select = (index: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row) store.selection.value = { id: failureOf(row).id, isMember: row.kind === 'member' };
  };
  const page = Math.max(1, Math.floor(view.value.height / ROW_HEIGHT) - 1);
  const steps: Record<string, () => void> = {
    ArrowDown: () => select(current + 1),
    ArrowUp: () => select(current - 1),
    PageDown: () => select(current + page),
    PageUp: () => select(current - page),
    Home: () => select(0),
    End: () => select(rows.length - 1),
    ArrowRight: () => fold(rows[current], true),
    ArrowLeft: () => fold(rows[current], false),
    Enter: onOpen,
  };
  const fold = (row: Row | undefined, isOpen: boolean): void => {
    if (!row) return;
    store.toggleGroup(row.group.key, isOpen);
    if (!isOpen && row.kind === 'member') store.selection.value = { id: row.group.latest.id, isMember: false };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.altKey || event.ctrlKey || event.metaKey ? undefined : steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };

  const drawn = rows.slice(first, end).map((row, offset) => ({ row, index: first + offset }));
  const selectedRow = rows[current];
  if (selectedRow && (current < first || current >= end)) drawn.push({ row: selectedRow, index: current });
  return (
    <div
      class="list"
      ref={ref}
      role="listbox"
      aria-label="Failed requests"
      aria-describedby="list-order"
      aria-activedescendant={current >= 0 ? `row-${current}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <span id="list-order" hidden>
        {sayOrder(store.sort.value)}
      </span>
      <div class="rows" role="presentation" style={{ height: `${rows.length * ROW_HEIGHT}px` }}>
        {drawn.map(({ row, index }) => (
          <FailureRow
            key={keyOf(row)}
            row={row}
            id={`row-${index}`}
            top={index * ROW_HEIGHT}
            position={index + 1}
            count={rows.length}
            isSelected={index === current}
            isRelated={related.size > 0 && index !== current && isRelated(row, related)}
            onSelect={() => select(index)}
            onToggle={() => store.toggleGroup(row.group.key)}
          />
        ))}
      </div>
    </div>
  );
}

function isRelated(row: Row, related: ReadonlySet<string>): boolean {
  if (row.kind === 'member') return related.has(row.failure.id);
  return !row.isOpen && row.group.members.some(({ id }) => related.has(id));
}

/** The line of the selection: its own when its group is open, otherwise the group's. */
function indexOf(rows: readonly Row[], selection: Selection | null): number {
  if (!selection) return -1;
  const { id, isMember } = selection;
  const own = isMember ? rows.findIndex((row) => row.kind === 'member' && row.failure.id === id) : -1;
  if (own >= 0) return own;
  return rows.findIndex((row) => row.kind === 'group' && row.group.members.some((member) => member.id === id));
}
