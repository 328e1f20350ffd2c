export interface FoundBrowser {
  path: string;
  version: string;
}

/** The first browser that can load the extension, and why the others cannot. */
export function findBrowser(root: string): Promise<{ browser: FoundBrowser | null; refused: string[] }>;
