/**
 * One order as it is known at an instant. Dated facts after that instant do not exist; statuses carry no instant and
 * hold throughout, but never speak for a dated fact that is still to come.
 */
import type { Order } from '../../domain/facts.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import type { Scan, ScansByNumber } from '../../domain/scans.ts';
import { shipDeadline } from '../../domain/ship-deadline.ts';
import { type Instant, type IsoInstant, instantOfIso } from '../../domain/time.ts';
import type { Span } from '../course.ts';
import { isPaid } from './paid.ts';
import { anomalySpans } from './parcel-timeline.ts';
import type { TrackSeenUntil } from './track-looks.ts';
import { type Upload, validUploads } from './valid-shipment.ts';

export interface KnownOrder {
  orderId: string;
  order: Order;
  createdAt: Instant;
  paidAt: Instant | undefined;
  deadlineAt: Instant;
  cancelledAt: Instant | undefined;
  /** Its status says cancelled, no page said when. */
  isCancelUndated: boolean;
  /** The first instant at which an undated cancellation counts. */
  undatedCancelFrom: Instant | undefined;
  deliveredAt: Instant | undefined;
  /** From when on its parcel cannot be anomalous: delivered or cancelled; Infinity while neither. */
  restsAt: Instant;
  /** When its parcel is silent or stalled, by the scans of its first valid upload; none without one. */
  anomalies: readonly Span[];
  /** Valid uploads, earliest first. */
  uploads: readonly Upload[];
  /** Some valid upload has a date, known yet or not. */
  isPlaced: boolean;
  /** Scans of one of its numbers, in time order, whether or not before the upload. */
  scansOf(trackingNumber: string): readonly Scan[];
  /** Until when the track of one of its numbers was seen. */
  trackSeenUntil: TrackSeenUntil;
}

/**
 * `falseShipmentAt`: when a page first showed the violation 虚假发货 of the order.
 * Undefined for an order that counts nowhere at `now`: unpaid, not dated, or created later.
 */
export function knownOrder(
  order: Order,
  scans: ScansByNumber,
  falseShipmentAt: Instant | undefined,
  seenUntil: TrackSeenUntil,
  now: Instant,
  pack: RulePack,
): KnownOrder | undefined {
  const createdAt = instantIn(order.createdAt);
  if (createdAt === undefined || createdAt > now || !isPaid(order, pack)) return undefined;
  const dated = validUploads(order, falseShipmentAt);
  const uploads = uploadsUpTo(now, dated);
  const [first] = uploads;
  const paidAt = upTo(now, instantIn(order.paidAt));
  const cancelledAt = upTo(now, instantIn(order.cancelledAt));
  const delivered = upTo(now, deliveredAt(order, dated[0], scans));
  const restsAt = endOf(order, cancelledAt, delivered);
  const scansOf = (trackingNumber: string) => scansUpTo(now, scans.get(trackingNumber) ?? []);
  return {
    orderId: order.orderId,
    order,
    createdAt,
    paidAt,
    deadlineAt: shipDeadline(createdAt, paidAt, pack),
    cancelledAt,
    isCancelUndated: isCancelUndated(order),
    undatedCancelFrom: undatedCancelFrom(order, createdAt, now),
    deliveredAt: delivered,
    restsAt,
    anomalies: first ? anomalySpans(first.uploadedAt, scansOf(first.trackingNumber), restsAt, pack) : [],
    uploads,
    isPlaced: dated.length > 0,
    scansOf,
    trackSeenUntil: seenUntil,
  };
}

export function isCancelUndated({ status, cancelledAt }: Order): boolean {
  return status === 'cancelled' && cancelledAt === undefined;
}

/** An undated cancellation makes the parcel never anomalous. */
function endOf(order: Order, cancelledAt: Instant | undefined, delivered: Instant | undefined): Instant {
  if (isCancelUndated(order)) return Number.NEGATIVE_INFINITY;
  return Math.min(cancelledAt ?? Number.POSITIVE_INFINITY, delivered ?? Number.POSITIVE_INFINITY);
}

/** A list page shows no time of cancellation: from creation, or after the last instant it was seen open. */
export function undatedCancelFrom(order: Order, createdAt: Instant, now: Instant): Instant | undefined {
  if (!isCancelUndated(order)) return undefined;
  const openSeenAt = instantIn(order.openSeenAt);
  if (openSeenAt === undefined) return createdAt;
  return openSeenAt <= now ? Math.max(createdAt, openSeenAt + 1) : undefined;
}

/** A completed order without a date was delivered at the last event of its parcel, else at its upload. */
function deliveredAt(order: Order, first: Upload | undefined, scans: ScansByNumber): Instant | undefined {
  if (order.deliveredAt !== undefined) return instantOfIso(order.deliveredAt);
  if (order.status !== 'completed' || first === undefined) return undefined;
  const last = scans.get(first.trackingNumber)?.at(-1)?.at ?? first.uploadedAt;
  return Math.max(first.uploadedAt, last);
}

/** The earliest first. */
function uploadsUpTo(now: Instant, uploads: readonly Upload[]): readonly Upload[] {
  const last = uploads.at(-1);
  const isAll = last === undefined || last.uploadedAt <= now;
  return isAll ? uploads : uploads.filter(({ uploadedAt }) => uploadedAt <= now);
}

function scansUpTo(now: Instant, scans: readonly Scan[]): readonly Scan[] {
  return lastAt(scans) <= now ? scans : scans.filter(({ at }) => at <= now);
}

/** Of scans in time order; −Infinity for none. */
export function lastAt(scans: readonly Scan[]): Instant {
  return scans.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
}

export function instantIn(iso: IsoInstant | undefined): Instant | undefined {
  return iso === undefined ? undefined : instantOfIso(iso);
}

function upTo(now: Instant, at: Instant | undefined): Instant | undefined {
  return at !== undefined && at <= now ? at : undefined;
}
