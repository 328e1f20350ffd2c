import type { PanelInDevTools } from '../devtools.ts';

export type Theme = 'light' | 'dark';

/** Decides which pictures are taken and where they go. */
export interface Album {
  isWanted(name: string): boolean;
  fileFor(name: string): string;
}

/** Width and height of the DevTools window, in pixels. */
export type Size = readonly [number, number];

export const sizes = {
  wide: [1280, 800],
  tall: [1280, 1500],
  bottom: [1280, 430],
  /** 200 px of it are the panel's. */
  low: [1280, 227],
  right: [400, 940],
  narrow: [320, 900],
  narrowTall: [320, 2400],
} as const satisfies Record<string, Size>;

/** One picture of the panel as it is now, in each theme that is asked for. */
export async function shoot(
  devtools: PanelInDevTools,
  album: Album,
  name: string,
  size: Size,
  themes: readonly Theme[] = ['light'],
): Promise<void> {
  for (const theme of themes) {
    const full = themes.length > 1 || theme === 'dark' ? `${name}-${theme}` : name;
    if (!album.isWanted(full)) continue;
    await devtools.setSize(...size);
    await devtools.setTheme(theme);
    await settled(devtools, size[0]);
    await devtools.saveScreenshot(album.fileFor(full));
  }
}

/** The panel's frame follows the window a moment later, and what it draws a frame after that. */
async function settled({ window, panel }: PanelInDevTools, width: number): Promise<void> {
  await panel.waitForFunction((expected) => Math.abs(innerWidth - expected) < 2, width);
  // DevTools slide the line under their tabs to where it belongs.
  await window.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
