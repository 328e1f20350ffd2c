import type { Frame, Page } from '@playwright/test';

/** All that a document holds: text, attributes, its own storage, and what its fields contain, but for the one that was typed into. */
export function readDocument(shown: Page | Frame, except = ''): Promise<string> {
  return shown.evaluate((typedInto) => {
    const fields = document.querySelectorAll<HTMLInputElement>('input, textarea, select');
    const values = [...fields].filter((field) => typedInto === '' || !field.matches(typedInto));
    const kept = JSON.stringify({ ...sessionStorage });
    return [document.title, document.documentElement.outerHTML, kept, ...values.map(({ value }) => value)].join('\n');
  }, except);
}
