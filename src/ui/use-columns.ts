import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const SAMPLE = '0'.repeat(20);

/** How many characters of its own monospaced font fit into an element; measured again whenever its width changes. */
export function useColumns(): { ref: RefObject<HTMLDivElement | null>; columns: number } {
  const ref = useRef<HTMLDivElement>(null);
  const [columns, setColumns] = useState(80);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => {
      const ruler = element.ownerDocument.createElement('span');
      ruler.textContent = SAMPLE;
      ruler.style.cssText = 'position:absolute;visibility:hidden;white-space:pre';
      element.append(ruler);
      const character = ruler.getBoundingClientRect().width / SAMPLE.length;
      ruler.remove();
      if (character > 0) setColumns(Math.max(20, Math.floor(element.clientWidth / character)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { ref, columns };
}
