import type { JSX } from 'preact';
import { Dialog } from './dialog.tsx';

const SHORTCUTS: readonly (readonly [readonly string[], string])[] = [
  [['/'], 'Filter'],
  [['↑', '↓'], 'Previous or next failed request'],
  [['Home', 'End'], 'First or last'],
  [['→', '←'], 'Open or fold identical requests'],
  [['Enter'], 'Read the details'],
  [['Esc'], 'Back to the list'],
  [['?'], 'This sheet'],
];

export function ShortcutSheet({ onClose }: { onClose: () => void }): JSX.Element {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <dl class="shortcuts">
        {SHORTCUTS.map(([keys, says]) => (
          <>
            <dt>
              {keys.map((key) => (
                <kbd>{key}</kbd>
              ))}
            </dt>
            <dd>{says}</dd>
          </>
        ))}
      </dl>
    </Dialog>
  );
}
