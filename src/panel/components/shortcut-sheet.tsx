import type { JSX } from 'preact';
import type { Command } from './commands.ts';
import { Dialog } from './dialog.tsx';

/** Keys of the list itself, after the ARIA listbox pattern. */
const IN_LIST: readonly (readonly [readonly string[], string])[] = [
  [['↑', '↓'], 'Previous or next failed request'],
  [['Home', 'End'], 'First or last'],
  [['→', '←'], 'Open or fold identical requests'],
  [['Enter'], 'Read the details'],
];

export function ShortcutSheet({
  commands,
  onClose,
}: {
  commands: readonly Command[];
  onClose: () => void;
}): JSX.Element {
  const keys = commands.flatMap(({ key, label, isAvailable }): [string[], string][] =>
    key === undefined || isAvailable === false ? [] : [[[key === 'Escape' ? 'Esc' : key], label]],
  );
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <dl class="shortcuts">
        {[...IN_LIST, ...keys].map(([names, says]) => (
          <div key={says}>
            <dt>
              {names.map((name) => (
                <kbd>{name}</kbd>
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
