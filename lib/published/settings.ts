/** What the seller chose, in `storage.local`. Content scripts read it too, so no schema library here. */
import { browser } from 'wxt/browser';
import type { Settings } from '../domain/settings.ts';

export const SETTINGS_KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  return settingsIn(await browser.storage.local.get(SETTINGS_KEY));
}

/** Of what is stored under their key. */
export function settingsIn(stored: Record<string, unknown>): Settings {
  return (stored[SETTINGS_KEY] ?? {}) as Settings;
}

/** Changes the given fields and keeps the others; a field given as undefined is forgotten. */
export async function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const merged: Settings = { ...(await readSettings()), ...change };
  const next = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
  await browser.storage.local.set({ [SETTINGS_KEY]: next });
  return next;
}

/** Calls `listener` after each change until the returned function is called. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[SETTINGS_KEY] : undefined;
    if (change) listener((change.newValue ?? {}) as Settings);
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
