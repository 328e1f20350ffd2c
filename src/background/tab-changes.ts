import type { Exchange } from '../core/exchange.ts';
import type { Masked } from '../core/masked.ts';
import { withholdsAuthorization } from '../core/story/preflight-answer.ts';
import type { Trace } from '../core/trace.ts';
import { emptyTab, type Page, type RecordedFailure, type SiteAccess, type TabRecord } from '../messaging/tab-record.ts';
import { forget } from './unclaimed.ts';

const MAX_PAGES = 30;

/** A document that the tab shows from now on. */
export interface Commit {
  at: number;
  documentId: string | null;
  origin: Masked | null;
}

export function isRefusal({ response: { status } }: { response: { status: number } }): boolean {
  return status === 401 || status === 403 || status === 407;
}

/** What the list shows: refusals, and a preflight that kept a request from being sent by not allowing its Authorization. */
export function isFailure(exchange: Exchange): boolean {
  return isRefusal(exchange) || withholdsAuthorization(exchange);
}

/** Adds a failure, or replaces it when it is known by its id: a later event told more. */
export function withFailure(
  tab: TabRecord,
  exchange: Exchange,
  devtoolsEntry?: string,
  page = pageOf(tab, exchange),
): TabRecord {
  const index = tab.failures.findLastIndex((known) => known.exchange.id === exchange.id);
  const known = tab.failures[index];
  if (known !== undefined) {
    return replaceFailure(tab, index, { ...known, exchange: renew(known.exchange, exchange) });
  }
  const failure: RecordedFailure = { page, exchange, devtoolsEntry };
  const counts = page === tab.page ? counted(tab.counts, exchange.response.status) : tab.counts;
  return { ...tab, failures: [...tab.failures, failure], counts };
}

export function replaceFailure(tab: TabRecord, index: number, failure: RecordedFailure): TabRecord {
  return { ...tab, failures: tab.failures.with(index, failure) };
}

export function withTrace(tab: TabRecord, trace: Trace): TabRecord {
  const index = tab.trail.findLastIndex(({ id }) => id === trace.id);
  return { ...tab, trail: index < 0 ? [...tab.trail, trace] : tab.trail.with(index, trace) };
}

/**
 * Starts a page. What the new document's own request met was recorded before the document was there to own it, so the
 * latest refused document, and whatever names the new document, moves over from the page before. A document that comes
 * back from the browser's page cache starts anew: its failures are those of an earlier visit.
 */
export function withPage(tab: TabRecord, commit: Commit): TabRecord {
  const before = tab.pages.at(-1);
  const number = tab.page + 1;
  const page: Page = { number, committedAt: commit.at, documentId: commit.documentId, origin: commit.origin };
  const document = tab.failures.findLast(
    ({ exchange }) => exchange.resourceType === 'document' && exchange.sentAt > (before?.committedAt ?? 0),
  );
  const isNew = page.documentId !== null && tab.pages.every(({ documentId }) => documentId !== page.documentId);
  const failures = tab.failures.map((failure) =>
    failure === document || (isNew && failure.exchange.initiator.documentId === page.documentId)
      ? { ...failure, page: number }
      : failure,
  );
  const counts = failures
    .filter((failure) => failure.page === number)
    .reduce((sum, { exchange }) => counted(sum, exchange.response.status), emptyTab.counts);
  const dropped = { ...tab.dropped, failures: 0, earlier: tab.dropped.earlier + tab.dropped.failures };
  return { ...tab, page: number, pages: [...tab.pages, page].slice(-MAX_PAGES), failures, counts, dropped };
}

export function withAccess(tab: TabRecord, access: SiteAccess): TabRecord {
  return tab.access === access ? tab : { ...tab, access };
}

/** Forgets what was recorded, not where the tab is. */
export function cleared(tab: TabRecord): TabRecord {
  const { page, pages, access, clearings } = tab;
  const { unclaimed } = forget(tab, tab.failures);
  return { ...emptyTab, page, pages, access, unclaimed, clearings: clearings + 1 };
}

/** A worker that came between the events of a request saw only the end: the head that is known stays. */
function renew(known: Exchange, exchange: Exchange): Exchange {
  if (exchange.request.headers !== null || known.request.headers === null) return exchange;
  const { sentAt, durationMs, request, initiator } = known;
  return { ...exchange, sentAt, durationMs, request, initiator };
}

/**
 * A request that outlives its document belongs to that document's page, not to the one shown now. A document that is not
 * known by its id, such as one of a frame or from before we were there, is the one of the time.
 */
function pageOf(tab: TabRecord, { initiator: { documentId }, resourceType, sentAt }: Exchange): number {
  if (resourceType === 'document') return tab.page;
  const page =
    tab.pages.findLast((one) => one.documentId !== null && one.documentId === documentId) ??
    tab.pages.findLast(({ committedAt }) => committedAt <= sentAt);
  return page?.number ?? (tab.pages[0]?.number ?? 1) - 1;
}

function counted(counts: TabRecord['counts'], status: number): TabRecord['counts'] {
  if (status === 401) return { ...counts, unauthorized: counts.unauthorized + 1 };
  if (status === 403) return { ...counts, forbidden: counts.forbidden + 1 };
  return status === 407 ? { ...counts, proxy: counts.proxy + 1 } : counts;
}
