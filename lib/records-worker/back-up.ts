import type { Backup } from '../domain/backup.ts';
import { isoOf } from '../domain/time.ts';
import { activityWithCategory, storeWithCategories } from '../judging/typed-categories.ts';
import { readEverything } from '../store/read-everything.ts';
import type { Terms } from './tasks.ts';

/** Everything known, as one JSON file. The demo store is none of hers. */
export async function backUp(by: Pick<Terms, 'now' | 'settings'>): Promise<Blob> {
  return new Blob([JSON.stringify(await makeBackup(by))], { type: 'application/json;charset=utf-8' });
}

export async function makeBackup({ now, settings }: Pick<Terms, 'now' | 'settings'>): Promise<Backup> {
  const { stores = [], activities = [], pageVisits = [], ...lists } = await readEverything();
  const { demo: _, ...kept } = settings;
  return {
    format: 'activity-guard/backup',
    version: 1,
    exportedAt: isoOf(now),
    // It is judged by what the seller said of her store, so a backup says it too.
    stores: stores.map((store) => storeWithCategories(store, kept)),
    ...(lists as Omit<Backup, 'format' | 'version'>),
    activities: activities.map((activity) => activityWithCategory(activity, kept)),
    settings: kept,
    readings: [...pageVisits],
  };
}
