/** One order of a backup as the oracle thinks of it. */
import type { Backup } from '../../lib/domain/backup.ts';
import type { Order, Shipment, TrackingEvent, Violation } from '../../lib/domain/facts.ts';
import type { Instant } from './calendar.ts';
import { instantIfKnown, instantOf } from './calendar.ts';
import type { KnownOrder, Parcel, ParcelEvent } from './facts.ts';
import { isOfficialCarrier } from './official-carrier.ts';
import { nodeOf } from './parcel-state.ts';
import { PAID_ONLY_REASONS } from './rules-as-written.ts';
import { byText } from './shipment-state.ts';
import { isValidNumber } from './tracking-number.ts';

const PAID_STATUSES = [
  'awaiting-shipment',
  'partly-shipped',
  'shipped',
  'completed',
  'in-dispute',
  'cancel-requested',
  'frozen',
];
const SHIPPED_STATUSES = ['shipped', 'partly-shipped', 'completed'];

export function knownOrderOf(order: Order, backup: Backup, statesCoverage: boolean): KnownOrder {
  const parcels = (order.shipments ?? []).map((shipment) => parcelOf(shipment, order, backup));
  const isPaid = isPaidOrder(order);
  return {
    orderId: order.orderId,
    createdAt: instantIfKnown(order.createdAt),
    paidAt: instantIfKnown(order.paidAt),
    status: order.status,
    isPaid,
    cancelledAt: instantIfKnown(order.cancelledAt),
    isCancelledBySeller: order.cancelledBy === 'seller',
    openSeenAt: instantIfKnown(order.openSeenAt),
    deliveredAt: instantIfKnown(order.deliveredAt),
    shipBy: order.shipBy,
    productIds: (order.lines ?? []).flatMap(({ productId }) => productId ?? []),
    namedActivityIds: (order.lines ?? []).flatMap(({ activityId }) => activityId ?? []),
    parcels,
    isUnplaced: statesCoverage && isPaid && isUnplaced(order, parcels),
  };
}

function isPaidOrder(order: Order): boolean {
  if (order.paidAt !== undefined || order.paidSeen === true) return true;
  if (order.status !== undefined && PAID_STATUSES.includes(order.status)) return true;
  const reason = (order.cancelReason ?? '').normalize('NFKC').toLowerCase();
  return PAID_ONLY_REASONS.some((word) => reason.includes(word));
}

/** Shipped, or with a number, and no valid shipment whose time is known. */
function isUnplaced(order: Order, parcels: readonly Parcel[]): boolean {
  const isShipped = SHIPPED_STATUSES.includes(order.status ?? '');
  const hasNumber = parcels.some(({ trackingNumber }) => (trackingNumber ?? '') !== '');
  const hasValidDated = parcels.some(({ isValid, uploadedAt }) => isValid && uploadedAt !== undefined);
  return (isShipped || hasNumber) && !hasValidDated;
}

function parcelOf(shipment: Shipment, order: Order, backup: Backup): Parcel {
  const uploadedAt = instantIfKnown(shipment.uploadedAt);
  const verdict = isFalseShipment(order, uploadedAt, shipment.verdict, backup) ? 'invalid' : shipment.verdict;
  return {
    trackingNumber: shipment.trackingNumber,
    isOfficial: isOfficialCarrier(shipment.carrier),
    isValid: isValidNumber(shipment.trackingNumber, verdict),
    uploadedAt,
    events: uploadedAt === undefined ? [] : eventsOf(shipment, order.storeId, uploadedAt, backup),
  };
}

/** Only its own number's events, from the upload on, by time and then by node. */
function eventsOf(shipment: Shipment, storeId: string, uploadedAt: Instant, backup: Backup): ParcelEvent[] {
  const isOfParcel = (event: TrackingEvent) =>
    event.trackingNumber === shipment.trackingNumber &&
    (event.storeId === undefined || event.storeId === storeId);
  return (backup.trackingEvents ?? [])
    .filter(isOfParcel)
    .map((event) => ({ at: instantOf(event.at), node: nodeOf(event) }))
    .filter(({ at }) => at >= uploadedAt)
    .sort((a, b) => a.at - b.at || byText(a.node, b.node));
}

/** A violation tells of the numbers uploaded before it was seen; a `valid` printed later has replaced it. */
function isFalseShipment(
  order: Order,
  uploadedAt: Instant | undefined,
  verdict: string | undefined,
  backup: Backup,
): boolean {
  if (uploadedAt === undefined || verdict === 'valid') return false;
  return (backup.violations ?? []).some((violation) => {
    if (violation.storeId !== order.storeId || violation.orderId !== order.orderId) return false;
    const seenAt = firstSeen(violation, backup);
    return violation.reason === 'false-shipment' && seenAt !== undefined && uploadedAt <= seenAt;
  });
}

/** Without a time of its own a fact counts as seen when the backup was made. */
function firstSeen(violation: Violation, backup: Backup): Instant | undefined {
  const seen = Object.values(violation.seen ?? {}).sort();
  return instantIfKnown(violation.readAt ?? seen[0] ?? backup.exportedAt);
}
