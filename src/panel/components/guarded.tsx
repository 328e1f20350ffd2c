import type { ComponentChildren, JSX } from 'preact';
import { useErrorBoundary } from 'preact/hooks';

/** Keeps a view that fails on one record from taking the panel with it. */
export function Guarded({ children }: { children: ComponentChildren }): JSX.Element {
  const [error] = useErrorBoundary();
  if (error === undefined) return <>{children}</>;
  return (
    <div class="verdict" data-certainty="possible" role="alert">
      <h1>This part could not be shown</h1>
      <p>That is a fault of this panel, not of your request. The other requests are not affected.</p>
    </div>
  );
}
