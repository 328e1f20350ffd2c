import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { isTextField, onKeys } from './on-keys.ts';

/**
 * A modal dialog. The browser keeps the focus inside and gives it back. Escape is ours to hear: DevTools take every one that
 * reaches the document of a panel, open their drawer with it and keep the browser from closing the dialog.
 */
export function Dialog(props: { title: string; onClose: () => void; children: ComponentChildren }): JSX.Element {
  const ref = useRef<HTMLDialogElement>(null);
  const isDone = useRef(false);
  // Its own event comes later than the next key may, and would close what that key opened.
  const done = (): void => {
    if (isDone.current) return;
    isDone.current = true;
    props.onClose();
  };
  const close = (): void => {
    ref.current?.close();
    done();
  };
  // Not after the next frame: until then a dialog that is gone would take the keys.
  useLayoutEffect(() => {
    const element = ref.current;
    if (element && !element.open) element.showModal();
    // On the body: after a click on plain text the focus is there, outside of the dialog.
    return onKeys(document.body, ({ key, target }) => {
      if (key === 'Escape') close();
      return key === 'Escape' || (key === '?' && !isTextField(target));
    });
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby="dialog-title"
      onClose={done}
      onSubmit={(event) => {
        if (event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === ref.current) close();
      }}
    >
      <div class="dialog">
        <header>
          <h1 id="dialog-title">{props.title}</h1>
          <button class="ib" aria-label="Close" onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        {props.children}
      </div>
    </dialog>
  );
}
