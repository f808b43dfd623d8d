/** What the seller said of her store stands above what a page or a backup said. */
import type { Activity, StoreFacts } from '../domain/facts.ts';
import type { Settings } from '../domain/settings.ts';
import { inActivityZone } from '../metrics/scopes/activity-zone.ts';
import { activityWithCategory, storeWithCategories } from './typed-categories.ts';

export function factsAsJudged(facts: StoreFacts, settings: Settings): StoreFacts {
  const activities = facts.activities.map((activity) => activityAsJudged(activity, settings));
  return { ...facts, store: storeWithCategories(facts.store, settings), activities };
}

export function activityAsJudged(activity: Activity, settings: Settings): Activity {
  const zone = settings.stores?.[activity.storeId]?.activityZone;
  return activityWithCategory(inActivityZone(activity, zone), settings);
}
