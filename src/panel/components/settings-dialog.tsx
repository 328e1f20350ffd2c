import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Settings } from '../../messaging/settings.ts';
import { checkHosts, checkLeeway, type Checked } from '../check-settings.ts';
import type { Store } from '../store.ts';
import { Dialog } from './dialog.tsx';

const BADGE: readonly (readonly [Settings['badgeCounts'], string])[] = [
  ['401', '401 responses'],
  ['401-and-403', '401 and 403 responses'],
  ['not-recovered', '401 responses that were not expected and did not recover'],
];

/** Every change takes effect, and is saved, at once. What cannot be used changes nothing, and keeps the dialog open. */
export function SettingsDialog({ store, onClose }: { store: Store; onClose: () => void }): JSX.Element {
  const { badgeCounts, ignoredHosts, leewaySeconds, personalDataInExports } = store.settings.value;
  const change = store.changeSettings;
  return (
    <Dialog title="Settings" onClose={onClose}>
      <form
        class="settings"
        method="dialog"
        onSubmit={(event) => {
          const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid=true]');
          if (!wrong) return;
          event.preventDefault();
          wrong.focus();
        }}
      >
        <label>
          <span>The badge counts</span>
          <select
            value={badgeCounts}
            onChange={({ currentTarget }) => {
              const chosen = BADGE.find(([value]) => value === currentTarget.value);
              if (chosen) change({ badgeCounts: chosen[0] });
            }}
          >
            {BADGE.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <TypedSetting
          name="hosts"
          label="Ignore these hosts"
          note="One per line. A star stands for every subdomain."
          text={ignoredHosts.join('\n')}
          check={checkHosts}
          isEqual={(hosts) => hosts.join() === ignoredHosts.join()}
          onValue={(hosts) => change({ ignoredHosts: hosts })}
          isLong
        />
        <TypedSetting
          name="leeway"
          label="Clocks may differ by, in seconds"
          note="Two clocks that differ by no more count as equal."
          text={String(leewaySeconds)}
          check={(text) => checkLeeway(text, leewaySeconds)}
          isEqual={(seconds) => seconds === leewaySeconds}
          onValue={(seconds) => change({ leewaySeconds: seconds })}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={personalDataInExports}
            onChange={({ currentTarget }) => change({ personalDataInExports: currentTarget.checked })}
          />
          <span>Keep user ids and IP addresses in what is copied or saved</span>
        </label>
        <button class="btn primary">Done</button>
      </form>
    </Dialog>
  );
}

interface TypedProps<Value> {
  readonly name: string;
  readonly label: string;
  /** Stands below the field while nothing else has to be said there. */
  readonly note: string;
  readonly text: string;
  readonly check: (text: string) => Checked<Value>;
  readonly isEqual: (value: Value) => boolean;
  readonly onValue: (value: Value) => void;
  readonly isLong?: boolean;
}

/** A setting that is typed. What was typed stays as it is while something in it is wrong. */
function TypedSetting<Value>(props: TypedProps<Value>): JSX.Element {
  const draft = useSignal<string | null>(null);
  const said = useSignal<Checked<Value> | null>(null);
  const id = `setting-${props.name}`;
  const problem = said.value?.problem ?? null;
  const field = {
    id,
    spellcheck: false,
    value: draft.value ?? props.text,
    'aria-invalid': problem !== null,
    'aria-describedby': `${id}-says`,
    onInput({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }): void {
      draft.value = currentTarget.value;
      // Once it was wrong it says so as soon as it is right.
      if (problem !== null) said.value = props.check(currentTarget.value);
    },
    onChange({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }): void {
      const checked = props.check(currentTarget.value);
      said.value = checked;
      if (checked.value !== null && !props.isEqual(checked.value)) props.onValue(checked.value);
      draft.value = checked.problem === null ? null : currentTarget.value;
    },
  };
  return (
    <div class="typed">
      <label for={id}>{props.label}</label>
      {props.isLong ? (
        <textarea {...field} rows={3} placeholder="*.analytics.example" />
      ) : (
        <input {...field} type="text" inputMode="numeric" autocomplete="off" />
      )}
      <small id={`${id}-says`} role="status" class={problem === null ? 'dim' : 'bad'}>
        {problem ?? said.value?.remark ?? props.note}
      </small>
    </div>
  );
}
