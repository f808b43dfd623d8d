/**
 * What the rules say of the replica's store, by small code of its own: written from the rules, importing nothing of the product.
 * It judges what the order list prints and no more: a list shows no time of cancellation, so an order closed after
 * payment counts as cancelled from its creation, and as late once its deadline has passed without a parcel.
 */
import { HOUR, pacificDay } from '../model/pacific.ts';
import type { Activity, Order } from '../model/store.ts';

export const LATE_LIMIT = 0.2;
export const CANCELLATION_LIMIT = 0.15;
const WINDOW_DAYS = 30;
const SHIP_WITHIN = 72 * HOUR;

export interface Figure {
  eligible: number;
  defects: number;
  /** Null: nothing is eligible, so there is no figure. */
  rate: number | null;
  defectIds: string[];
}

export interface Figures {
  cancellation: Figure;
  lateShipment: Figure;
}

/** The figures now, or at the closing of an earlier day; of the store, or of one activity. */
export function figuresAsListed(
  orders: readonly Order[],
  now: number,
  { daysBefore = 0, activity }: { daysBefore?: number; activity?: Activity } = {},
): Figures {
  const lastDay = dayBefore(pacificDay(now), daysBefore);
  const firstDay = dayBefore(lastDay, WINDOW_DAYS - 1);
  const judgedAt = daysBefore === 0 ? now : endOfDay(lastDay);
  const opensAfter = endOfDay(dayBefore(firstDay, 1));
  const counted = orders.filter(
    (order) =>
      order.paidAt !== undefined &&
      opensAfter < order.createdAt &&
      order.createdAt <= judgedAt &&
      (!activity || isOfActivity(order, activity)),
  );
  const decided = counted.filter((order) => fateOf(order, judgedAt) !== 'open');
  return {
    cancellation: figureOf(counted, (order) => order.status === 'closed'),
    lateShipment: figureOf(decided, (order) => fateOf(order, judgedAt) === 'late'),
  };
}

/** Orders that still can be shipped in time, soonest deadline first. */
export function openOrdersOf(orders: readonly Order[], now: number): Order[] {
  return orders
    .filter(
      (order) => order.paidAt !== undefined && order.status !== 'closed' && fateOf(order, now) === 'open',
    )
    .sort((a, b) => a.createdAt - b.createdAt || (a.orderId < b.orderId ? -1 : 1));
}

function fateOf(order: Order, at: number): 'onTime' | 'late' | 'open' {
  const deadline = order.createdAt + SHIP_WITHIN;
  const uploads = order.parcels.map((parcel) => parcel.uploadedAt).filter((uploadedAt) => uploadedAt <= at);
  if (uploads.length > 0 && Math.min(...uploads) <= deadline) return 'onTime';
  return at > deadline ? 'late' : 'open';
}

function isOfActivity(order: Order, { startsAt, endsAt, products }: Activity): boolean {
  return (
    startsAt <= order.createdAt &&
    order.createdAt < endsAt &&
    order.lines.some((line) => products.some(({ product }) => product.productId === line.product.productId))
  );
}

function figureOf(eligible: Order[], isDefect: (order: Order) => boolean): Figure {
  const defectIds = eligible
    .filter(isDefect)
    .map((order) => order.orderId)
    .sort();
  return {
    eligible: eligible.length,
    defects: defectIds.length,
    rate: eligible.length === 0 ? null : defectIds.length / eligible.length,
    defectIds,
  };
}

function dayBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * 24 * HOUR).toISOString().slice(0, 10);
}

/** The last millisecond of the day: found by search, so that no offset is assumed. */
function endOfDay(day: string): number {
  let low = Date.parse(`${day}T00:00:00Z`);
  let high = low + 48 * HOUR;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (pacificDay(middle) <= day) low = middle;
    else high = middle;
  }
  return low;
}
