import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { TabRecord } from '../messaging/tab-record.ts';
import { DecodeBox, type Decode } from './decode-box.tsx';
import { FailureItem } from './failure-item.tsx';
import type { PopupFailure } from './popup-failures.ts';

export interface PopupActions {
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
  return (
    <div class="popup">
      <header>
        <h1>Why 401</h1>
        <Counts tab={tab} />
      </header>
      <main>
        <Failures tab={tab} failures={failures} actions={actions} />
      </main>
      <section aria-labelledby="decode-title">
        <DecodeBox decode={decode} />
      </section>
      <footer>
        <span>Press F12 and open “Why 401” for the whole story.</span>
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

function Failures({ tab, failures, actions }: Pick<Props, 'tab' | 'failures' | 'actions'>): JSX.Element | null {
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
            : 'Only requests to this site itself are visible.'}{' '}
          <button class="btn" onClick={actions.requestAccess}>
            Grant access
          </button>
        </Note>
      )}
      {failures.value.length === 0 && access !== 'missing' && access !== 'forbidden' && (
        <Note>No request of this page was refused with 401 or 403.</Note>
      )}
      {failures.value.length > 0 && (
        <ul class="failures" aria-label="Failed requests">
          {failures.value.map((failure) => (
            <FailureItem key={failure.exchange.id} failure={failure} />
          ))}
        </ul>
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
