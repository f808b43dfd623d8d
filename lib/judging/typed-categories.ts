/** What the seller said her store sells, in the facts: no page of an activity prints a category (rules.md §2). */
import type { Activity, Store } from '../domain/facts.ts';
import type { Settings } from '../domain/settings.ts';

/** What she said stands above what a backup said. */
export function storeWithCategories(store: Store, { stores }: Settings): Store {
  const categories = stores?.[store.storeId]?.categories;
  return categories ? { ...store, categories } : store;
}

/** Where the store sells in one category, each product of its activities is of it that nobody put into another. */
export function activityWithCategory(activity: Activity, { stores }: Settings): Activity {
  const [category, ...others] = stores?.[activity.storeId]?.categories ?? [];
  if (category === undefined || others.length > 0 || !activity.products) return activity;
  return { ...activity, products: activity.products.map((product) => ({ category, ...product })) };
}
