export interface FoundBrowser {
  path: string;
  version: string;
}

/** The first browser that can load the extension, and why the others cannot. */
export function findBrowser(root: string): Promise<{ browser: FoundBrowser | null; refused: string[] }>;

/** Why the extension cannot be tested in a browser that names itself so, or null. */
export function problemWith(versionOutput: string, minimum: number): string | null;
