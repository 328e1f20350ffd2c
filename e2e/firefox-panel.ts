/** A row of the Network panel: method and status as it shows them, and what it has of the request. */
export type Row = readonly [method: string, status: string, url: string, sent: Headers, received: Headers];
export type Headers = readonly { readonly name: string; readonly value: string }[];

/** As far as it is used of Firefox and its DevTools. */
interface Listed {
  readonly id: string;
  readonly url: string;
  readonly requestHeaders: { readonly headers: Headers };
  readonly responseHeaders: { readonly headers: Headers };
}
type Made = 'document' | 'File' | 'DataTransfer' | 'DragEvent' | 'MouseEvent';
interface PanelWindow extends Pick<typeof globalThis, Made> {
  readonly store: { getState(): { requests: { requests: readonly Listed[]; selectedId: string | null } } };
  setTimeout(then: () => void): void;
}
interface Toolbox {
  /** A console below the panel: the importer opens it to say why it gave up. */
  readonly splitConsole: boolean;
  getCurrentPanel(): { readonly panelWin: PanelWindow };
}
interface DevTools {
  readonly gDevTools: { showToolboxForTab(tab: object, shown: { toolId: string }): Promise<Toolbox> };
}
interface Logged {
  readonly level: string;
  readonly filename: string;
  readonly arguments: readonly unknown[];
}
interface Storage {
  addLogEventListener(listener: (logged: Logged) => void, principal: object): void;
}
declare const ChromeUtils: { importESModule(url: string): { require(id: string): DevTools } };
declare const Services: {
  readonly wm: { getMostRecentWindow(type: string): { readonly gBrowser: { readonly selectedTab: object } } };
  readonly console: { registerListener(listener: { observe(message: object): void }): void };
  readonly scriptSecurityManager: { getSystemPrincipal(): object };
};
declare const Cc: Readonly<Record<string, { getService(kind: object): Storage }>>;
declare const Ci: { readonly nsIConsoleAPIStorage: object };

/** Runs in Firefox: opens an archive as a person does who drops its file on the panel, then every detail of every row. */
export async function dropOnPanel(text: string, count: number): Promise<{ rows: Row[]; errors: string[] }> {
  const loader = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = loader.require('resource://devtools/client/framework/devtools.js');
  const { selectedTab } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser;
  const toolbox = await gDevTools.showToolboxForTab(selectedTab, { toolId: 'netmonitor' });
  const { panelWin } = toolbox.getCurrentPanel();
  const { document, store } = panelWin;
  const requests = (): readonly Listed[] => store.getState().requests.requests;
  const lines = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.request-list-item')];

  const errors: string[] = [];
  const note = (text: string): unknown => /devtools\/|HAR file/.test(text) && errors.push(text);
  Services.console.registerListener({ observe: (message) => note(String(message)) });
  Cc['@mozilla.org/consoleAPI-storage;1']
    ?.getService(Ci.nsIConsoleAPIStorage)
    .addLogEventListener(({ level, filename, arguments: said }) => {
      if (level === 'error') note(`${filename}: ${said.map(String).join(' ')}`);
    }, Services.scriptSecurityManager.getSystemPrincipal());
  const isBroken = (): boolean => toolbox.splitConsole || document.querySelector('.app-error-panel') !== null;
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo() && !isBroken()) await new Promise<void>((resolve) => panelWin.setTimeout(resolve));
  };

  const dataTransfer = new panelWin.DataTransfer();
  dataTransfer.items.add(new panelWin.File([text], 'session.har'));
  const target = document.querySelector('.dropHarFiles');
  target?.dispatchEvent(new panelWin.DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  await until(() => lines().length === count);
  const rows = lines().map((line): Row => {
    const shown = (name: string): string => line.querySelector<HTMLElement>(`.requests-list-${name}`)?.innerText ?? '';
    const request = requests().find(({ id }) => id === line.dataset['id']);
    const { url = '', requestHeaders, responseHeaders } = request ?? {};
    return [shown('method'), shown('status'), url, requestHeaders?.headers ?? [], responseHeaders?.headers ?? []];
  });

  for (const tab of ['headers', 'cookies', 'request', 'response', 'timings']) {
    for (const line of lines()) {
      line.dispatchEvent(new panelWin.MouseEvent('mousedown', { bubbles: true, button: 0 }));
      await until(() => store.getState().requests.selectedId === line.dataset['id']);
      await until(() => document.querySelector('#headers-tab') !== null);
      document.querySelector<HTMLElement>(`#${tab}-tab`)?.click();
    }
  }
  return { rows, errors: isBroken() ? ['the panel gave up', ...errors] : errors };
}
