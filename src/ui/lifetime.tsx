import type { JSX } from 'preact';
import { say, type MaskedJson } from '../core/masked.ts';
import { readNumericDate, timeFaultsOf } from '../core/token/numeric-date.ts';
import { layOutLifetime, type LifetimeLayout } from './lay-out-lifetime.ts';
import { MaskedText } from './masked-text.tsx';
import { localDateTime, localNear, relativeToRequest } from './time.ts';
import type { TokenContext } from './token-context.ts';

/** The life of a token from iat to exp, with the moment of the request in it. */
export function Lifetime({
  claims,
  context,
}: {
  claims: { readonly [name: string]: MaskedJson };
  context: TokenContext;
}): JSX.Element | null {
  const { sentAt } = context;
  if (Number.isNaN(sentAt))
    return (
      <p class="note">
        The recording does not say when the request was sent: whether the token was still good then is not known.
      </p>
    );
  const [issuedAt, notBefore, expiresAt] = [instant(claims.iat), instant(claims.nbf), instant(claims.exp)];
  const faults = timeFaultsOf(claims);
  if (faults.length > 0)
    return (
      <>
        {faults.map(({ says }) => (
          <p class="warn">
            <MaskedText text={say`${says}.`} />
          </p>
        ))}
        {expiresAt !== null && <p class="note">{sayExpiry(expiresAt, context)}</p>}
      </>
    );
  const layout = layOutLifetime({ issuedAt, notBefore, expiresAt, sentAt, leewayMs: context.leewaySeconds * 1000 });
  if (layout === null || expiresAt === null)
    return (
      <p class="note">
        {expiresAt === null
          ? 'The token names no expiry (exp).'
          : `The times of the token are out of order. ${sayExpiry(expiresAt, context)}`}
      </p>
    );
  const expired = layout.verdict === 'after';
  const sent = context.isRequest ? `sent ${localNear(sentAt, sentAt)}` : `now ${localNear(sentAt, sentAt)}`;
  const expires = expired ? `expired ${localNear(expiresAt, sentAt)}` : `expires ${localNear(expiresAt, sentAt)}`;
  const issued = issuedAt === null ? 'issue time not named' : `issued ${localNear(issuedAt, sentAt)}`;
  return (
    <div class="life" role="img" aria-label={`Lifetime of the token: ${[issued, expires, sent].join(', ')}.`}>
      <div class="life-above">
        <Label at={layout.sent} class={layout.verdict === 'within' ? 'now good' : 'now bad'} text={sent} />
      </div>
      <Track layout={layout} />
      <div class="life-below">
        <Label at={layout.start} text={issued} />
        {layout.notBefore !== null && notBefore !== null && (
          <Label at={layout.notBefore} text={`not before ${localNear(notBefore, sentAt)}`} />
        )}
        <Label at={layout.end} text={expires} isEnd title={relativeToRequest(expiresAt, sentAt)} />
      </div>
    </div>
  );
}

function Track({ layout }: { layout: LifetimeLayout }): JSX.Element {
  const { start, end, sent, leewayEnd, notBefore, isBroken, verdict } = layout;
  const from = notBefore ?? start;
  return (
    <div class="life-track">
      <div class="life-ok" style={{ left: `${from}%`, width: `${Math.max(0, end - from)}%` }} />
      {leewayEnd > end + 0.3 && <div class="life-leeway" style={{ left: `${end}%`, width: `${leewayEnd - end}%` }} />}
      {isBroken && (
        <div class="life-break" style={{ left: `${verdict === 'after' ? (end + sent) / 2 : (start + sent) / 2}%` }} />
      )}
      <div class={`life-at ${verdict}`} style={{ left: `${sent}%` }} />
    </div>
  );
}

/** Text at a place, leaning inwards at either edge. */
function Label(props: { at: number; text: string; class?: string; isEnd?: boolean; title?: string }): JSX.Element {
  const shift = props.isEnd ? Math.max(props.at, 30) : props.at;
  return (
    <span
      class={props.class ?? ''}
      title={props.title}
      style={{ left: `${props.at}%`, transform: `translateX(-${shift}%)` }}
    >
      {props.text}
    </span>
  );
}

/** Where no line can be drawn: when it ends, in words. */
function sayExpiry(expiresAt: number, { sentAt, isRequest }: TokenContext): string {
  const span = isRequest ? `, ${relativeToRequest(expiresAt, sentAt)}` : '';
  return `By its exp it ${expiresAt <= sentAt ? 'ended' : 'ends'} ${localDateTime(expiresAt)}${span}.`;
}

function instant(claim: MaskedJson | undefined): number | null {
  return readNumericDate(claim)?.at ?? null;
}
