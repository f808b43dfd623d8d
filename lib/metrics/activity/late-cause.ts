/** Why an order is late, as far as the records tell (post-mortem fields 3 and 4). */
import type { LateCause } from '../../domain/check-ids.ts';
import { instantOfIso } from '../../domain/time.ts';
import type { KnownOrder } from '../known-order.ts';
import { isValidNumber } from '../valid-shipment.ts';

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
  const isInvalidInTime = (order.order.shipments ?? []).some(
    (shipment) =>
      shipment.uploadedAt !== undefined &&
      instantOfIso(shipment.uploadedAt) <= deadlineAt &&
      !isValidNumber(shipment),
  );
  if (isInvalidInTime) return 'numberInvalid';
  return uploads.length > 0 ? 'uploadedLate' : 'notShipped';
}
