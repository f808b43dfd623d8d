import { makeBuyer, NOTES } from './buyers.ts';
import { HOUR, MINUTE, outsideRepeatedHour } from './pacific.ts';
import { CARRIERS, makeHandling, makeScans, makeTrackingNumber } from './parcels.ts';
import type { Random } from './random.ts';
import type { Order, OrderLine, Parcel, Product } from './store.ts';

/** How the store works, as shares of its orders. */
const NEVER_PAID = 0.06;
const CANCELLED_BY_BUYER = 0.035;
const OUT_OF_STOCK = 0.015;
const SHIPPED_LATE = 0.1;
const NEVER_SHIPPED = 0.006;
const IN_DISPUTE = 0.015;

/** One order from its creation to `now`, in a shop whose ERP pushes no waybill from `erpStoppedAt` on. */
export function makeOrder(
  random: Random,
  {
    createdAt,
    now,
    erpStoppedAt,
    products,
  }: { createdAt: number; now: number; erpStoppedAt: number; products: Product[] },
): Order {
  const order: Order = {
    orderId: `${random.pick(['8', '3'])}${random.digits(15)}`,
    createdAt,
    status: 'awaitingPayment',
    lines: makeLines(random, products),
    parcels: [],
    buyer: makeBuyer(random),
  };
  if (random.chance(0.12)) order.note = random.pick(NOTES);
  const life = {
    neverPays: random.chance(NEVER_PAID),
    paidAt: outsideRepeatedHour(createdAt + random.whole(1, 40) * MINUTE),
    isLate: random.chance(SHIPPED_LATE),
    endsBefore: random.next(),
    endsAfter: random.whole(2 * 60, 5 * 60) * MINUTE,
    isForgotten: random.chance(NEVER_SHIPPED),
    disputed: random.chance(IN_DISPUTE),
  };
  const parcel = makeParcel(random, createdAt, life.isLate);
  if (life.neverPays) return closeIf(order, now, createdAt + 24 * HOUR, 'notPaid', 'platform');
  if (life.paidAt > now) return order;
  order.paidAt = life.paidAt;
  if (life.endsBefore < CANCELLED_BY_BUYER) {
    return closeIf(awaiting(order), now, life.paidAt + life.endsAfter, 'buyerCancelled', 'buyer');
  }
  if (life.endsBefore < CANCELLED_BY_BUYER + OUT_OF_STOCK) {
    return closeIf(awaiting(order), now, life.paidAt + life.endsAfter, 'outOfStock', 'seller');
  }
  if (life.isForgotten) {
    return closeIf(awaiting(order), now, createdAt + 7 * 24 * HOUR, 'notShippedInTime', 'platform');
  }
  if (parcel.uploadedAt > Math.min(now, erpStoppedAt)) return awaiting(order);
  return ship(order, parcel, now, life.disputed);
}

function makeLines(random: Random, products: Product[]): OrderLine[] {
  const count = random.chance(0.1) ? 2 : 1;
  const first = random.whole(0, products.length - 1);
  return products
    .concat(products)
    .slice(first, first + count)
    .map((product) => ({
      product,
      quantity: random.chance(0.85) ? 1 : random.whole(2, 5),
      unitPrice: product.price,
    }));
}

function makeParcel(random: Random, createdAt: number, isLate: boolean): Parcel {
  const carrier = random.pick(CARRIERS);
  const uploadedAt = outsideRepeatedHour(
    createdAt + Math.round(makeHandling(random, isLate) / MINUTE) * MINUTE,
  );
  const trackingNumber = makeTrackingNumber(random, carrier);
  return { carrier, uploadedAt, trackingNumber, scans: makeScans(random, uploadedAt) };
}

function awaiting(order: Order): Order {
  return { ...order, status: 'awaitingShipment', shipBy: order.createdAt + 72 * HOUR };
}

function closeIf(
  order: Order,
  now: number,
  at: number,
  reason: NonNullable<Order['closed']>['reason'],
  by: NonNullable<Order['closed']>['by'],
): Order {
  if (at > now) return order;
  return {
    ...order,
    status: 'closed',
    shipBy: undefined,
    closed: { at: outsideRepeatedHour(at), reason, by },
  };
}

function ship(order: Order, parcel: Parcel, now: number, disputed: boolean): Order {
  const scans = parcel.scans.filter((scan) => scan.at <= now);
  const deliveredAt = scans.find((scan) => scan.step === 'delivered')?.at;
  return {
    ...order,
    status: deliveredAt ? 'completed' : disputed ? 'inDispute' : 'shipped',
    parcels: [{ ...parcel, scans }],
    deliveredAt,
  };
}
