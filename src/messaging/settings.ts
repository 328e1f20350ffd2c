/** What a user may set. Settings are the only thing kept in `storage.local`. */
export interface Settings {
  /** What the badge counts since the last navigation. */
  readonly badgeCounts: '401' | '401-and-403' | 'not-recovered';
  /** Hosts whose requests are not recorded: `cdn.example`, or `*.example` for everything under it. Lower case. */
  readonly ignoredHosts: readonly string[];
  /** Seconds of difference between two clocks that still count as equal. */
  readonly leewaySeconds: number;
  /** Subjects of tokens and IP addresses stay in what is copied or saved; secrets never do. */
  readonly personalDataInExports: boolean;
  /** Failures stay in the list when the page navigates. */
  readonly preserveLog: boolean;
}

export const defaultSettings: Settings = {
  badgeCounts: '401',
  ignoredHosts: [],
  leewaySeconds: 5,
  personalDataInExports: false,
  preserveLog: false,
};

/** The part of `browser.storage.local` that settings need. */
export interface SettingsArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(entries: Record<string, unknown>): Promise<void>;
  readonly onChanged: {
    addListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void;
    removeListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void;
  };
}

const KEY = 'settings';

export async function loadSettings(area: SettingsArea): Promise<Settings> {
  return readSettings((await area.get(KEY))[KEY]);
}

export async function saveSettings(area: SettingsArea, settings: Settings): Promise<void> {
  await area.set({ [KEY]: settings });
}

/** Calls back after each change by any page of the extension. Returns its own unsubscribe. */
export function watchSettings(area: SettingsArea, onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[KEY];
    if (change) onChange(readSettings(change.newValue));
  };
  area.onChanged.addListener(listener);
  return () => {
    area.onChanged.removeListener(listener);
  };
}

/** Whatever an older or a newer version stored: each field that does not fit becomes its default. */
export function readSettings(stored: unknown): Settings {
  const from: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const { badgeCounts, ignoredHosts, leewaySeconds, personalDataInExports, preserveLog } = from;
  return {
    badgeCounts:
      badgeCounts === '401-and-403' || badgeCounts === 'not-recovered' ? badgeCounts : defaultSettings.badgeCounts,
    ignoredHosts: Array.isArray(ignoredHosts)
      ? ignoredHosts.filter((host): host is string => typeof host === 'string' && host !== '')
      : defaultSettings.ignoredHosts,
    leewaySeconds:
      typeof leewaySeconds === 'number' && leewaySeconds >= 0 && leewaySeconds <= 600
        ? leewaySeconds
        : defaultSettings.leewaySeconds,
    personalDataInExports: personalDataInExports === true,
    preserveLog: preserveLog === true,
  };
}

/** Whether a host is one the user asked to leave alone. */
export function isIgnored(host: string, ignoredHosts: readonly string[]): boolean {
  const name = host.toLowerCase();
  return ignoredHosts.some((entry) =>
    entry.startsWith('*.') ? name === entry.slice(2) || name.endsWith(entry.slice(1)) : name === entry,
  );
}
