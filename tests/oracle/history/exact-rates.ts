/** A store whose rates lie exactly at a limit, or one order beside it. */
import type { Order, TrackingEvent } from '../../../lib/domain/facts.ts';
import { HOUR } from '../calendar.ts';
import type { Dice } from './dice.ts';
import { isoOf, jitter } from './instants.ts';
import type { Setting } from './orders.ts';
import { PRODUCT_IDS } from './orders.ts';

const DAY = 24 * HOUR;

/** Orders, and tenths of defects at the limit, of which 0.7 may be official parcels. */
interface Exact {
  orders: number;
  cancelled: number;
  late: number;
  silentOfficial: number;
  silentOther: number;
}

/** 15, 20 and 12 %, or their relaxed 16.5, 22 and 13.2 % as near as whole orders come. */
const EXACT: [Exact, ...Exact[]] = [
  { orders: 20, cancelled: 3, late: 4, silentOfficial: 2, silentOther: 1 },
  { orders: 25, cancelled: 4, late: 5, silentOfficial: 0, silentOther: 3 },
  { orders: 35, cancelled: 5, late: 7, silentOfficial: 6, silentOther: 0 },
  { orders: 40, cancelled: 6, late: 8, silentOfficial: 4, silentOther: 2 },
  { orders: 50, cancelled: 8, late: 11, silentOfficial: 8, silentOther: 1 },
];

export function exactOrders(setting: Setting): { orders: Order[]; events: TrackingEvent[] } {
  const { dice } = setting;
  const exact = dice.pick(EXACT);
  const isBeside = () => dice.pick([0, 0, 0, 1, -1]);
  const places = dice.shuffled(Array.from({ length: exact.orders }, (_, index) => index));
  const cancelled = new Set(places.slice(0, exact.cancelled + isBeside()));
  const late = new Set(dice.shuffled(places).slice(0, exact.late + isBeside()));
  const silent = dice.shuffled(places).slice(0, exact.silentOfficial + exact.silentOther);
  const official = new Set(silent.slice(0, exact.silentOfficial));
  const made = places.map((place) => {
    const age = dice.between(4, dice.pick([28, 34])) * DAY;
    const order = plainOrder(setting, place, setting.now - age);
    if (late.has(place)) shipLate(order, dice);
    if (cancelled.has(place)) cancel(order, dice);
    if (official.has(place)) makeOfficial(order);
    return { order, events: silent.includes(place) ? [] : scansOf(order, setting) };
  });
  return { orders: made.map(({ order }) => order), events: made.flatMap(({ events }) => events) };
}

function plainOrder({ dice, storeId }: Setting, place: number, createdAt: number): Order {
  return {
    storeId,
    orderId: `${storeId}-exact-${place}`,
    createdAt: isoOf(createdAt),
    paidAt: isoOf(createdAt),
    status: 'shipped',
    lines: [{ productId: dice.pick(PRODUCT_IDS) }],
    shipments: [
      {
        trackingNumber: `LP${storeId.length}${1_000_000 + place}`.padEnd(16, '0'),
        carrier: 'YunExpress',
        uploadedAt: isoOf(createdAt + dice.between(1, 72) * HOUR),
      },
    ],
  };
}

function shipLate(order: Order, dice: Dice): void {
  const [parcel] = order.shipments ?? [];
  if (parcel === undefined || order.createdAt === undefined) return;
  parcel.uploadedAt = isoOf(Date.parse(order.createdAt) + 72 * HOUR + dice.pick([1, HOUR, 20 * HOUR]));
}

/** After the deadline, so that the order stays in lateShipment. */
function cancel(order: Order, dice: Dice): void {
  if (order.createdAt === undefined) return;
  order.status = 'cancelled';
  order.cancelledAt = isoOf(Date.parse(order.createdAt) + dice.between(73, 90) * HOUR);
}

function makeOfficial(order: Order): void {
  for (const parcel of order.shipments ?? []) parcel.carrier = 'AliExpress Standard Shipping';
}

/** Scanned on and on; the last scans lie around an age of 72 h. */
function scansOf({ shipments = [] }: Order, { dice, now }: Setting): TrackingEvent[] {
  return shipments.flatMap(({ trackingNumber, uploadedAt }) => {
    if (trackingNumber === undefined || uploadedAt === undefined) return [];
    const last = now - dice.pick([10, 60, 71, 72, 72]) * HOUR + jitter(dice);
    const count = Math.max(0, Math.ceil((last - Date.parse(uploadedAt)) / (60 * HOUR)));
    return dice.times(count, (index) => ({
      trackingNumber,
      at: isoOf(last - index * 60 * HOUR),
      code: `NODE_${index}`,
    }));
  });
}
