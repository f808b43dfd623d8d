import { figuresAsListed, LATE_LIMIT } from '../truth/figures.ts';
import { makeActivities } from './activities.ts';
import { makeProducts } from './catalogue.ts';
import { MAIN_CHANNEL } from './channels.ts';
import { makeOrder } from './orders.ts';
import { HOUR, outsideRepeatedHour } from './pacific.ts';
import { type Random, randomFrom } from './random.ts';
import { makeReviews } from './reviews.ts';
import type { Order, Store } from './store.ts';

const HISTORY_DAYS = 45;
const SECOND = 1000;
const VARIATIONS = 400;

/**
 * The replica's store as of `now`: 45 days of orders, and an ERP that stopped pushing waybills two days ago.
 * The same seed and the same instant give the same store. Of the seed's variations the first is taken whose late
 * shipment rate is close under its limit and was not over it before: that is the story the demo tells.
 */
export function makeStore(seed: number, now: number): Store {
  for (let variation = 0; variation < VARIATIONS; variation += 1) {
    const store = makeVariation(seed, variation, now);
    if (tellsTheStory(store)) return store;
  }
  throw new Error(`No variation of seed ${seed} comes close to the late shipment limit; take another seed.`);
}

function makeVariation(seed: number, variation: number, now: number): Store {
  const random = randomFrom(seed * 1009 + variation);
  const products = makeProducts(random);
  const erpStoppedAt = now - 48 * HOUR;
  const orders = makeCreations(random, now).map((createdAt) =>
    makeOrder(random, { createdAt, now, erpStoppedAt, products }),
  );
  const activities = makeActivities(random, now, products);
  const priced = orders.map((order) => pricedInActivities(order, activities)).reverse();
  return {
    seed,
    variation,
    now,
    channelId: MAIN_CHANNEL,
    name: '晴天优选 Northlight Home',
    erpStoppedAt,
    products,
    orders: priced,
    activities,
    reviews: makeReviews(random, priced, now),
  };
}

/** When the orders came in, oldest first: 10 to 25 a day, scattered over the day. */
function makeCreations(random: Random, now: number): number[] {
  const DAY = 24 * HOUR;
  const instants: number[] = [];
  for (let day = HISTORY_DAYS; day > 0; day -= 1) {
    const count = random.whole(10, 25);
    for (let each = 0; each < count; each += 1) {
      const at = Math.floor((now - day * DAY + random.between(0, DAY)) / SECOND) * SECOND;
      instants.push(outsideRepeatedHour(Math.min(at, now - 4 * 60_000)));
    }
  }
  return instants.sort((a, b) => a - b);
}

/** Who buys while an activity runs pays the activity's price. */
function pricedInActivities(order: Order, activities: Store['activities']): Order {
  const lines = order.lines.map((line) => {
    const prices = activities
      .filter(({ startsAt, endsAt }) => startsAt <= order.createdAt && order.createdAt < endsAt)
      .flatMap(({ products }) => products.filter(({ product }) => product === line.product))
      .map(({ price }) => price);
    return { ...line, unitPrice: Math.min(line.unitPrice, ...prices) };
  });
  return { ...order, lines };
}

function tellsTheStory(store: Store): boolean {
  const { now, orders } = store;
  const isCalm = (rate: number | null) => rate === null || rate <= LATE_LIMIT;
  const current = figuresAsListed(orders, now);
  const late = current.lateShipment.rate ?? 0;
  const running = store.activities.filter(({ startsAt, endsAt }) => startsAt <= now && now < endsAt);
  return (
    late > 0.17 &&
    late < 0.195 &&
    (current.cancellation.rate ?? 1) < 0.1 &&
    isCalm(figuresAsListed(orders, now, { daysBefore: 1 }).lateShipment.rate) &&
    running.every((activity) =>
      [0, 1].every((daysBefore) =>
        isCalm(figuresAsListed(orders, now, { daysBefore, activity }).lateShipment.rate),
      ),
    )
  );
}
