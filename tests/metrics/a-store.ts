/** Small stores for the tests of judging: what a test does not say is ordinary. */
import type { Activity, Order, Review, StoreFacts, TrackingEvent } from '../../lib/domain/facts.ts';
import type { IndicatorReport } from '../../lib/domain/report.ts';
import type { RulePack } from '../../lib/domain/rule-pack.ts';
import { HOUR, type Instant, type IsoInstant, instantOfIso, isoOf } from '../../lib/domain/time.ts';
import type { IndicatorId } from '../../lib/domain/vocabulary.ts';
import { judgeStore } from '../../lib/metrics/judge-store.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';

export const STORE_ID = '244176';

/** Noon in Los Angeles, clocks at UTC−7. */
export const NOON: IsoInstant = '2026-05-20T19:00:00.000Z';

export function hoursAfter(iso: IsoInstant, hours: number, milliseconds = 0): IsoInstant {
  return isoOf(instantOfIso(iso) + hours * HOUR + milliseconds);
}

export function instant(iso: IsoInstant): Instant {
  return instantOfIso(iso);
}

/** Paid, waiting to be shipped. */
export function anOrder(orderId: string, createdAt: IsoInstant, fields: Partial<Order> = {}): Order {
  return { storeId: STORE_ID, orderId, createdAt, paidAt: createdAt, status: 'awaiting-shipment', ...fields };
}

/** With one valid number, uploaded so many hours after the order was created. */
export function shippedAfter(hours: number, trackingNumber = 'YT2026052000001', carrier = 'YunExpress') {
  return (orderId: string, createdAt: IsoInstant, fields: Partial<Order> = {}): Order =>
    anOrder(orderId, createdAt, {
      status: 'shipped',
      shipments: [{ trackingNumber, carrier, uploadedAt: hoursAfter(createdAt, hours) }],
      ...fields,
    });
}

/** So many orders with ids that begin with the prefix. */
export function many(count: number, prefix: string, make: (orderId: string) => Order): Order[] {
  return Array.from({ length: count }, (_, index) => make(`${prefix}${String(index).padStart(3, '0')}`));
}

export function aScan(
  trackingNumber: string,
  at: IsoInstant,
  fields: Partial<TrackingEvent> = {},
): TrackingEvent {
  return { storeId: STORE_ID, trackingNumber, at, code: 'NODE', ...fields };
}

export function aReview(reviewId: string, createdAt: IsoInstant, fields: Partial<Review> = {}): Review {
  return { storeId: STORE_ID, reviewId, createdAt, productId: 'p1', stars: 5, text: 'ok', ...fields };
}

export function anActivity(
  startsAt: IsoInstant,
  endsAt: IsoInstant,
  fields: Partial<Activity> = {},
): Activity {
  const products = [{ productId: 'p1', skuId: 's1', category: 'other' }];
  return { storeId: STORE_ID, activityId: 'a1', startsAt, endsAt, products, ...fields };
}

export function facts(fields: Partial<StoreFacts> = {}): StoreFacts {
  return {
    store: { storeId: STORE_ID },
    orders: [],
    trackingEvents: [],
    reviews: [],
    activities: [],
    products: [],
    ratings: [],
    carriers: [],
    officialFigures: [],
    violations: [],
    ...fields,
  };
}

/** One indicator of the store. */
export function judged(
  indicator: IndicatorId,
  fields: Partial<StoreFacts>,
  now: IsoInstant,
  pack: RulePack = defaultRulePack,
): IndicatorReport {
  return indicatorOf(indicator, judgeStore(facts(fields), instant(now), pack).indicators);
}

export function indicatorOf(indicator: IndicatorId, reports: readonly IndicatorReport[]): IndicatorReport {
  const report = reports.find(({ id }) => id === indicator);
  if (report === undefined) throw new Error(`no ${indicator} in the report`);
  return report;
}
