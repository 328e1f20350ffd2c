import type { JSX } from 'preact';
import { useSignal } from '@preact/signals';

/** Percent of the panel that the list gets. */
const LEAST = 15;
const MOST = 80;
const STEP = 4;

/** The border between list and detail, to be dragged or moved with the arrow keys. */
export function Splitter(): JSX.Element {
  const share = useSignal(42);
  const apply = (handle: HTMLElement, percent: number): void => {
    share.value = Math.round(Math.min(MOST, Math.max(LEAST, percent)));
    handle.parentElement?.style.setProperty('--share', `${share.value}%`);
  };
  const onPointerMove = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const handle = event.currentTarget;
    const box = handle.parentElement?.getBoundingClientRect();
    if (!box || !handle.hasPointerCapture(event.pointerId)) return;
    const isStacked = handle.offsetWidth > handle.offsetHeight;
    const place = isStacked ? (event.clientY - box.top) / box.height : (event.clientX - box.left) / box.width;
    apply(handle, place * 100);
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    const step = event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -STEP : STEP;
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    event.stopPropagation();
    apply(event.currentTarget, shareOf(event.currentTarget) + step);
  };
  return (
    <div
      class="splitter"
      role="separator"
      tabIndex={0}
      aria-label="Share of the list"
      aria-valuenow={share.value}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}

/** What the list has now: until it was moved, the style sheet decides. */
function shareOf(handle: HTMLElement): number {
  const [list, whole] = [handle.previousElementSibling, handle.parentElement];
  if (!list || !whole) return LEAST;
  const isStacked = handle.offsetWidth > handle.offsetHeight;
  return isStacked ? (100 * list.clientHeight) / whole.clientHeight : (100 * list.clientWidth) / whole.clientWidth;
}
