import type { Settings } from '../domain/settings.ts';
import { readSettings, saveSettings } from '../settings.ts';

/**
 * Once a backup's facts are on disk. Settings are choices, not facts: those of this installation stand, the backup's
 * fill the gaps. Whoever takes them must judge again.
 */
export async function takeRestoredSettings(settings: Settings): Promise<void> {
  await saveSettings({ ...settings, ...(await readSettings()) });
}
