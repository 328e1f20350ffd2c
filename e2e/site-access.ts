import type { ExtensionBrowser } from './browser.ts';

interface Chrome {
  developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  };
}
declare const chrome: Chrome;

/** As in the extension's details on chrome://extensions. */
export async function setSiteAccess(
  { context, extensionId }: ExtensionBrowser,
  hostAccess: 'ON_CLICK' | 'ON_ALL_SITES',
): Promise<void> {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate((change) => chrome.developerPrivate.updateExtensionConfiguration(change), {
    extensionId,
    hostAccess,
  });
  await settings.close();
}
