import { useSignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { findText } from '../find-text.ts';
import type { Opened } from '../opened.ts';
import { partsOf } from '../parts.ts';
import { foundCount } from '../words.ts';

interface Props {
  readonly regionRef: RefObject<HTMLElement | null>;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** What is shown: looked through again when it changes. */
  readonly shown: Opened;
}

/** Ways through a long detail: its parts, and a search in it. */
export function DetailBar({ regionRef, inputRef, shown }: Props): JSX.Element {
  return (
    <div class="detail-bar">
      <nav aria-label="Parts of the details">
        {partsOf(shown).map(([id, label]) => (
          <button class="ib" key={id} onClick={() => jumpTo(regionRef.current, id)}>
            {label}
          </button>
        ))}
      </nav>
      <Search regionRef={regionRef} inputRef={inputRef} shown={shown} />
    </div>
  );
}

function jumpTo(region: HTMLElement | null, id: string): void {
  const section = region?.querySelector(`[data-section="${id}"]`);
  if (!region) return;
  region.scrollTop = section ? topWithin(region, section) : 0;
}

/** `scrollIntoView` would move what is around the region as well, DevTools themselves included. */
function topWithin(region: HTMLElement, element: Element): number {
  return element.getBoundingClientRect().top - region.getBoundingClientRect().top + region.scrollTop;
}

function Search({ regionRef, inputRef, shown }: Props): JSX.Element {
  const text = useSignal('');
  const found = useSignal<readonly Range[]>([]);
  const current = useSignal(0);
  const go = (index: number): void => {
    const ranges = found.value;
    current.value = ranges.length === 0 ? 0 : (index + ranges.length) % ranges.length;
    mark(ranges, current.value);
    reveal(regionRef.current, ranges[current.value]);
  };
  useEffect(() => {
    found.value = regionRef.current ? findText(regionRef.current, text.value) : [];
    current.value = 0;
    mark(found.value, 0);
    if (text.value !== '') reveal(regionRef.current, found.value[0]);
  }, [text.value, shown]);
  useEffect(() => () => mark([], 0), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') go(current.value + (event.shiftKey ? -1 : 1));
    else if (event.key === 'Escape') {
      text.value = '';
      regionRef.current?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="find" role="search">
      <Icon name="search" />
      <input
        ref={inputRef}
        type="text"
        spellcheck={false}
        autocomplete="off"
        aria-label="Search in the details"
        placeholder="Search"
        value={text.value}
        onInput={({ currentTarget }) => (text.value = currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {text.value !== '' && (
        <>
          <span class="dim" role="status">
            {foundCount(found.value.length === 0 ? 0 : current.value + 1, found.value.length)}
          </span>
          <button class="ib" aria-label="Previous" onClick={() => go(current.value - 1)}>
            <Icon name="up" />
          </button>
          <button class="ib" aria-label="Next" onClick={() => go(current.value + 1)}>
            <Icon name="down" />
          </button>
        </>
      )}
    </div>
  );
}

/** Drawn by the browser over the text: the DOM stays as it is. CSS Custom Highlight API. */
function mark(ranges: readonly Range[], current: number): void {
  if (!('highlights' in CSS)) return;
  const here = ranges[current];
  CSS.highlights.set('found', new Highlight(...ranges));
  CSS.highlights.set('found-here', here ? new Highlight(here) : new Highlight());
}

function reveal(region: HTMLElement | null, range: Range | undefined): void {
  const parent = range?.startContainer.parentElement;
  if (!parent || !region) return;
  for (let at: Element | null | undefined = parent; at; at = at.parentElement?.closest('details'))
    if (at instanceof HTMLDetailsElement) at.open = true;
  const top = topWithin(region, parent);
  const isInSight = top >= region.scrollTop && top + parent.clientHeight <= region.scrollTop + region.clientHeight;
  if (!isInSight) region.scrollTop = top - region.clientHeight / 3;
}
