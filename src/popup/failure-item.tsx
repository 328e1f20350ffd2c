import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Exchange } from '../core/exchange.ts';
import { duration } from '../core/time.ts';
import { AuthorizationView } from '../ui/authorization-view.tsx';
import { MaskedText } from '../ui/masked-text.tsx';
import { localClock } from '../ui/time.ts';
import { contextOf } from '../ui/token-context.ts';
import { TokenView } from '../ui/token-view.tsx';
import { visibleText } from '../ui/visible-text.ts';
import type { PopupFailure } from './popup-failures.ts';

/** One failure; a click shows its cause, its fix and its token, decoded. */
export function FailureItem({ failure }: { failure: PopupFailure }): JSX.Element {
  const isOpen = useSignal(false);
  const { exchange, diagnosis, count } = failure;
  const [cause] = diagnosis?.causes ?? [];
  return (
    <li class="failure">
      <button
        aria-expanded={isOpen.value}
        data-failure-id={exchange.id}
        data-status={exchange.response.status}
        data-cause={cause?.id ?? ''}
        data-certainty={cause?.certainty ?? ''}
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        <span class="st" data-kind={exchange.response.status}>
          {exchange.response.status}
        </span>
        <span class="what">
          <span class="mono dim">{visibleText(exchange.method)}</span> <b>{visibleText(exchange.url.path)}</b>{' '}
          <span class="dim">· {visibleText(exchange.url.host)}</span>
        </span>
        <span class="dim">{localClock(exchange.sentAt)}</span>
        <span class="why">{cause ? visibleText(cause.title) : 'This request could not be diagnosed'}</span>
        {(count > 1 || diagnosis?.recovered) && (
          <span class="aside">
            {count > 1 && <span title={`${count} requests like this one`}>×{count}</span>}
            {diagnosis?.recovered && <span class="rec">✓ recovered in {duration(diagnosis.recovered.afterMs)}</span>}
          </span>
        )}
      </button>
      {isOpen.value && <OpenedFailure failure={failure} />}
    </li>
  );
}

function OpenedFailure({ failure: { exchange, diagnosis } }: { failure: PopupFailure }): JSX.Element {
  const [cause] = diagnosis?.causes ?? [];
  const [fix] = cause?.fix ?? [];
  return (
    <div class="opened">
      {cause && (
        <p>
          <span class="cert" data-certainty={cause.certainty}>
            {cause.certainty}
          </span>{' '}
          <MaskedText text={cause.evidence[0]?.text ?? cause.title} />
        </p>
      )}
      {fix && (
        <p>
          <b>Fix</b> <MaskedText text={fix.text} />
        </p>
      )}
      <AuthorizationView authorization={exchange.request.authorization} name={headerOf(exchange)} />
      {tokensOf(exchange).map((token) => (
        <TokenView token={token} context={contextOf(exchange, 0)} />
      ))}
    </div>
  );
}

function headerOf({ response }: Exchange): string {
  return response.status === 407 ? 'Proxy-Authorization' : 'Authorization';
}

/** The token of the header; without one, those sent elsewhere. */
function tokensOf({ request }: Exchange) {
  if (request.authorization.token) return [request.authorization.token];
  return request.credentials.flatMap(({ token }) => (token ? [token] : []));
}
