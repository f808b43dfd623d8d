/** What the seller chose, in `storage.local`. Content scripts read it too, so no schema library here. */
import { browser } from 'wxt/browser';
import type { Settings } from '../domain/settings.ts';
import { watchStored } from './watch-stored.ts';

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

/** Calls `listener` after each change. */
export function watchSettings(listener: (settings: Settings) => void): void {
  watchStored(SETTINGS_KEY, (stored) => listener((stored ?? {}) as Settings));
}
