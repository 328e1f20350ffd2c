/** Something the panel can do: on a key, in a menu, on the shortcut sheet. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** `KeyboardEvent.key`, without modifiers. */
  readonly key?: string;
  readonly run: () => void;
  readonly isAvailable?: boolean;
}

/** The command of a key press; none while something is being typed, or with a modifier that belongs to the browser. */
export function commandFor(event: KeyboardEvent, commands: readonly Command[]): Command | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event)) return undefined;
  return commands.find(({ key, isAvailable }) => key === event.key && isAvailable !== false);
}

/** Find in page. The search bar that DevTools open with it does not look into panels of extensions. */
export function isFind({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'f' && ctrlKey !== metaKey && !altKey && !shiftKey;
}

function isTyping({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // Letters look for an option of a select; these two do nothing in it.
  if (target.matches('select')) return key !== 'Escape' && key !== '?';
  if (target.closest('input, textarea, dialog, [role=menu]') !== null) return true;
  // A slip on a focused control must not run something else (WCAG 2.1.4). Escape leaves it.
  return key !== 'Escape' && target.closest('button, a[href], summary') !== null;
}
