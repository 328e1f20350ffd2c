import type { JSX } from 'preact';
import type { Exchange, StackFrame } from '../../core/exchange.ts';
import { localDateTime, machineTime } from '../../ui/time.ts';
import { UrlText } from '../../ui/url-text.tsx';
import { visibleText } from '../../ui/visible-text.ts';
import type { FormatId, PanelActions } from '../actions.ts';
import type { Store } from '../store.ts';
import { took } from '../words.ts';
import { FrameLink } from './call-stack.tsx';
import { MenuButton } from './menu-button.tsx';
import { copyOpened, formatNames } from './share.ts';
import { LikeRequests } from './like-requests.tsx';
import { ShowInNetwork } from './show-in-network.tsx';

interface Props {
  readonly exchange: Exchange;
  readonly store: Store;
  readonly actions: PanelActions;
}

const formatIds: readonly FormatId[] = ['markdown', 'curl', 'fetch', 'python', 'php'];

/** The request line, where it was sent from, and what can be done with it. */
export function DetailHead({ exchange, store, actions }: Props): JSX.Element {
  const [frame] = exchange.initiator.stack;
  return (
    <header>
      <div class="url">
        <b>{visibleText(exchange.method)}</b> <UrlText url={exchange.url} />
      </div>
      <div class="sub">
        <span>
          <span class="st" data-kind={exchange.response.status}>
            {exchange.response.status}
          </span>{' '}
          {visibleText(exchange.response.statusText)}
        </span>
        {exchange.durationMs !== null && <span>{took(exchange.durationMs)}</span>}
        {exchange.timeUnknown ? (
          <span title="The file does not say when it was sent">time unknown</span>
        ) : (
          <time dateTime={machineTime(exchange.sentAt)}>{localDateTime(exchange.sentAt)}</time>
        )}
        {exchange.timeFromServer && (
          <span title="The file does not say when it was sent; this is the Date of the answer">
            by the server’s clock
          </span>
        )}
        {frame && <SentFrom frame={frame} actions={actions} />}
        <ShowInNetwork exchange={exchange} store={store} actions={actions} />
        <MenuButton
          name="copy-as"
          class="link"
          label="Copy as"
          items={formatIds.map((id) => ({
            label: formatNames[id],
            run: () => void copyOpened(id, store, actions),
          }))}
        >
          Copy as <span aria-hidden="true">▾</span>
        </MenuButton>
      </div>
      <LikeRequests members={store.likeOpened.value} />
      {store.isOpenedHidden.value && <p class="remark">The filter hides this request in the list.</p>}
      <Remarks exchange={exchange} />
    </header>
  );
}

function SentFrom({ frame, actions }: { frame: StackFrame; actions: PanelActions }): JSX.Element {
  return (
    <span>
      sent from <FrameLink frame={frame} actions={actions} />
    </span>
  );
}

function Remarks({ exchange }: { exchange: Exchange }): JSX.Element {
  const { hiddenFromPage, error, prompted, initiator, response } = exchange;
  return (
    <>
      {hiddenFromPage && (
        <p class="remark">The page could not read this answer: it saw a network error (“Failed to fetch”).</p>
      )}
      {!hiddenFromPage && error !== null && response.status !== 0 && (
        <p class="remark">
          This answer broke off: the page cancelled the request or was left, or the connection ended.
        </p>
      )}
      {prompted && <p class="remark">The browser asked the user for credentials on this answer.</p>}
      {initiator.sharedByTabs !== null && (
        <p class="remark">
          Sent by a worker that serves every tab of its origin: which of them it was for cannot be seen.
        </p>
      )}
      {response.servedBy === 'cache' && <p class="remark">Answered from a cache, not by the server.</p>}
      {response.servedBy === 'service-worker' && (
        <p class="remark">Answered by the page’s service worker, not by the server.</p>
      )}
    </>
  );
}
