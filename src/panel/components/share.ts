import type { FormatId, PanelActions } from '../actions.ts';
import type { Store } from '../store.ts';

export const formatNames: Readonly<Record<FormatId, string>> = {
  markdown: 'Markdown, for a ticket',
  curl: 'cURL',
  fetch: 'fetch',
  python: 'Python',
  php: 'PHP',
};

const NOTICES: Readonly<Record<FormatId, string>> = {
  markdown: 'Copied as Markdown',
  curl: 'Copied as cURL',
  fetch: 'Copied as fetch',
  python: 'Copied as Python',
  php: 'Copied as PHP',
};

const REFUSED = 'The browser did not allow copying';
/** A ticket with more is not read. */
const MOST_IN_REPORT = 200;

/** Copies the opened failure and says what came of it. */
export async function copyOpened(format: FormatId, store: Store, actions: PanelActions): Promise<void> {
  const opened = store.opened.peek();
  if (!opened) return;
  const isCopied = await actions.copyAs(format, opened);
  store.notice.value = isCopied ? NOTICES[format] : REFUSED;
}

/** Copies one report about what the list shows. */
export async function copyReport(store: Store, actions: PanelActions): Promise<void> {
  const failures = store.shownFailures(MOST_IN_REPORT);
  if (failures.length === 0) return;
  store.notice.value = (await actions.copyReport(failures)) ? 'Report copied as Markdown' : REFUSED;
}

/** Saves what the list shows as a HAR file without secrets. */
export async function saveShown(store: Store, actions: PanelActions): Promise<void> {
  const exchanges = store.shownExchanges();
  if (exchanges.length === 0) return;
  await actions.saveHar(exchanges, store.historyOf(exchanges));
  store.notice.value = 'Saved without secrets';
}
