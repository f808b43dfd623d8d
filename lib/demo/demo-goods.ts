/** What the demo store sells, and in which activities. */

import { DEMO_STORE_ID } from '../domain/demo-store-id.ts';
import type { Activity, Product } from '../domain/facts.ts';
import type { Money } from '../domain/schema.ts';
import { HOUR, type Instant, isoOf } from '../domain/time.ts';

const DAY = 24 * HOUR;
const TITLES = ['Camping lamp', 'Phone stand', 'Yoga mat', 'Car organiser', 'Desk fan', 'Travel bottle'];

export const DEMO_PRODUCTS: readonly (Product & { price: Money; skuId: string })[] = TITLES.map(
  (title, index) => ({
    storeId: DEMO_STORE_ID,
    productId: `100500000000${index}`,
    skuId: `1200000000000000${index}`,
    title: `${title} (demo)`,
    price: { amount: `${9 + 4 * index}.90`, currency: 'USD' },
    stock: 60 + 50 * index,
  }),
);

/** As the product list showed them each day of the last three weeks: never out of stock, and dearer than they are sold. */
export function demoProducts(from: Instant): Product[] {
  const stockLooks = [{ value: true, from: isoOf(from - 21 * DAY), until: isoOf(from) }];
  return DEMO_PRODUCTS.map((product, index) => ({
    ...product,
    price: { amount: `${12 + 5 * index}.90`, currency: 'USD' },
    stockLooks,
  }));
}

/** One that ended, two that run, one to come. */
export function demoActivities(from: Instant): Activity[] {
  return [
    activity('90001', '限时抢购 · demo 1', 'flash-deal', from - 20 * DAY, from - 13 * DAY, [0, 1]),
    activity('90002', '平台大促 · demo 2', 'platform', from - 6 * DAY, from + 5 * DAY, [0, 1, 2, 3]),
    activity('90003', '店铺优惠券 · demo 3', 'store-coupon', from - 2 * DAY, from + 9 * DAY, [4, 5]),
    activity('90004', '限时抢购 · demo 4', 'flash-deal', from + 4 * DAY, from + 8 * DAY, [2, 5]),
  ];
}

function activity(
  activityId: string,
  name: string,
  type: NonNullable<Activity['type']>,
  startsAt: Instant,
  endsAt: Instant,
  products: readonly number[],
): Activity {
  return {
    storeId: DEMO_STORE_ID,
    activityId,
    name,
    type,
    startsAt: isoOf(startsAt),
    endsAt: isoOf(endsAt),
    enrolment: 'enrolled',
    products: DEMO_PRODUCTS.filter((_, index) => products.includes(index)).map(
      ({ productId, skuId, title, price }) => ({
        productId,
        skuId,
        title,
        price,
        // More than there is of two of them.
        stock: 100,
        carrier: 'AliExpress Standard Shipping',
      }),
    ),
  };
}
