import type { JSX } from 'preact';
import type { Command } from './commands.ts';
import { Dialog } from './dialog.tsx';

/** Keys of the list itself, after the ARIA listbox pattern. */
const IN_LIST: readonly (readonly [readonly string[], string])[] = [
  [['↑', '↓'], 'Previous or next failed request'],
  [['Home', 'End'], 'First or last'],
  [['→', '←'], 'Open or fold like requests'],
  [['Enter'], 'Read the details'],
];

const IN_FILTER: readonly (readonly [string, string])[] = [
  ['host:*.acme.dev', 'Host or port; also method: scheme: path:'],
  ['status:4xx', 'A status, or a class of them'],
  ['cause:expired', 'What the diagnosis found'],
  ['-is:recovered', 'Without those that succeeded later'],
  ['"two words"', 'Anything else that a row says'],
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
      <h2>In the filter</h2>
      <dl class="shortcuts">
        {IN_FILTER.map(([word, says]) => (
          <div key={word}>
            <dt>
              <code>{word}</code>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
