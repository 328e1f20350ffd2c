import { expect, test } from './fixtures.ts';
import { archive, entry, expectNoViolations, openFile } from './panel-file.ts';
import { showcaseSession } from './pictures/session.ts';

// What a reader asks of the list: filter, order, chips, settings.

const showcase = JSON.parse(showcaseSession()) as object;

test('a value of the filter that is unknown is named, and those that there are can be taken', async ({ extension }) => {
  const page = await openFile(extension, showcase);
  const filter = page.getByRole('combobox', { name: 'Filter' });
  const shown = page.locator('.foot');
  await filter.fill('-cause:expird');
  await expect(page.getByText('So -cause:expird leaves nothing out.')).toBeVisible();
  await page.getByRole('button', { name: 'Did you mean -cause:expired?' }).click();
  await expect(shown).toContainText('of 32 failed requests shown');
  await filter.fill('status:abc');
  await page.getByRole('button', { name: 'status:403' }).click();
  await expect(filter).toHaveValue('status:403');
  await expect(shown).toContainText('5 of 32 failed requests shown');
  await filter.fill('host:');
  await expect(page.getByRole('listbox', { name: 'Completions' })).toBeVisible();
  await filter.press('Escape');
  await expect(page.getByText('“host:” has no value yet and lets everything pass.')).toBeVisible();
  await expectNoViolations(page);
});

test('by count the most frequent stands first, and the order is told', async ({ extension }) => {
  const entries = ['/a', '/b', '/b'].map((path) => entry(path, 401, 'Bearer undefined'));
  const page = await openFile(extension, archive(entries));
  const rows = page.locator('[role=option][data-failure-id]');
  const list = page.getByRole('listbox', { name: 'Failed requests' });
  await expect(rows.first()).toContainText('/a');
  await expect(list).toHaveAccessibleDescription('Oldest first');
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('By count');
  await expect(list).toHaveAccessibleDescription('Most first');
  await expect(rows.first()).toContainText('/b');
  await page.getByRole('button', { name: 'Most first. Change to: Fewest first' }).click();
  await expect(rows.first()).toContainText('/a');
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('By time');
  await expect(list).toHaveAccessibleDescription('Oldest first');
});

for (const width of [1920, 1280, 1080, 800, 480, 320]) {
  test(`no chip and no hint of the filter is cut at ${width} px`, async ({ extension }) => {
    const page = await openFile(extension, showcase);
    await page.setViewportSize({ width, height: 700 });
    const more = page.getByRole('button', { name: /^\d+ more$/ });
    await expect(more).toBeVisible();
    expect(await page.locator('.chip-line').evaluate(cutChips)).toEqual([]);
    const filter = page.getByRole('combobox', { name: 'Filter' });
    expect(await filter.evaluate(widthOfPlaceholder)).toBeLessThanOrEqual(await filter.evaluate(widthInside));
    await more.click();
    const menu = page.getByRole('menu');
    const { x = -1, width: across = 0 } = (await menu.boundingBox()) ?? {};
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + across).toBeLessThanOrEqual(width);
    await menu.getByRole('menuitemcheckbox').last().click();
    await expect(page.locator('.foot')).toContainText(/^\d+ of 32 failed requests shown/);
    await expectNoViolations(page);
  });
}

test('a row whose requests were sent with different credentials says so', async ({ extension }) => {
  const tokens = ['one-of-the-tokens-0001', 'another-token-00000002', 'one-of-the-tokens-0001'];
  const entries = tokens.map((token) => entry('/orders', 401, `Bearer ${token}`));
  const page = await openFile(extension, archive(entries));
  await expect(page.locator('[role=option]').first()).toContainText('2 credentials');
  await page.setViewportSize({ width: 1280, height: 700 });
  await expect(page.getByText('2 credentials')).toBeInViewport({ ratio: 1 });
  const remark = page.locator('.detail [data-credentials]');
  await expect(remark).toContainText('3 like requests were sent with 2 different credentials:');
  await expect(remark.locator('code')).toHaveText([/^#[0-9a-f]{4}$/, /^#[0-9a-f]{4}$/]);
  await page.getByRole('listbox', { name: 'Failed requests' }).press('ArrowRight');
  await expect(page.locator('[role=option].member code.creds')).toHaveCount(3);
});

test('settings that cannot be used say so beside the field and change nothing', async ({ extension }) => {
  const page = await openFile(extension, showcase);
  await page.keyboard.press(',');
  const leeway = page.getByLabel('Clocks may differ by');
  const hosts = page.getByLabel('Ignore these hosts');
  for (const text of ['-5', '999999', 'abc']) {
    await leeway.fill(text);
    await leeway.blur();
    await expect(leeway).toHaveAttribute('aria-invalid', 'true');
    await expect(leeway).toHaveAccessibleDescription('Only a whole number from 0 to 600 counts. Still in force: 5 s.');
  }
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(leeway).toBeFocused();
  await expectNoViolations(page);
  await leeway.fill('30');
  await expect(leeway).toHaveAttribute('aria-invalid', 'false');
  await hosts.fill('not a host!!\nhttps://vault.acme.example/v1');
  await hosts.blur();
  await expect(hosts).toHaveAccessibleDescription('“not a host!!” is no host name, and is not used.');
  await expect(page.locator('.foot')).toContainText('31 failed requests');
  await hosts.fill('https://vault.acme.example/v1');
  await hosts.blur();
  await expect(hosts).toHaveValue('vault.acme.example');
  await expect(hosts).toHaveAccessibleDescription('Read as its host: vault.acme.example.');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press(',');
  await expect(leeway).toHaveValue('30');
});

/** Chips that are seen and not wholly. */
function cutChips(line: Element): string[] {
  const box = line.getBoundingClientRect();
  return [...line.children].flatMap((chip) => {
    const { top, bottom, left, right } = chip.getBoundingClientRect();
    const isIn = top >= box.top && bottom <= box.bottom && left >= box.left && right <= box.right;
    const isSeen = getComputedStyle(chip).visibility === 'visible' && top < box.bottom;
    return isSeen && !isIn ? [chip.textContent] : [];
  });
}

function widthOfPlaceholder(input: Element): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context || !(input instanceof HTMLInputElement)) return Infinity;
  context.font = getComputedStyle(input).font;
  return context.measureText(input.placeholder).width;
}

function widthInside(input: Element): number {
  const { paddingLeft, paddingRight } = getComputedStyle(input);
  return input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}
