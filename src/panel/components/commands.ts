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
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || isTyping(event.target))
    return undefined;
  return commands.find(({ key, isAvailable }) => key === event.key && isAvailable !== false);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog, [role=menu]') !== null;
}
