import { browser } from '../messaging/browser.ts';

/** Tabs that show a document of this origin, as their page or in a frame: all that a worker known by origin may serve. */
export async function tabsShowing(origin: string): Promise<number[]> {
  const tabs = (await browser.tabs.query({})).flatMap(({ id, url }) => (id === undefined ? [] : [{ id, url }]));
  const byPage = tabs.filter(({ url }) => isOf(origin, url)).map(({ id }) => id);
  if (byPage.length > 0) return byPage;
  const frames = await Promise.all(tabs.map(({ id }) => browser.webNavigation.getAllFrames({ tabId: id })));
  return tabs.filter((_, index) => frames[index]?.some(({ url }) => isOf(origin, url))).map(({ id }) => id);
}

function isOf(origin: string, url = ''): boolean {
  return URL.canParse(url) && new URL(url).origin === origin;
}
