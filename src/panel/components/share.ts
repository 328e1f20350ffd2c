import type { FormatId, PanelActions } from '../actions.ts';
import type { Store } from '../store.ts';

export const formatNames: Readonly<Record<FormatId, string>> = {
  curl: 'cURL',
  fetch: 'fetch',
  python: 'Python',
  php: 'PHP',
};

const NOTICES: Readonly<Record<FormatId, string>> = {
  curl: 'Copied as cURL',
  fetch: 'Copied as fetch',
  python: 'Copied as Python',
  php: 'Copied as PHP',
};

/** Copies the opened failure and says what came of it. */
export async function copyOpened(format: FormatId, store: Store, actions: PanelActions): Promise<void> {
  const opened = store.opened.peek();
  if (!opened) return;
  const isCopied = await actions.copyAs(format, opened);
  store.notice.value = isCopied ? NOTICES[format] : 'The browser did not allow copying';
}

/** Saves what the list shows as a HAR file without secrets. */
export async function saveShown(store: Store, actions: PanelActions): Promise<void> {
  const exchanges = store.shownExchanges();
  if (exchanges.length === 0) return;
  await actions.saveHar(exchanges);
  store.notice.value = 'Saved without secrets';
}
