import { render } from 'preact';
import { browser } from '../messaging/browser.ts';
import { sayTimesIn } from '../core/time.ts';
import { loadSettings, saveSettings, watchSettings } from '../messaging/settings.ts';
import { browserTab } from '../messaging/watch-tab.ts';
import type { PanelActions } from './actions.ts';
import { copyText, saveFile } from './browser-actions.ts';
import { App } from './components/app.tsx';
import { failureWith } from './failure.ts';
import { createHarImport } from './har-import.ts';
import { inPauses } from './idle.ts';
import { createStore, type Store } from './store.ts';

/** The DevTools that the panel is in; the same page also opens in a tab of its own. Not in the polyfill's types yet. */
interface DevTools {
  readonly inspectedWindow: { readonly tabId: number };
  readonly panels: {
    readonly network?: { show?: (options: { filter: string }) => Promise<void> };
    openResource(url: string, line: number, column: number, callback: () => void): void;
  };
}

declare const chrome: { readonly devtools?: DevTools } | undefined;

const devtools = typeof chrome === 'undefined' ? undefined : chrome.devtools;
const tabId =
  devtools?.inspectedWindow.tabId ?? Number(new URLSearchParams(location.search).get('tabId') ?? Number.NaN);
const source = browserTab(tabId);
const area = browser.storage.local;

const network = devtools?.panels.network;
// The sentences of the diagnosis name the same times as the list does.
sayTimesIn((ms) => -new Date(ms).getTimezoneOffset());

async function start(root: HTMLElement): Promise<void> {
  const { diagnose, tellStory } = await import('./engine.ts');
  const store = createStore(
    source,
    {
      diagnose: (exchange, history) =>
        diagnose(exchange, history, { leewaySeconds: store.settings.peek().leewaySeconds }),
      tellStory,
      schedule: inPauses,
      clock: () => performance.now(),
    },
    (settings) => void saveSettings(area, settings),
  );
  const har = createHarImport(() => new Worker(new URL('./har-worker.ts', import.meta.url), { type: 'module' }), {
    // Made now, they are at hand when the whole file is shown.
    onPart: (failures) => failures.forEach((exchange) => failureWith(exchange, undefined)),
    onRead: store.openFile,
  });
  const actions = actionsFor(store);
  watchSettings(area, store.receiveSettings);
  store.receiveSettings(await loadSettings(area));
  if (Number.isInteger(tabId)) store.start();
  else store.startWithoutTab();
  render(<App store={store} actions={actions} har={har} />, root);
}

function actionsFor({ settings }: Store): PanelActions {
  const options = () => ({ personalData: settings.peek().personalDataInExports });
  return {
    async copyAs(format, opened) {
      const { writeFailure } = await import('./formats.ts');
      return copyText(writeFailure(format, opened, options()));
    },
    async copyReport(failures) {
      const { writeReport } = await import('./formats.ts');
      return copyText(writeReport(failures, options()));
    },
    async saveHar(exchanges, history) {
      const { writeHar } = await import('./formats.ts');
      saveFile('why-401.har', writeHar(exchanges, history, browser.runtime.getManifest().version, options()));
    },
    requestAccess: () => source.requestAccess(),
    devtools: devtools ? (sessionStorage.getItem('devtools') ?? '') : null,
    ...(network?.show && { showInNetwork: (filter: string) => void network.show?.({ filter }) }),
    ...(devtools && {
      openSource: (url: string, line: number, column: number | null) =>
        devtools.panels.openResource(url, line - 1, (column ?? 1) - 1, () => undefined),
    }),
  };
}

const root = document.getElementById('app');
if (root) {
  start(root).catch(() =>
    // An extension that was updated or switched off leaves its open panels without its APIs.
    render(<p class="hint">The extension was updated or switched off. Close DevTools and open them again.</p>, root),
  );
}
