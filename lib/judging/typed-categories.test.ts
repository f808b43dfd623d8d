import { describe, expect, it } from 'vitest';
import type { Settings } from '../domain/settings.ts';
import { activityWithCategory, storeWithCategories } from './typed-categories.ts';

const sells = (...categories: ('home-garden' | 'auto-moto' | 'other')[]): Settings => ({
  stores: { '1': { categories } },
});
const activity = {
  storeId: '1',
  activityId: 'a',
  products: [{ productId: 'p1' }, { productId: 'p2', category: 'other' }],
};

describe('what the seller said her store sells', () => {
  it('stands above what a backup said of the store', () => {
    const store = { storeId: '1', categories: ['other' as const] };
    expect(storeWithCategories(store, sells('auto-moto')).categories).toEqual(['auto-moto']);
    expect(storeWithCategories(store, {})).toEqual(store);
  });

  it('is the category of a product that nobody put into another, when it is the only one', () => {
    expect(activityWithCategory(activity, sells('home-garden')).products).toEqual([
      { productId: 'p1', category: 'home-garden' },
      { productId: 'p2', category: 'other' },
    ]);
  });

  it('tells no product’s category when there are two, or none', () => {
    for (const settings of [sells('home-garden', 'auto-moto'), sells(), {}])
      expect(activityWithCategory(activity, settings)).toEqual(activity);
  });
});
