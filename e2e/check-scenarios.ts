import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';
import { scenarios } from './demo/scenarios.ts';
import { openPanel, type PanelInDevTools } from './devtools.ts';
import { sendAndFindRow } from './send-scenario.ts';

const out = fileURLToPath(new URL('../out', import.meta.url));

/** Sends every scenario, prints what the panel makes of it, and saves pictures. Returns how many it got wrong. */
export async function checkScenarios(extension: ExtensionBrowser, page: Page): Promise<number> {
  const devtools = await openPanel(extension, page);
  // Tall enough for every line: the list draws only what is seen.
  await devtools.setSize(1280, 2000);
  const lines: string[][] = [];
  for (const { id, expected } of scenarios) {
    const row = await sendAndFindRow(page, devtools.panel, id);
    lines.push(await readRow(row, expected));
  }
  printTable(['', 'request', 'expected', 'diagnosed', 'certainty', 'verdict'], lines);
  await savePictures(devtools);
  const wrong = lines.filter(([mark]) => mark !== '✓').length;
  console.log(
    wrong === 0 ? `All ${lines.length} diagnoses are as expected.` : `${wrong} of ${lines.length} diagnoses differ.`,
  );
  return wrong;
}

/** The row as it is once it says what is expected, or as it stays when it does not. */
async function readRow(row: Locator, expected: string): Promise<string[]> {
  await expect(row)
    .toHaveAttribute('data-cause', expected, { timeout: 5000 })
    .catch(() => undefined);
  const cause = (await row.getAttribute('data-cause')) ?? '';
  const request = `${await row.locator('.m').innerText()} ${await row.locator('.p b').innerText()}`;
  return [
    cause === expected ? '✓' : '✗',
    request,
    expected,
    cause,
    (await row.getAttribute('data-certainty')) ?? '',
    await row.locator('.title').innerText(),
  ];
}

function printTable(head: string[], lines: string[][]): void {
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)));
  for (const line of [head, ...lines]) {
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
  console.log();
}

async function savePictures(devtools: PanelInDevTools): Promise<void> {
  await mkdir(out, { recursive: true });
  await devtools.panel.locator('[data-cause="token-expired"]').first().click();
  const pictures = [
    { name: 'panel-light', theme: 'light', width: 1280, height: 860 },
    { name: 'panel-dark', theme: 'dark', width: 1280, height: 860 },
    { name: 'panel-narrow', theme: 'light', width: 480, height: 860 },
  ] as const;
  for (const { name, theme, width, height } of pictures) {
    await devtools.setTheme(theme);
    await devtools.setSize(width, height);
    const file = join(out, `${name}.png`);
    await devtools.saveScreenshot(file);
    console.log(`Picture: ${relative(process.cwd(), file)}`);
  }
}
