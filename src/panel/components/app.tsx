import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import type { PanelActions } from '../actions.ts';
import type { HarImport } from '../har-import.ts';
import type { Store } from '../store.ts';
import { commandFor, isFind, type Command } from './commands.ts';
import { Detail } from './detail.tsx';
import { dropFile } from './drop-file.ts';
import { AccessBanner, EmptyState } from './empty-state.tsx';
import { FailureList } from './failure-list.tsx';
import { FileBanner } from './file-banner.tsx';
import { FilterHint } from './filter-hint.tsx';
import { Footer } from './footer.tsx';
import { MenuButton } from './menu-button.tsx';
import { onKeys } from './on-keys.ts';
import { copyOpened, copyReport, saveShown } from './share.ts';
import { SettingsDialog } from './settings-dialog.tsx';
import { showInNetwork } from './show-in-network.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { Splitter } from './splitter.tsx';
import { Toolbar } from './toolbar.tsx';

/** Long enough to be read. */
const NOTICE_MS = 4000;

interface Props {
  readonly store: Store;
  readonly actions: PanelActions;
  readonly har: HarImport;
}

/** The whole panel. */
export function App({ store, actions, har }: Props): JSX.Element {
  const filterRef = useRef<HTMLInputElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const detailRef = useRef<HTMLElement>(null);
  const fileRef = useRef<HTMLInputElement>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const dialog = useSignal<'settings' | 'shortcuts' | null>(null);
  const isDropping = useSignal(false);
  const isCompleting = useSignal(false);
  const openFile = (): void => fileRef.current?.click();
  const { preserveLog } = store.settings.value;
  const isEmpty = store.counts.value.all === 0;

  const commands: readonly Command[] = [
    { id: 'filter', label: 'Filter', key: '/', run: () => filterRef.current?.focus() },
    { id: 'search', label: 'Search in the details', key: 's', run: () => searchRef.current?.focus() },
    { id: 'list', label: 'Back to the list', key: 'Escape', run: () => listRef.current?.focus() },
    { id: 'preserve', label: 'Preserve log', key: 'p', run: () => store.changeSettings({ preserveLog: !preserveLog }) },
    { id: 'clear', label: 'Clear the list', key: 'Delete', run: () => store.clear() },
    { id: 'markdown', label: 'Copy as Markdown', key: 'c', run: () => void copyOpened('markdown', store, actions) },
    { id: 'curl', label: 'Copy as cURL', key: 'u', run: () => void copyOpened('curl', store, actions) },
    { id: 'report', label: 'Copy a report of the list', key: 'r', run: () => void copyReport(store, actions) },
    {
      id: 'network',
      label: 'Show in Network',
      key: 'n',
      run: () => showInNetwork(store, actions),
      isAvailable: actions.showInNetwork !== undefined && !store.file.value,
    },
    { id: 'save', label: 'Save the list as HAR', key: 'e', run: () => void saveShown(store, actions) },
    { id: 'open', label: 'Open a HAR file…', key: 'o', run: openFile },
    { id: 'settings', label: 'Settings…', key: ',', run: () => (dialog.value = 'settings') },
    { id: 'shortcuts', label: 'Keyboard shortcuts', key: '?', run: () => (dialog.value = 'shortcuts') },
  ];
  const inMenu = (...ids: string[]) =>
    commands
      .filter(({ id, isAvailable }) => ids.includes(id) && isAvailable !== false)
      .map(({ label, key, run }) => ({ label, run, ...(key !== undefined && { hint: key }) }));

  // On the body: a panel that was just opened has the focus nowhere.
  useLayoutEffect(() =>
    onKeys(document.body, (event) => {
      if (dialog.value !== null) return false;
      const isAdrift = event.target === document.body && event.key.startsWith('Arrow');
      const command = isAdrift ? commands.find(({ id }) => id === 'list') : commandFor(event, commands);
      if (actions.devtools !== null && isFind(event) && searchRef.current) {
        searchRef.current.focus();
        return true;
      }
      // With the list in front Escape has nothing left to do here: it opens the drawer of DevTools, as everywhere.
      const list = listRef.current;
      if (!command || (command.id === 'list' && (!list || list === document.activeElement))) return false;
      command.run();
      return true;
    }),
  );
  const close = (): void => {
    dialog.value = null;
  };
  const notice = store.notice.value;
  useEffect(() => {
    if (notice === '') return undefined;
    const timer = setTimeout(() => (store.notice.value = ''), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  return (
    <div
      class={isDropping.value ? 'app dropping' : 'app'}
      {...dropFile(har.open, (isOver) => (isDropping.value = isOver))}
    >
      <header class="head">
        <Toolbar
          store={store}
          filterRef={filterRef}
          isCompleting={isCompleting}
          onLeaveFilter={() => listRef.current?.focus()}
        >
          <button class="ib" aria-label="Open a HAR file" title="Open a HAR file" data-action="open" onClick={openFile}>
            <Icon name="import" /> <span class="wide-only">Open HAR</span>
          </button>
          {!isEmpty && (
            <button
              class="ib wide-only"
              aria-label="Copy report"
              title="Copy a report of the list, as Markdown"
              data-action="report"
              onClick={() => void copyReport(store, actions)}
            >
              <Icon name="copy" /> <span class="widest-only">Copy report</span>
            </button>
          )}
          <MenuButton name="more" label="More" items={inMenu('report', 'save', 'settings', 'shortcuts')}>
            <Icon name="more" />
          </MenuButton>
        </Toolbar>
        <FilterHint store={store} isCompleting={isCompleting} />
        {store.rows.value.length > 0 && <AccessBanner access={store.tab.value.access} actions={actions} />}
        <FileBanner store={store} har={har} />
        <FileInput inputRef={fileRef} onFiles={(files) => har.open({ files, folders: [] })} />
      </header>
      <main class={isEmpty ? 'empty' : ''}>
        <div class="list-pane">
          {store.rows.value.length > 0 ? (
            <FailureList store={store} listRef={listRef} onOpen={() => detailRef.current?.focus()} />
          ) : (
            <div class="list">
              <EmptyState store={store} actions={actions} onOpenFile={openFile} />
            </div>
          )}
        </div>
        {!isEmpty && (
          <>
            <Splitter />
            <Detail store={store} actions={actions} regionRef={detailRef} searchRef={searchRef} />
          </>
        )}
        <div class="visually-hidden" role="status">
          {store.announcement.value}
        </div>
      </main>
      <Footer store={store} />
      {dialog.value === 'settings' && <SettingsDialog store={store} onClose={close} />}
      {dialog.value === 'shortcuts' && <ShortcutSheet commands={commands} onClose={close} />}
    </div>
  );
}

function FileInput(props: {
  inputRef: { current: HTMLInputElement | null };
  onFiles: (files: readonly File[]) => void;
}): JSX.Element {
  return (
    <input
      ref={props.inputRef}
      type="file"
      multiple
      accept=".har,.gz,.zhar,application/json"
      aria-label="HAR file"
      data-action="har-file"
      hidden
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        // The same file can be chosen again.
        currentTarget.value = '';
        if (files.length > 0) props.onFiles(files);
      }}
    />
  );
}
