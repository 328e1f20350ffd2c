import { expect, type Frame, type Locator, type Page } from '@playwright/test';

/** The lines of the panel's list. */
export function rowsOf(panel: Frame): Locator {
  return panel.locator('[role=option][data-failure-id]');
}

/** Presses a button of the demo page and waits until the page knows how it ended. Returns what the page was told. */
export async function sendScenario(page: Page, id: string): Promise<string> {
  const card = page.locator(`[data-scenario="${id}"]`);
  await card.getByRole('button').click();
  await expect(card.locator('output')).toHaveText(/^(\d{3} |\w*Error)/);
  return card.locator('output').innerText();
}

/** Sends a scenario and waits for the line it adds to the list. */
export async function sendAndFindRow(page: Page, panel: Frame, id: string): Promise<Locator> {
  const known = await rowsOf(panel).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-failure-id')));
  await sendScenario(page, id);
  const fresh = known.map((failure) => `:not([data-failure-id="${failure}"])`).join('');
  const row = panel.locator(`[role=option][data-failure-id]${fresh}`).first();
  const failure = await row.getAttribute('data-failure-id');
  return panel.locator(`[role=option][data-failure-id="${failure}"]`);
}
