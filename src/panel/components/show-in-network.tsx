import type { JSX } from 'preact';
import type { Exchange } from '../../core/exchange.ts';
import type { PanelActions } from '../actions.ts';
import { networkFilter, placeInNetwork } from '../network-filter.ts';
import type { Store } from '../store.ts';

const NEVER = 'The Network panel does not have this request: it was sent before DevTools were opened.';
const GONE = 'Of an earlier page: the Network panel has it only with its own “Preserve log” on.';

/** Filters the Network panel for the opened failure, or says why that shows nothing. */
export function showInNetwork(store: Store, actions: PanelActions): void {
  const exchange = store.opened.peek()?.exchange;
  if (!exchange || !actions.showInNetwork) return;
  if (placeOf(exchange, store, actions) === 'never') store.notice.value = NEVER;
  else actions.showInNetwork(networkFilter(exchange));
}

export function ShowInNetwork(props: { exchange: Exchange; store: Store; actions: PanelActions }): JSX.Element | null {
  const { exchange, store, actions } = props;
  // What a file holds is not in the Network panel.
  if (!actions.showInNetwork || store.file.value) return null;
  const place = placeOf(exchange, store, actions);
  const reason = place === 'never' ? NEVER : place === 'gone' ? GONE : undefined;
  return (
    <>
      <button
        class="link"
        title={reason}
        aria-disabled={place === 'never'}
        aria-describedby={reason && 'network-reason'}
        onClick={() => showInNetwork(store, actions)}
      >
        Show in Network
      </button>
      {reason && (
        <span id="network-reason" class="visually-hidden">
          {reason}
        </span>
      )}
    </>
  );
}

function placeOf(exchange: Exchange, { tab }: Store, { devtools }: PanelActions): ReturnType<typeof placeInNetwork> {
  return placeInNetwork(exchange, tab.value, devtools ?? '');
}
