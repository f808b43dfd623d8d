/** Open orders, packed for storage: all that judging asks of an order that may still be shipped in time. */
import type { Order } from '../../domain/facts.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import { type Instant, instantOfIso, isoOf } from '../../domain/time.ts';
import { headlineLateShipment } from '../headline.ts';
import type { KnownOrder } from '../orders/known-order.ts';
import type { Scan } from '../orders/parcel-timeline.ts';
import type { OpenOrder } from '../scopes/scope.ts';
import type { OrderPart } from './order-part.ts';

/** Number, upload, carrier, until when its track was seen, and its scans as instant, node, instant, node … */
type PackedUpload = [string, Instant, string | null, Instant, ...(Instant | string)[]];

const CANCEL_UNDATED = 1;
const PLACED = 2;
const BY_SELLER = 4;

/** A tuple, since the names of its fields would be most of what is stored. */
export type PackedOrder = [
  orderId: string,
  flags: number,
  createdAt: Instant,
  deadlineAt: Instant,
  /** Not known: null. */
  paidAt: Instant | null,
  cancelledAt: Instant | null,
  undatedCancelFrom: Instant | null,
  deliveredAt: Instant | null,
  shipBy: Instant | null,
  activityIds: string[],
  uploads: PackedUpload[],
];

export function packed(known: KnownOrder, part: OrderPart): PackedOrder {
  const { orderId, createdAt, deadlineAt, paidAt, cancelledAt, undatedCancelFrom, deliveredAt } = known;
  const { shipBy, cancelledBy } = known.order;
  const flags =
    (known.isCancelUndated ? CANCEL_UNDATED : 0) +
    (known.isPlaced ? PLACED : 0) +
    (cancelledBy === 'seller' ? BY_SELLER : 0);
  const uploads = known.uploads.map(
    ({ trackingNumber, uploadedAt, carrier }): PackedUpload => [
      trackingNumber,
      uploadedAt,
      carrier ?? null,
      known.trackSeenUntil(trackingNumber),
      ...known.scansOf(trackingNumber).flatMap(({ at, node }) => [at, node]),
    ],
  );
  return [
    orderId,
    flags,
    createdAt,
    deadlineAt,
    paidAt ?? null,
    cancelledAt ?? null,
    undatedCancelFrom ?? null,
    deliveredAt ?? null,
    shipBy === undefined ? null : instantOfIso(shipBy),
    part.activityIds,
    uploads,
  ];
}

export interface OpenOrderPart extends OpenOrder {
  activityIds: string[];
}

/** Of its record only what judging asks is there. */
export function unpacked(order: PackedOrder, storeId: string, pack: RulePack): OpenOrderPart {
  const [orderId, flags, createdAt, deadlineAt, paidAt, cancelledAt, undatedCancelFrom] = order;
  const [deliveredAt, shipBy, activityIds, uploads] = order.slice(7) as [
    Instant | null,
    Instant | null,
    string[],
    PackedUpload[],
  ];
  const record: Order = {
    storeId,
    orderId,
    ...(shipBy !== null && { shipBy: isoOf(shipBy) }),
    ...((flags & BY_SELLER) !== 0 && { cancelledBy: 'seller' as const }),
  };
  const known: KnownOrder = {
    orderId,
    order: record,
    createdAt,
    deadlineAt,
    paidAt: paidAt ?? undefined,
    cancelledAt: cancelledAt ?? undefined,
    isCancelUndated: (flags & CANCEL_UNDATED) !== 0,
    undatedCancelFrom: undatedCancelFrom ?? undefined,
    deliveredAt: deliveredAt ?? undefined,
    uploads: uploads.map(([trackingNumber, uploadedAt, carrier]) => ({
      trackingNumber,
      uploadedAt,
      carrier: carrier ?? undefined,
    })),
    isPlaced: (flags & PLACED) !== 0,
    scansOf: (number) => scansIn(uploads.find(([trackingNumber]) => trackingNumber === number)),
    trackSeenUntil: (number) =>
      uploads.find(([trackingNumber]) => trackingNumber === number)?.[3] ?? Number.NEGATIVE_INFINITY,
  };
  return { known, lateShipment: headlineLateShipment(known, pack), activityIds };
}

function scansIn(upload: PackedUpload | undefined): Scan[] {
  const [, , , , ...packedScans] = upload ?? ['', 0, null, 0];
  const scans: Scan[] = [];
  for (let index = 0; index < packedScans.length; index += 2) {
    scans.push({ at: packedScans[index] as Instant, node: packedScans[index + 1] as string });
  }
  return scans;
}
