const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Arrow keys move between the controls of a toolbar; inside a text field they keep moving its caret. */
export function moveFocusByArrows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = STEPS[event.key];
  const { target } = event;
  if (step === undefined || !(target instanceof HTMLElement) || !target.matches('button')) return;
  const controls = [...event.currentTarget.querySelectorAll<HTMLElement>('button, input, select')].filter(
    (control) => control.tabIndex >= 0 && control.offsetParent !== null,
  );
  const next = controls[(controls.indexOf(target) + step + controls.length) % controls.length];
  event.preventDefault();
  next?.focus();
}
