import type { ComponentChildren, JSX } from 'preact';

/** A titled part of the detail. */
export function Section(props: {
  title: string;
  id: string;
  children: ComponentChildren;
  action?: ComponentChildren;
}): JSX.Element {
  return (
    <section aria-labelledby={`h-${props.id}`} data-section={props.id}>
      <h2 id={`h-${props.id}`}>
        {props.title}
        <span class="rule" />
        {props.action}
      </h2>
      {props.children}
    </section>
  );
}
