import type { JSX } from 'preact';
import type { Settings } from '../../messaging/settings.ts';
import type { Store } from '../store.ts';
import { Dialog } from './dialog.tsx';

const BADGE: readonly (readonly [Settings['badgeCounts'], string])[] = [
  ['401', '401 responses'],
  ['401-and-403', '401 and 403 responses'],
  ['not-recovered', '401 responses that were not expected and did not recover'],
];

/** Every change takes effect, and is saved, at once. */
export function SettingsDialog({ store, onClose }: { store: Store; onClose: () => void }): JSX.Element {
  const { badgeCounts, ignoredHosts, leewaySeconds, personalDataInExports } = store.settings.value;
  const change = store.changeSettings;
  return (
    <Dialog title="Settings" onClose={onClose}>
      <form class="settings" method="dialog">
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
        <label>
          <span>Ignore these hosts</span>
          <textarea
            rows={3}
            spellcheck={false}
            placeholder="*.analytics.example"
            value={ignoredHosts.join('\n')}
            onChange={({ currentTarget }) => change({ ignoredHosts: hostsOf(currentTarget.value) })}
          />
          <small class="dim">One per line. A star stands for every subdomain.</small>
        </label>
        <label>
          <span>Clocks may differ by</span>
          <span>
            <input
              type="number"
              min={0}
              max={600}
              value={leewaySeconds}
              onChange={({ currentTarget }) => {
                const seconds = currentTarget.valueAsNumber;
                if (seconds >= 0 && seconds <= 600) change({ leewaySeconds: seconds });
              }}
            />{' '}
            seconds
          </span>
        </label>
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

function hostsOf(text: string): string[] {
  const words = text.split(/[\s,]+/).map((word) => word.trim().toLowerCase());
  return [...new Set(words.filter((word) => word !== ''))];
}
