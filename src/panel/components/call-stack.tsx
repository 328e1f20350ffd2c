import type { JSX } from 'preact';
import type { StackFrame } from '../../core/exchange.ts';
import type { PanelActions } from '../actions.ts';

/** The code that sent the request, innermost first. */
export function CallStack({ stack, actions }: { stack: readonly StackFrame[]; actions: PanelActions }): JSX.Element {
  return (
    <ol class="stack">
      {stack.map((frame) => (
        <li>
          <FrameLink frame={frame} actions={actions} />
        </li>
      ))}
    </ol>
  );
}

/** `orders.ts:42 fetchOrders`, leading to the Sources panel where there is one. */
export function FrameLink({ frame, actions }: { frame: StackFrame; actions: PanelActions }): JSX.Element {
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
