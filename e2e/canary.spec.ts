import { badgeOf } from './badge.ts';
import { archiveOfPlans } from './canary/archive.ts';
import { lookAtTerminal, openFile, openPanelInTab, readerMessages } from './canary/archive-session.ts';
import { createFindings } from './canary/findings.ts';
import { KEPT, type Plan } from './canary/plan.ts';
import { canaries, isSentBy, pasted, plans, wrongFiles } from './canary/plants.ts';
import { provokeErrors } from './canary/provoke-errors.ts';
import { readDocument } from './canary/read-document.ts';
import { createSearch } from './canary/search.ts';
import { sendAll } from './canary/send-all.ts';
import * as session from './canary/session.ts';
import { startSite } from './canary/site.ts';
import { watchExtension } from './canary/watch.ts';
import { openPanel } from './devtools.ts';
import { expect, test } from './fixtures.ts';
import { openPopup } from './popup.ts';
import { collectSavedFiles } from './saved-files.ts';

const search = createSearch(canaries);
const PASTE_BOX = '#decode';

// Every failure is opened and copied in every way: a minute or two on a busy machine.
test.setTimeout(240_000);
test('no canary that a page sends leaves its place while DevTools are closed', async ({ extension, page }) => {
  const { findings, look } = createFindings(search);
  const site = await startSite();
  const watch = await watchExtension(extension);
  await page.goto(site.url);
  const glance = await session.openGlance(extension, watch, page);
  await sendAll(page, site, {
    killWorker: extension.killWorker,
    async recorded(sent) {
      await watch.stored(refusedPaths(sent));
      look('the popup', await session.readGlance(glance));
    },
  });
  // What did not arrive was not looked for.
  const arrived = new Set(search(site.arrived()).map(({ place }) => place));
  expect(canaries.filter(({ place }) => isSentBy(place) && !arrived.has(place))).toEqual([]);

  await watch.wakeWorker();
  const popup = await openPopup(extension, page);
  await expect(popup.locator('[data-failure-id]').first()).toBeVisible();
  for (const [name, text] of Object.entries(pasted)) {
    await popup.locator(PASTE_BOX).fill(text);
    await expect(popup.locator('[data-decoded]')).not.toBeEmpty();
    look(`the popup, ${name} pasted`, await readDocument(popup, PASTE_BOX));
  }
  await popup.close();
  look('the badge', JSON.stringify(await badgeOf(extension, site.url)));
  await session.lookAround(look, extension, watch);
  await provokeErrors(watch);
  look('the popup after errors', await session.readGlance(glance));
  await session.lookAround(look, extension, watch);
  await site.close();
  expect(findings).toEqual([]);
});

test('no canary leaves its place while DevTools are open', async ({ extension, page }) => {
  const { findings, look } = createFindings(search);
  const site = await startSite();
  const watch = await watchExtension(extension);
  const saved = await collectSavedFiles(extension);
  await page.goto(site.url);
  const devtools = await openPanel(extension, page);
  const { panel } = devtools;
  await devtools.setSize(1280, 6000);
  await panel.getByRole('button', { name: 'Preserve log' }).click();
  await sendAll(page, site, { killWorker: extension.killWorker });
  // DevTools may still ask for bodies when the page goes.
  await page.reload();
  await expect.poll(async () => missingIn(await panel.content())).toEqual([]);
  await expect(panel.locator('[data-busy]')).toHaveCount(0);
  const details = (await session.lookAtPanel(look, panel)).join('\n');
  const bodies = plans
    .filter(({ body = '', answer = '' }) => (body + answer).includes(KEPT))
    .map(({ id }) => KEPT + id);
  expect(bodies.filter((kept) => !details.includes(kept))).toEqual([]);

  for (const personalData of [false, true]) {
    await session.pressInList(panel, ',');
    await panel.getByRole('checkbox', { name: /user ids and IP addresses/ }).setChecked(personalData);
    await panel.getByRole('button', { name: 'Done' }).click();
    await session.lookAtSaved(look, panel, saved);
    await session.lookAtClipboard(look, devtools, page);
  }
  await session.lookAround(look, extension, watch);
  await provokeErrors(watch);
  look('the panel after errors', await readDocument(panel));
  await session.lookAround(look, extension, watch);
  await site.close();
  expect(findings).toEqual([]);
});

test('no canary of an archive leaves it, in the panel and in a terminal', async ({ extension }) => {
  const { findings, look } = createFindings(search);
  const watch = await watchExtension(extension);
  const saved = await collectSavedFiles(extension);
  const tab = await openPanelInTab(extension);
  for (const [name, text] of Object.entries(wrongFiles)) {
    await openFile(tab, name, text);
    await expect(tab.getByRole('alert')).toContainText(`${name} could not be read`);
    look(`the panel, ${name} refused`, await readDocument(tab));
  }
  const archive = archiveOfPlans();
  await openFile(tab, 'session.har', archive);
  await expect(tab.locator('[data-file="open"]')).toBeVisible();
  expect(missingIn(await tab.content())).toEqual([]);
  await session.lookAtPanel(look, tab.mainFrame());
  await session.lookAtSaved(look, tab.mainFrame(), saved);
  look('messages of the file reader', await readerMessages(tab));
  await session.lookAround(look, extension, watch);
  await lookAtTerminal(look, { ...wrongFiles, 'session.har': archive });
  expect(findings).toEqual([]);
});

/** What was refused in the tab itself. */
function refusedPaths(sent: readonly Plan[]): string[] {
  return sent
    .filter(
      ({ as, status = 401, isDropped }) => as !== 'aborted' && as !== 'navigation' && status === 401 && !isDropped,
    )
    .map(({ id }) => `/plant/${id}`);
}

/** What was refused and is not in the text of the list. */
function missingIn(text: string): string[] {
  return refusedPaths(plans).filter((path) => !text.includes(path));
}
