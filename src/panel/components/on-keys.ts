/**
 * Listens for keys under the document, where DevTools listen themselves: those that `take` returns true for are ours and go no
 * further; all others stay theirs. Returns the function that stops it.
 */
export function onKeys(element: HTMLElement, take: (event: KeyboardEvent) => boolean): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !take(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  element.addEventListener('keydown', onKeyDown);
  return () => element.removeEventListener('keydown', onKeyDown);
}

export function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea');
}
