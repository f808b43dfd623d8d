/** Why an order is late, as far as the records tell (post-mortem fields 3 and 4). */
import type { LateCause } from '../../domain/check-ids.ts';
import { type Instant, instantOfIso } from '../../domain/time.ts';
import type { KnownOrder } from '../orders/known-order.ts';

/**
 * Handed over and not synced: the carrier scanned the number by the deadline and it was uploaded only after it, the
 * sign of an ERP that did not push the waybill.
 */
export function lateCause(order: KnownOrder): LateCause {
  const { deadlineAt, uploads } = order;
  const isHandedOver = uploads.some(({ trackingNumber, uploadedAt }) =>
    order.scansOf(trackingNumber).some(({ at }) => at < uploadedAt && at <= deadlineAt),
  );
  if (isHandedOver) return 'handedOverNotSynced';
  if (hasInvalidNumber(order, deadlineAt)) return 'numberInvalid';
  return uploads.length > 0 ? 'uploadedLate' : 'notShipped';
}

/** A number uploaded by then that does not count as valid, by its look, its verdict or a violation. */
export function hasInvalidNumber({ order, uploads }: KnownOrder, until: Instant): boolean {
  const valid = new Set(uploads.map(({ trackingNumber }) => trackingNumber));
  return (order.shipments ?? []).some(
    ({ trackingNumber = '', uploadedAt }) =>
      uploadedAt !== undefined && instantOfIso(uploadedAt) <= until && !valid.has(trackingNumber),
  );
}
