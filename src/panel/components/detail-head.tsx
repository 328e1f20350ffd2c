import type { JSX } from 'preact';
import type { Exchange, StackFrame } from '../../core/exchange.ts';
import { localDateTime } from '../../ui/time.ts';
import { UrlText } from '../../ui/url-text.tsx';
import type { PanelActions } from '../actions.ts';
import type { Opened } from '../opened.ts';
import { took } from '../words.ts';

/** The request line, where it was sent from, and what can be done with it. */
export function DetailHead({ opened, actions }: { opened: Opened; actions: PanelActions }): JSX.Element {
  const { exchange } = opened;
  const [frame] = exchange.initiator.stack;
  const { showInNetwork } = actions;
  return (
    <header>
      <div class="url">
        <b>{exchange.method}</b> <UrlText url={exchange.url} />
      </div>
      <div class="sub">
        <span>
          <span class="st" data-kind={exchange.response.status}>
            {exchange.response.status}
          </span>{' '}
          {exchange.response.statusText}
        </span>
        {exchange.durationMs !== null && <span>{took(exchange.durationMs)}</span>}
        <time dateTime={new Date(exchange.sentAt).toISOString()}>{localDateTime(exchange.sentAt)}</time>
        {frame && <SentFrom frame={frame} actions={actions} />}
        {showInNetwork && (
          <button class="link" onClick={() => showInNetwork(networkFilter(exchange))}>
            Show in Network
          </button>
        )}
      </div>
      <Remarks exchange={exchange} />
      {exchange.initiator.stack.length > 1 && <CallStack stack={exchange.initiator.stack} actions={actions} />}
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

function CallStack({ stack, actions }: { stack: readonly StackFrame[]; actions: PanelActions }): JSX.Element {
  return (
    <details class="stack">
      <summary>Call stack</summary>
      <ol>
        {stack.map((frame) => (
          <li>
            <FrameLink frame={frame} actions={actions} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function FrameLink({ frame, actions }: { frame: StackFrame; actions: PanelActions }): JSX.Element {
  const name = frame.url.slice(frame.url.lastIndexOf('/') + 1).split('?')[0] ?? '';
  const words = `${name === '' ? frame.url : name}:${frame.line} ${frame.functionName}`.trim();
  const { openSource } = actions;
  if (!openSource) return <span class="mono">{words}</span>;
  return (
    <button class="link mono" title={frame.url} onClick={() => openSource(frame.url, frame.line, frame.column)}>
      {words}
    </button>
  );
}

function Remarks({ exchange }: { exchange: Exchange }): JSX.Element {
  const { hiddenFromPage, prompted, initiator, response } = exchange;
  return (
    <>
      {hiddenFromPage && (
        <p class="remark">The page could not read this answer: it saw a network error (“Failed to fetch”).</p>
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

/** The filter of the Network panel that shows the request: status and URL. */
function networkFilter({ url, response, method }: Exchange): string {
  return [`status-code:${response.status}`, `method:${method}`, `domain:${url.host}`, url.path].join(' ');
}
