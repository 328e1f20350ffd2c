import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * How many of an element's children fit into its first line: those that wrap are out of sight, and must be out of reach.
 * `content`: what the children are made of; looked at again when it changes.
 */
export function useFitting(content: unknown) {
  const ref = useRef<HTMLDivElement>(null);
  const fitting = useSignal(Infinity);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => {
      const children = [...element.children].filter((child) => child instanceof HTMLElement);
      const top = children[0]?.offsetTop;
      fitting.value = children.filter(({ offsetTop }) => offsetTop === top).length;
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [content]);
  return { ref, fitting: fitting.value };
}
