/** Activities that overlap, have ended, run or are to come; their edges often fall on an order. */
import type { Activity, ActivityProduct, Product } from '../../../lib/domain/facts.ts';
import type { Category } from '../../../lib/domain/vocabulary.ts';
import type { Instant } from '../calendar.ts';
import { HOUR } from '../calendar.ts';
import type { Dice } from './dice.ts';
import { isoOf, jitter, someInstant } from './instants.ts';
import { PRODUCT_IDS } from './orders.ts';
import { CATEGORY_MIXES } from './words.ts';

export interface Fair {
  dice: Dice;
  now: Instant;
  storeId: string;
}

/** Around instants that orders were created at, so that an edge is hit exactly. */
export function someActivity(
  { dice, now, storeId }: Fair,
  activityId: string,
  edges: readonly Instant[],
): Activity {
  const edge = () => dice.pickIfAny(edges) ?? now;
  const startsAt = dice.pick([edge(), edge() + jitter(dice), someInstant(dice, now, 40), now + jitter(dice)]);
  const endsAt = dice.pick([
    edge(),
    now + jitter(dice),
    now + dice.between(1, 400) * HOUR,
    startsAt + dice.between(1, 900) * HOUR,
    now - 720 * HOUR + jitter(dice),
  ]);
  return {
    storeId,
    activityId,
    name: `Deal ${activityId}`,
    type: 'flash-deal',
    startsAt: isoOf(startsAt),
    endsAt: isoOf(Math.max(endsAt, startsAt + HOUR)),
    products: someProducts(dice),
  };
}

function someProducts(dice: Dice): ActivityProduct[] {
  const categories = dice.pick(CATEGORY_MIXES);
  return dice
    .shuffled(PRODUCT_IDS)
    .slice(0, dice.between(0, 4))
    .map((productId) => {
      const product: ActivityProduct = { productId, skuId: `sku-${productId}` };
      const category = dice.pickIfAny(categories);
      if (category !== undefined) product.category = category;
      return product;
    });
}

export function someListedProducts({ dice, storeId }: Fair): Product[] {
  if (dice.chance(0.6)) return [];
  return PRODUCT_IDS.map((productId) => {
    const product: Product = { storeId, productId, skuId: `sku-${productId}` };
    if (dice.chance(0.8)) product.category = dice.pick(['home-garden', 'auto-moto', 'other']);
    return product;
  });
}

export function someCategories(dice: Dice): Category[] {
  return [...dice.pick(CATEGORY_MIXES)];
}
