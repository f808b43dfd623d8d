import type { Settings } from '../domain/settings.ts';
import { copyTyped, putTypedBack } from '../mending/typed-copy.ts';
import { readSettings, saveSettings } from '../published/settings.ts';
import { withWriteLock } from '../write-lock.ts';

/**
 * What of a backup is no page's to say, once its facts are on disk. Settings are choices, not facts: those of this
 * installation stand, the backup's fill the gaps. Whoever takes them must judge again.
 */
export async function takeRestoredSettings(settings: Settings): Promise<void> {
  await saveSettings({ ...settings, ...(await readSettings()) });
  await withWriteLock(async () => {
    await putTypedBack();
    await copyTyped();
  });
}
