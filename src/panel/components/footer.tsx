import type { JSX } from 'preact';
import type { Store } from '../store.ts';
import { diagnosedCount, droppedCount, failedCount, recoveredCount, shownCount, statusCount } from '../words.ts';

export function Footer({ store }: { store: Store }): JSX.Element {
  const { all, diagnosed, byStatus, recovered } = store.counts.value;
  const shown = store.shownCount.value;
  const dropped = store.dropped.value;
  return (
    <footer class="foot">
      <span>{shown === all ? failedCount(all) : shownCount(shown, all)}</span>
      {byStatus.map(([status, count]) => (
        <span key={status}>{statusCount(status, count)}</span>
      ))}
      {recovered > 0 && <span class="good">✓ {recoveredCount(recovered)}</span>}
      {diagnosed < all && <span data-busy>{diagnosedCount(diagnosed, all)}</span>}
      {dropped > 0 && <span class="warn">{droppedCount(dropped)}</span>}
      <span class="grow" />
      <span role="status" class="notice">
        {store.notice.value}
      </span>
      {store.notice.value === '' && <span class="promise">Secrets are removed when a request is recorded</span>}
    </footer>
  );
}
