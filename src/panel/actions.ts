/** What the panel can ask of the browser; `main.tsx` provides it. An action that is absent is not offered. */
export interface PanelActions {
  /** Resolves to whether the text reached the clipboard. */
  copy(text: string): Promise<boolean>;
  save(name: string, text: string): void;
  /** Opens the Network panel with its filter set. */
  readonly showInNetwork?: (filter: string) => void;
  /** Opens a script of the page in the Sources panel. `line` counts from 1. */
  readonly openSource?: (url: string, line: number, column: number | null) => void;
  readonly requestAccess?: () => Promise<boolean>;
}
