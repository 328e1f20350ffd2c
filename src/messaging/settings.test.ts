import { describe, expect, it } from 'vitest';
import {
  defaultSettings,
  isIgnored,
  loadSettings,
  readSettings,
  saveSettings,
  watchSettings,
  type Settings,
  type SettingsArea,
} from './settings.ts';

function area(): SettingsArea {
  const stored: Record<string, unknown> = {};
  const listeners = new Set<(changes: Record<string, { newValue?: unknown }>) => void>();
  return {
    get: (key) => Promise.resolve({ [key]: stored[key] }),
    set: (entries) => {
      Object.assign(stored, entries);
      for (const listener of listeners)
        listener(Object.fromEntries(Object.entries(entries).map(([key, newValue]) => [key, { newValue }])));
      return Promise.resolve();
    },
    onChanged: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
  };
}

describe('settings', () => {
  it('are the defaults until something is saved', async () => {
    expect(await loadSettings(area())).toEqual(defaultSettings);
  });

  it('come back as they were saved', async () => {
    const local = area();
    const mine: Settings = { ...defaultSettings, badgeCounts: '401-and-403', ignoredHosts: ['*.cdn.example'] };
    await saveSettings(local, mine);
    expect(await loadSettings(local)).toEqual(mine);
  });

  it('keep the fields that fit when others do not', () => {
    expect(
      readSettings({ badgeCounts: 'rainbows', leewaySeconds: -3, ignoredHosts: ['a', 7, ''], preserveLog: 1 }),
    ).toEqual({ ...defaultSettings, ignoredHosts: ['a'] });
    expect(readSettings(null)).toEqual(defaultSettings);
  });

  it('tell watchers until they unsubscribe', async () => {
    const local = area();
    const seen: number[] = [];
    const stop = watchSettings(local, (settings) => seen.push(settings.leewaySeconds));
    await saveSettings(local, { ...defaultSettings, leewaySeconds: 30 });
    stop();
    await saveSettings(local, { ...defaultSettings, leewaySeconds: 60 });
    expect(seen).toEqual([30]);
  });
});

describe('an ignored host', () => {
  it('is the host itself, in any case', () => {
    expect(isIgnored('CDN.example', ['cdn.example'])).toBe(true);
    expect(isIgnored('a.cdn.example', ['cdn.example'])).toBe(false);
  });

  it('is everything under a starred one, on a label boundary', () => {
    expect(isIgnored('a.b.example', ['*.b.example'])).toBe(true);
    expect(isIgnored('b.example', ['*.b.example'])).toBe(true);
    expect(isIgnored('notb.example', ['*.b.example'])).toBe(false);
  });
});
