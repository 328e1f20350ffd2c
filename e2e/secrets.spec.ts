import { scenarios } from './demo/scenarios.ts';
import { openPanel } from './devtools.ts';
import { expect, test } from './fixtures.ts';
import { collectSecrets, leaksIn } from './leaks.ts';
import { rowsOf, sendScenario } from './send-scenario.ts';
import { readStorage } from './storage.ts';

test('no secret of any scenario is in the panel, in storage or on a console', async ({ extension, page, demo }) => {
  test.setTimeout(180_000);
  const consoles: string[] = [];
  extension.context.on('console', (message) => consoles.push(message.text()));
  const secrets = collectSecrets(page);
  await page.goto(demo.url);
  const { panel, setSize } = await openPanel(extension, page);
  await setSize(1280, 2000);
  for (const { id } of scenarios) await sendScenario(page, id);
  await expect(rowsOf(panel)).toHaveCount(scenarios.length);
  expect(secrets.size).toBeGreaterThan(15);

  for (const row of await rowsOf(panel).all()) {
    await row.click();
    await expect(row).toHaveAttribute('aria-selected', 'true');
    await panel.locator('details').evaluateAll(openAll);
    expect(leaksIn(await panel.content(), secrets)).toEqual([]);
  }
  expect(leaksIn(await readStorage(extension), secrets)).toEqual([]);
  expect(leaksIn(consoles.join('\n'), secrets)).toEqual([]);
});

test('the search for secrets finds them', async ({ page, demo }) => {
  const secrets = collectSecrets(page);
  await page.goto(demo.url);
  await sendScenario(page, 'token-expired');
  await expect.poll(() => secrets.size).toBeGreaterThan(0);
  const [secret = ''] = secrets;
  expect(leaksIn(`…${secret.slice(10, 110)}…`, secrets)).toHaveLength(1);
});

function openAll(details: Element[]): void {
  for (const one of details) one.setAttribute('open', '');
}
