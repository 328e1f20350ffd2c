import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import type { PanelActions } from '../actions.ts';
import type { Store } from '../store.ts';
import { Detail } from './detail.tsx';
import { AccessBanner, EmptyState } from './empty-state.tsx';
import { FailureList } from './failure-list.tsx';
import { Footer } from './footer.tsx';
import { MenuButton } from './menu-button.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { Toolbar } from './toolbar.tsx';

/** The whole panel. */
export function App({ store, actions }: { store: Store; actions: PanelActions }): JSX.Element {
  const filterRef = useRef<HTMLInputElement>(null);
  const detailRef = useRef<HTMLElement>(null);
  const dialog = useSignal<'settings' | 'shortcuts' | null>(null);
  const close = (): void => {
    dialog.value = null;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    if (event.key === '/') filterRef.current?.focus();
    else if (event.key === '?') dialog.value = 'shortcuts';
    else if (event.key === 'Escape') focusList();
    else return;
    event.preventDefault();
  };

  return (
    <div class="app" onKeyDown={onKeyDown}>
      <header class="head">
        <Toolbar store={store} filterRef={filterRef}>
          <MenuButton
            name="more"
            label="More"
            items={[
              { label: 'Settings…', run: () => (dialog.value = 'settings') },
              { label: 'Keyboard shortcuts', hint: '?', run: () => (dialog.value = 'shortcuts') },
            ]}
          >
            <Icon name="more" />
          </MenuButton>
        </Toolbar>
        <AccessBanner access={store.tab.value.access} actions={actions} />
      </header>
      <main>
        <List store={store} actions={actions} onOpen={() => detailRef.current?.focus()} />
        <Detail store={store} actions={actions} regionRef={detailRef} />
        <div class="visually-hidden" role="status" aria-live="polite">
          {store.announcement.value}
        </div>
      </main>
      <Footer store={store} />
      {dialog.value === 'settings' && <SettingsDialog store={store} onClose={close} />}
      {dialog.value === 'shortcuts' && <ShortcutSheet onClose={close} />}
    </div>
  );
}

function List(props: { store: Store; actions: PanelActions; onOpen: () => void }): JSX.Element {
  if (props.store.rows.value.length > 0) return <FailureList store={props.store} onOpen={props.onOpen} />;
  return (
    <div class="list empty">
      <EmptyState store={props.store} actions={props.actions} />
    </div>
  );
}

function focusList(): void {
  document.querySelector<HTMLElement>('.list[role="listbox"]')?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;
}
