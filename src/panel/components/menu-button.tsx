import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface MenuItem {
  readonly label: string;
  readonly hint?: string;
  /** Of an entry that is chosen or not; its hint is a number then, and no key. */
  readonly isOn?: boolean;
  readonly run: () => void;
}

interface Props {
  readonly label: string;
  readonly children: ComponentChildren;
  readonly items: readonly MenuItem[];
  readonly class?: string;
  readonly name: string;
}

/** A button with a menu, after the ARIA menu button pattern. */
export function MenuButton({ label, children, items, name, class: className = 'ib' }: Props): JSX.Element {
  const isOpen = useSignal(false);
  const ref = useRef<HTMLDivElement>(null);
  const entries = (): HTMLElement[] => [...(ref.current?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];
  const focusEntry = (step: number): void => {
    const all = entries();
    const at = all.findIndex((entry) => entry === document.activeElement);
    all[(at + step + all.length) % all.length]?.focus();
  };
  const close = (): void => {
    isOpen.value = false;
    ref.current?.querySelector('button')?.focus();
  };
  useLayoutEffect(() => {
    if (isOpen.value) entries()[0]?.focus();
  }, [isOpen.value]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOpen.value) return;
    if (event.key === 'ArrowDown') focusEntry(1);
    else if (event.key === 'ArrowUp') focusEntry(-1);
    else if (event.key === 'Home') entries()[0]?.focus();
    else if (event.key === 'End') entries().at(-1)?.focus();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class="menu-anchor"
      ref={ref}
      onKeyDown={onKeyDown}
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Node && ref.current?.contains(event.relatedTarget))) isOpen.value = false;
      }}
    >
      <button
        class={className}
        aria-haspopup="menu"
        aria-expanded={isOpen.value}
        aria-label={label}
        title={label}
        data-action={name}
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        {children}
      </button>
      {isOpen.value && (
        <div class="menu" role="menu" aria-label={label}>
          {items.map((item) => (
            <button
              key={item.label}
              class="menu-item"
              role={item.isOn === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={item.isOn}
              tabIndex={-1}
              onClick={() => {
                close();
                item.run();
              }}
            >
              <span>
                {item.isOn !== undefined && (
                  <span class="tick" aria-hidden="true">
                    {item.isOn ? '✓' : ''}
                  </span>
                )}
                {item.label}
              </span>
              {item.isOn !== undefined && <span class="dim count">{item.hint}</span>}
              {item.isOn === undefined && item.hint !== undefined && <kbd aria-hidden="true">{item.hint}</kbd>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
