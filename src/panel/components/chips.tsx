import type { JSX } from 'preact';
import { nameOfCause } from '../../ui/cause-names.ts';
import type { FilterKey } from '../filter.ts';
import type { Store } from '../store.ts';
import { grouped, moreChips } from '../words.ts';
import { hasTerm, toggleTerm, withoutTerms } from '../toggle-term.ts';
import { MenuButton } from './menu-button.tsx';
import { useFitting } from './use-fitting.ts';

interface Chip {
  readonly label: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly toggle: () => void;
}

/**
 * Words of the filter language as buttons: what a chip does can be read, changed and typed in the filter box. Those that do not
 * fit are in a menu behind the last one.
 */
export function Chips({ store }: { store: Store }): JSX.Element {
  const counts = store.counts.value;
  const text = store.filterText.value;
  const rest = withoutTerms(text, ['status', 'cause']);
  const chipFor = (key: FilterKey, value: string, label: string, count: number): Chip => ({
    label,
    count,
    isOn: hasTerm(text, key, value),
    toggle: () => (store.filterText.value = toggleTerm(text, key, value)),
  });
  const chips: Chip[] = [
    { label: 'All', count: counts.all, isOn: rest === text.trim(), toggle: () => (store.filterText.value = rest) },
    ...counts.byStatus.map(([status, count]) => chipFor('status', String(status), String(status), count)),
    ...counts.byCause.map(([cause, count]) => chipFor('cause', cause, nameOfCause(cause), count)),
  ];
  const { ref, fitting } = useFitting(counts);
  const beyond = chips.slice(fitting);
  return (
    <div class="chips" role="group" aria-label="Show only">
      <div class="chip-line" ref={ref}>
        {chips.map((chip, index) => (
          <ChipButton
            key={chip.label}
            chip={chip}
            isFirstCause={index === 1 + counts.byStatus.length}
            isOut={index >= fitting}
          />
        ))}
      </div>
      {beyond.length > 0 && (
        <MenuButton
          name="more-chips"
          class={beyond.some(({ isOn }) => isOn) ? 'chip on' : 'chip'}
          label={moreChips(beyond.length)}
          items={beyond.map(({ label, count, isOn, toggle }) => ({
            label,
            hint: grouped(count),
            isOn,
            run: toggle,
          }))}
        >
          +{beyond.length}
        </MenuButton>
      )}
    </div>
  );
}

function ChipButton(props: { chip: Chip; isFirstCause: boolean; isOut: boolean }): JSX.Element {
  const { label, count, isOn, toggle } = props.chip;
  return (
    <button
      class={`chip ${props.isFirstCause ? 'apart' : ''} ${props.isOut ? 'out' : ''}`}
      aria-pressed={isOn}
      onClick={toggle}
    >
      {label} <span class="count">{grouped(count)}</span>
    </button>
  );
}
