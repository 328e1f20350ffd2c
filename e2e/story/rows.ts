import type { Frame, Locator } from '@playwright/test';

/** The line of the list for the path, of a request that was refused. */
export function rowOf(panel: Frame, path: string): Locator {
  return panel.locator('[role=option][data-failure-id]').filter({ has: panel.getByText(path, { exact: true }) });
}

/** Opens a line and gives the details beside it. */
export async function openRow(panel: Frame, row: Locator): Promise<Locator> {
  await row.click();
  const id = await row.getAttribute('data-failure-id');
  return panel.locator(`section.detail[data-failure-id="${id}"]`);
}

/** The timeline of the opened failure, a line for each moment. */
export function moments(detail: Locator): Locator {
  return detail.locator('[data-section=story] li');
}

/** What speaks for the first cause. */
export function evidence(detail: Locator): Locator {
  return detail.locator('article.verdict .ev li');
}

/** What to do about the first cause. */
export function fixes(detail: Locator): Locator {
  return detail.locator('article.verdict .fix li');
}

/** What changed since the last success, a line each. */
export function differences(detail: Locator): Locator {
  return detail.locator('[data-section=compare] tbody tr');
}
