/** Valid shipments of an order and what has become of it in lateShipment (rules.md §2). */
import type { Instant } from './calendar.ts';
import type { KnownOrder, Parcel, ParcelOnItsWay } from './facts.ts';
import type { Counting } from './rules-as-written.ts';
import { SHIP_WITHIN, SUSPECTED_AFTER } from './rules-as-written.ts';
import type { Scene } from './scene.ts';
import { hasHappened } from './scene.ts';

export type Fate = 'uncounted' | 'onTime' | 'cancelledInTime' | 'late' | 'open';

export function fateOf(order: KnownOrder, scene: Scene, counting: Counting): Fate {
  if (!order.isPaid || order.isUnplaced || !hasHappened(scene, order.createdAt)) return 'uncounted';
  const deadline = deadlineOf(order, order.createdAt, counting);
  if (validParcels(order, scene, counting).some((parcel) => parcel.uploadedAt <= deadline)) return 'onTime';
  if (hasHappened(scene, order.cancelledAt) && order.cancelledAt <= deadline) return 'cancelledInTime';
  return scene.at > deadline ? 'late' : 'open';
}

export function deadlineOf(order: KnownOrder, createdAt: Instant, counting: Counting): Instant {
  const start = counting.deadlineFromPayment ? (order.paidAt ?? createdAt) : createdAt;
  return start + SHIP_WITHIN;
}

/** The earliest upload of a valid number; ties go by number. */
export function firstValidParcel(
  order: KnownOrder,
  scene: Scene,
  counting: Counting,
): ParcelOnItsWay | undefined {
  const parcels = validParcels(order, scene, counting);
  parcels.sort(
    (a, b) => a.uploadedAt - b.uploadedAt || byText(a.trackingNumber ?? '', b.trackingNumber ?? ''),
  );
  return parcels[0];
}

function validParcels(order: KnownOrder, scene: Scene, counting: Counting): ParcelOnItsWay[] {
  const found: ParcelOnItsWay[] = [];
  for (const parcel of order.parcels) {
    const { uploadedAt } = parcel;
    if (!parcel.isValid || !hasHappened(scene, uploadedAt)) continue;
    if (counting.suspectedIsInvalid && isSuspected(parcel, uploadedAt, scene)) continue;
    found.push({ ...parcel, uploadedAt });
  }
  if (scene.imaginedShipped.has(order.orderId)) found.push(imaginedParcel(scene.knownUntil));
  return found;
}

/** Now past upload + 120 h and no event in those 120 h; a later event does not clear it. */
function isSuspected(parcel: Parcel, uploadedAt: Instant, scene: Scene): boolean {
  const until = uploadedAt + SUSPECTED_AFTER;
  return scene.at > until && !parcel.events.some(({ at }) => at <= until && hasHappened(scene, at));
}

function imaginedParcel(uploadedAt: Instant): ParcelOnItsWay {
  return { trackingNumber: 'IMAGINED', isOfficial: false, isValid: true, uploadedAt, events: [] };
}

export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
