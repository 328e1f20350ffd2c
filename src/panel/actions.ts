import type { Exchange } from '../core/exchange.ts';
import type { Trace } from '../core/trace.ts';
import type { Opened } from './opened.ts';

export type FormatId = 'markdown' | 'curl' | 'fetch' | 'python' | 'php';

/** What the panel can ask of the browser; `main.tsx` provides it. An action that is absent is not offered. */
export interface PanelActions {
  /** Resolves to whether the text reached the clipboard. */
  copyAs(format: FormatId, opened: Opened): Promise<boolean>;
  /** All of them as one report. */
  copyReport(failures: readonly Opened[]): Promise<boolean>;
  /** Offers the exchanges as a sanitised HAR file, and beside them what is remembered of others. */
  saveHar(exchanges: readonly Exchange[], history: readonly Trace[]): Promise<void>;
  /** The DevTools around the panel, as the ids of what they tell name them; null in a tab of its own. */
  readonly devtools: string | null;
  /** Opens the Network panel with its filter set. */
  readonly showInNetwork?: (filter: string) => void;
  /** Opens a script of the page in the Sources panel. `line` counts from 1. */
  readonly openSource?: (url: string, line: number, column: number | null) => void;
  readonly requestAccess?: () => Promise<boolean>;
}
