/** Every kind of entry that has a table of its own, in the order of a backup. */
import { activities } from './activities.ts';
import { carriers } from './carriers.ts';
import { officialFigures } from './official-figures.ts';
import { orders } from './orders.ts';
import { products } from './products.ts';
import { ratings } from './ratings.ts';
import { reviews } from './reviews.ts';
import { stores } from './stores.ts';
import { violations } from './violations.ts';

export const ALL_KINDS = [
  stores,
  orders,
  reviews,
  activities,
  products,
  ratings,
  carriers,
  officialFigures,
  violations,
] as const;
