import type { JSX } from 'preact';

/** Line drawings on a grid of 16. */
const PATHS = {
  clear: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11ZM4.2 11.8l7.6-7.6',
  keep: 'M5 2.5h6v5l1.5 2h-9l1.5-2ZM8 9.5v4',
  more: 'M8 3.5v.01M8 8v.01M8 12.5v.01',
  import: 'M8 2.5v7M5 6.5l3 3l3-3M3 10.5v3h10v-3',
  save: 'M8 9.5v-7M5 5.5l3-3l3 3M3 10.5v3h10v-3',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8Z',
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9ZM10.5 10.5l3 3',
  up: 'M4 10l4-4l4 4',
  down: 'M4 6l4 4l4-4',
  right: 'M6 4l4 4l-4 4',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration beside or instead of a word: the control it is in carries the name. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
