import type { Frame, Locator } from '@playwright/test';

/** The line of the list for the path, of a request that was refused. */
export function rowOf(panel: Frame, path: string): Locator {
  return panel.locator('[role=option][data-failure-id]').filter({ has: panel.getByText(path, { exact: true }) });
}

/** Opens a line and gives the details beside it. */
export async function open(panel: Frame, row: Locator): Promise<Locator> {
  await row.click();
  const id = await row.getAttribute('data-failure-id');
  return panel.locator(`section.detail[data-failure-id="${id}"]`);
}

/** The timeline of the opened failure, a line for each moment. */
export function moments(detail: Locator): Locator {
  return detail.locator('[data-section=story] li');
}
