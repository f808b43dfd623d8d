/** What is left to do once a backup's facts are on disk. */
import type { Settings } from '../domain/settings.ts';
import { readSettings, saveSettings } from '../settings.ts';
import { judgeAgain } from '../wake.ts';

/** Settings are choices, not facts: those of this installation stand, the backup's fill the gaps. Then all is judged. */
export async function takeRestoredSettings(settings: Settings): Promise<void> {
  await saveSettings({ ...settings, ...(await readSettings()) });
  await judgeAgain(['facts-lost']);
}
