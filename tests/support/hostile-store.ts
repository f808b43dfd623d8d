/** A store whose every text is one that some program would obey: each text stands in every field. */
import type { Activity, Order, Review, TrackingEvent } from '../../lib/domain/facts.ts';
import type { JudgedStores } from '../../lib/domain/judged.ts';
import { HOUR, type IsoInstant, instantOfIso, isoOf } from '../../lib/domain/time.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import { judgedExample } from '../gallery/examples.ts';

const NOW: IsoInstant = '2026-05-20T19:00:00.000Z';
const STORE_ID = 'hostile';
const PRODUCT_ID = 'p1';
const before = (hours: number) => isoOf(instantOfIso(NOW) - hours * HOUR);

export function hostileStores(texts: readonly string[]): JudgedStores {
  const entries = texts.map(entriesOf);
  const backup = {
    format: 'activity-guard/backup' as const,
    version: 1 as const,
    stores: [{ storeId: STORE_ID, name: texts.join(' ') }],
    orders: entries.map(({ order }) => order),
    trackingEvents: entries.flatMap(({ events }) => events),
    reviews: entries.map(({ review }) => review),
    activities: [ENDED, RUNNING, TO_COME].map((hours, index) => activityOf(texts, hours, `a${index}`)),
    carriers: texts.map((name) => ({ storeId: STORE_ID, name, contracted: true })),
  };
  const judged = judgedExample(backup, NOW);
  const pack = { ...defaultRulePack, id: texts.join(' '), version: texts.join(' '), sources: [...texts] };
  return { ...judged, pack };
}

/** In turn: cancelled, never shipped, silent on its way, stalled on its way, still open. */
function entriesOf(text: string, index: number): { order: Order; events: TrackingEvent[]; review: Review } {
  const kind = index % 5;
  const createdAt = before(kind === 4 ? 40 : 300);
  const uploadedAt = before(280);
  const [orderId, trackingNumber] = [`${text} o${index}`, `${text} t${index}`];
  const isShipped = kind === 2 || kind === 3;
  const order: Order = {
    storeId: STORE_ID,
    orderId,
    createdAt,
    paidAt: createdAt,
    status: kind === 0 ? 'cancelled' : isShipped ? 'shipped' : 'awaiting-shipment',
    ...(kind === 0 && { cancelledAt: before(290), cancelledBy: 'seller', cancelReason: `${text} stock` }),
    ...(isShipped && { shipments: [{ trackingNumber, carrier: text, uploadedAt, verdict: 'unknown' }] }),
    lines: [
      {
        productId: PRODUCT_ID,
        skuId: text,
        skuCode: text,
        title: text,
        unitPrice: { amount: '9.00', currency: 'USD' },
      },
    ],
  };
  const events = [200, 100, 1].map((hours) => {
    return { storeId: STORE_ID, trackingNumber, at: before(hours), text, place: text, code: text };
  });
  const review: Review = {
    ...{
      storeId: STORE_ID,
      reviewId: `${text} r${index}`,
      orderId,
      productId: PRODUCT_ID,
      skuId: text,
      stars: 1,
    },
    text: `not as described ${text}`,
    createdAt: before(2),
  };
  return { order, events: kind === 3 ? events : [], review };
}

/** Of an activity: hours from its start and from its end until now. */
const ENDED = [400, 3] as const;
const RUNNING = [400, -48] as const;
const TO_COME = [-24, -48] as const;

function activityOf(texts: readonly string[], [start, end]: readonly [number, number], id: string): Activity {
  const joined = texts.join(' ');
  return {
    storeId: STORE_ID,
    activityId: `${joined} ${id}`,
    name: joined,
    startsAt: before(start),
    endsAt: before(end),
    correctiveAction: joined,
    products: texts.map((text) => ({
      ...{ productId: PRODUCT_ID, skuId: text, title: text, carrier: `${text} unknown`, stock: 0 },
      price: { amount: '8.00', currency: 'USD' },
    })),
  };
}
