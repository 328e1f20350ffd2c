import { expect, test as base } from '@playwright/test';
import { createSteps, type Steps } from './steps.ts';
import { listen } from './demo/servers/listen.ts';
import { launchUnattached, type UnattachedBrowser } from './unattached-browser.ts';

const test = base.extend<{ browserAlone: UnattachedBrowser; steps: Steps }>({
  browserAlone: async ({}, use) => {
    const browser = await launchUnattached();
    await use(browser);
    await browser.close();
  },
  steps: async ({}, use) => use(createSteps()),
});

/** Two pages that go on when the test says so: nothing else may touch them. */
function pages({ reached }: Steps) {
  return listen(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://host');
    if (pathname.startsWith('/step/')) await reached(pathname.slice(6));
    response.writeHead(pathname.startsWith('/401') ? 401 : 200, { 'Content-Type': 'text/html' });
    response.end(documents[pathname]);
  });
}

const rules = '{"prerender":[{"urls":["/next"],"eagerness":"immediate"}]}';
const documents: Readonly<Record<string, string>> = {
  '/first': `<title>first</title><script type="speculationrules">${rules}</script><script type="module">
    await fetch('/401/first');
    await fetch('/step/shown');
    location.href = '/next';
  </script>`,
  '/plain': `<title>plain</title><script type="module">
    await fetch('/401/plain');
    await fetch('/step/shown');
    addEventListener('pageshow', async ({ persisted }) => { if (persisted) await fetch('/step/back'); });
    location.href = '/next';
  </script>`,
  '/next': `<title>next</title><script type="module">
    await fetch('/401/early');
    await fetch('/step/' + (document.prerendering ? 'prerendered' : 'loaded'));
    document.addEventListener('prerenderingchange', async () => {
      await fetch('/401/late');
      await fetch('/step/activated');
    });
    if (!document.prerendering) history.back();
  </script>`,
};

const badges = `(async () => {
  const tabs = await chrome.tabs.query({ url: 'http://*/*' });
  return Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id })));
})()`;

test('a prerendered page: its refusals count when the tab shows it', async ({ browserAlone, steps }) => {
  const server = await pages(steps);
  await browserAlone.open(`${server.origin}/first`);
  await steps.at('prerendered');
  await steps.at('shown');
  await expect.poll(() => browserAlone.inWorker(badges)).toEqual(['1']);
  steps.go('prerendered');
  steps.go('shown');
  await steps.at('activated');
  await expect.poll(() => browserAlone.inWorker(badges)).toEqual(['2']);
  await server.close();
});

test('back to a page that the browser kept: its count starts anew', async ({ browserAlone, steps }) => {
  const server = await pages(steps);
  await browserAlone.open(`${server.origin}/plain`);
  await steps.at('shown');
  await expect.poll(() => browserAlone.inWorker(badges)).toEqual(['1']);
  steps.go('shown');
  await steps.at('loaded');
  await expect.poll(() => browserAlone.inWorker(badges)).toEqual(['1']);
  steps.go('loaded');
  await steps.at('back');
  await expect.poll(() => browserAlone.inWorker(badges)).toEqual(['']);
  await server.close();
});
