import type { Frame } from '@playwright/test';

/** What the panel says of one failure. */
export interface ReadFailure {
  readonly name: string;
  readonly shown: string;
  /** In every format that is offered. */
  readonly copies: readonly string[];
}

/** Opens every failure of the list with all its details, and copies it in every way. The window has to be high enough. */
export function readPanel(panel: Frame): Promise<ReadFailure[]> {
  return panel.evaluate(async () => {
    const copied: string[] = [];
    navigator.clipboard.writeText = (text) => Promise.resolve(void copied.push(text));
    const until = async (isSo: () => boolean): Promise<void> => {
      while (!isSo()) await new Promise((resolve) => setTimeout(resolve));
    };
    const idsOf = (selector: string): string[] =>
      [...document.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => dataset['failureId'] ?? '');
    const read = [];
    for (const id of idsOf('.row.group')) {
      const row = document.querySelector<HTMLElement>(`.row.group[data-failure-id="${id}"]`);
      const name = row?.innerText.replaceAll('\n', ' ') ?? id;
      row?.click();
      await until(() => idsOf('.detail').includes(id));
      const detail = document.querySelector('.detail-pane');
      detail?.querySelectorAll('details').forEach((details) => (details.open = true));
      const shown = detail?.outerHTML ?? '';
      const menu = detail?.querySelector<HTMLElement>('[data-action="copy-as"]');
      const formats = (): HTMLElement[] => [...(detail?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
      menu?.click();
      await until(() => formats().length > 0);
      const names = formats().map(({ innerText }) => innerText);
      for (const format of names) {
        if (formats().length === 0) menu?.click();
        await until(() => formats().length > 0);
        const count = copied.length;
        formats()
          .find(({ innerText }) => innerText === format)
          ?.click();
        await until(() => copied.length > count);
      }
      read.push({ name, shown, copies: copied.splice(0) });
    }
    Reflect.deleteProperty(navigator.clipboard, 'writeText');
    return read;
  });
}
