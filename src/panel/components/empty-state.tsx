import type { JSX } from 'preact';
import type { SiteAccess } from '../../messaging/tab-record.ts';
import type { PanelActions } from '../actions.ts';
import type { Store } from '../store.ts';
import { emptyFile, hiddenByFilter, ignoredCount } from '../words.ts';

interface Props {
  readonly store: Store;
  readonly actions: PanelActions;
  readonly onOpenFile: () => void;
}

/** What stands in place of the list when there is nothing in it: why that is, and what to do. */
export function EmptyState({ store, actions, onOpenFile }: Props): JSX.Element {
  if (store.state.value === 'loading' && !store.file.value) return <p class="hint">Reading what was recorded…</p>;
  const { all } = store.counts.value;
  if (all > 0)
    return (
      <div class="hint">
        <p>{hiddenByFilter(all)}</p>
        <button class="btn" onClick={() => (store.filterText.value = '')}>
          Clear the filter
        </button>
      </div>
    );
  const { access, failures } = store.tab.value;
  const isLive = store.state.value === 'watching' && !store.file.value;
  if (isLive && (access === 'missing' || access === 'forbidden')) return <NoAccess access={access} actions={actions} />;
  const ignored = store.ignored.value;
  const isCleared = isLive && store.isCleared.value;
  return (
    <div class="hint">
      <h1>{titleFor(store)}</h1>
      {isCleared && <p>{store.settings.value.preserveLog ? CLEARED.preserving : CLEARED.passing}</p>}
      {isLive && !isCleared && (
        <p>
          Requests are watched from the moment the page loads, with DevTools open or closed. Reload the page to see
          those that came before the extension.
        </p>
      )}
      {ignored > 0 && <p>{ignoredCount(ignored)}</p>}
      {isLive && failures.length > ignored && (
        <p>
          <button class="btn" onClick={() => store.changeSettings({ preserveLog: true })}>
            Show failures of earlier pages
          </button>
        </p>
      )}
      <p>
        <button class="btn" onClick={onOpenFile}>
          Open a HAR file
        </button>{' '}
        or drop one here: it is read on this machine, and masked.
      </p>
    </div>
  );
}

/** What comes next, with and without a log that is preserved. */
const CLEARED = {
  preserving: 'New failures appear here as they happen. Preserve log is on: they stay when the page navigates.',
  passing: 'New failures appear here as they happen. Preserve log is off: they go when the page navigates.',
};

function titleFor(store: Store): string {
  if (store.ignored.value > 0) return 'No failed request to show';
  if (store.file.value) return emptyFile(store.file.value.files.length);
  if (store.isCleared.value) return 'The list was cleared';
  return store.state.value === 'watching'
    ? 'No request was refused with 401 or 403'
    : 'Why was it refused? Open a HAR file to see';
}

/** A line above the list when part of the traffic cannot be seen. */
export function AccessBanner({ access, actions }: { access: SiteAccess; actions: PanelActions }): JSX.Element | null {
  if (ACCESS[access] === null) return null;
  return (
    <div class="banner" data-access={access}>
      {ACCESS[access]} <GrantButton access={access} actions={actions} />
    </div>
  );
}

const ACCESS: Readonly<Record<SiteAccess, string | null>> = {
  granted: null,
  unknown: null,
  'site-only':
    'Only requests to this site, and to others that were granted, are visible: access to all sites is missing.',
  missing: 'This extension has no access to this site, so it cannot see its requests.',
  forbidden: 'The browser lets no extension see the requests of this page.',
};

function NoAccess({ access, actions }: { access: SiteAccess; actions: PanelActions }): JSX.Element {
  return (
    <div class="hint">
      <h1>Nothing can be seen here</h1>
      <p>{ACCESS[access]}</p>
      {access !== 'forbidden' && <p>Failed requests appear here once access is granted and the page is reloaded.</p>}
      <GrantButton access={access} actions={actions} />
    </div>
  );
}

function GrantButton({ access, actions }: { access: SiteAccess; actions: PanelActions }): JSX.Element | null {
  const { requestAccess } = actions;
  if (!requestAccess || access === 'forbidden') return null;
  return (
    <button class="btn" data-action="grant" onClick={() => void requestAccess()}>
      Grant access
    </button>
  );
}
