import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { TabRecord } from '../messaging/tab-record.ts';
import { DecodeBox, type Decode } from './decode-box.tsx';
import { FailureItem } from './failure-item.tsx';
import type { PopupFailure } from './popup-failures.ts';

interface PopupActions {
  readonly requestAccess: () => void;
  /** Opens the panel in a tab of its own. */
  readonly openPanel: () => void;
}

interface Props {
  readonly tab: ReadonlySignal<TabRecord | null>;
  /** Of this page, the newest first. */
  readonly failures: ReadonlySignal<readonly PopupFailure[]>;
  readonly decode: Decode;
  readonly actions: PopupActions;
}

/** This tab's failures and a box that decodes what is pasted. */
export function Popup({ tab, failures, decode, actions }: Props): JSX.Element {
  const pasted = useSignal('');
  return (
    <div class="popup">
      <header>
        <h1>Why 401</h1>
        <Counts tab={tab} />
      </header>
      <main>
        <Failures tab={tab} failures={failures} actions={actions} pasted={pasted} />
      </main>
      <section aria-labelledby="decode-title">
        <DecodeBox text={pasted} decode={decode} />
      </section>
      <footer>
        <span>The whole story: F12, then “Why 401”</span>
        <span class="grow" />
        <button class="link" onClick={actions.openPanel}>
          Open a HAR file
        </button>
      </footer>
    </div>
  );
}

function Counts({ tab }: Pick<Props, 'tab'>): JSX.Element {
  const { unauthorized = 0, forbidden = 0 } = tab.value?.counts ?? {};
  return (
    <span class="dim">
      {unauthorized} × 401, {forbidden} × 403 on this page
    </span>
  );
}

function Failures({
  tab,
  failures,
  actions,
  pasted,
}: Pick<Props, 'tab' | 'failures' | 'actions'> & { pasted: ReadonlySignal<string> }): JSX.Element | null {
  if (tab.value === null) return null;
  const { access } = tab.value;
  const canGrant = access === 'missing' || access === 'site-only';
  return (
    <>
      {access === 'forbidden' && <Note>The browser lets no extension see the requests of this page.</Note>}
      {canGrant && (
        <Note>
          {access === 'missing'
            ? 'This extension has no access to this site, so it cannot see its requests.'
            : 'Only requests to this site, and to others that were granted, are visible.'}{' '}
          <button class="btn" onClick={actions.requestAccess}>
            Grant access
          </button>
        </Note>
      )}
      {failures.value.length === 0 && access !== 'missing' && access !== 'forbidden' && (
        <Note>No request of this page was refused with 401 or 403.</Note>
      )}
      {failures.value.length > 0 && <FailureItems failures={failures.value} isDecoding={pasted.value !== ''} />}
    </>
  );
}

/** The box to paste into stays in sight: the older ones wait behind a button. */
const SHOWN_AT_ONCE = 5;
/** Beside what was decoded. */
const SHOWN_BESIDE = 2;

function FailureItems(props: { failures: readonly PopupFailure[]; isDecoding: boolean }): JSX.Element {
  const { failures, isDecoding } = props;
  const isWhole = useSignal(false);
  const shown = isWhole.value ? failures : failures.slice(0, isDecoding ? SHOWN_BESIDE : SHOWN_AT_ONCE);
  return (
    <>
      <ul class="failures" aria-label="Failed requests">
        {shown.map((failure) => (
          <FailureItem key={failure.exchange.id} failure={failure} />
        ))}
      </ul>
      {shown.length < failures.length && (
        <button class="older" onClick={() => (isWhole.value = true)}>
          Show {failures.length - shown.length} more
        </button>
      )}
    </>
  );
}

function Note({ children }: { children: JSX.Element | string | (JSX.Element | string)[] }): JSX.Element {
  return (
    <section>
      <p class="note">{children}</p>
    </section>
  );
}
