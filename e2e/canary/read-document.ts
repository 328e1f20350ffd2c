import type { Frame, Page } from '@playwright/test';

/** All that a document holds: text, attributes, and what its fields contain, but for the one that was typed into. */
export function readDocument(shown: Page | Frame, except = ''): Promise<string> {
  return shown.evaluate((typedInto) => {
    const fields = document.querySelectorAll<HTMLInputElement>('input, textarea, select');
    const values = [...fields].filter((field) => typedInto === '' || !field.matches(typedInto));
    return [document.title, document.documentElement.outerHTML, ...values.map(({ value }) => value)].join('\n');
  }, except);
}
