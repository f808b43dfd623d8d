/** Which uploads of tracking numbers count (rules.md §2). */
import { compareText } from '../../domain/compare-text.ts';
import type { Order, Shipment } from '../../domain/facts.ts';
import { type Instant, instantOfIso } from '../../domain/time.ts';
import { hasWrongCheckDigit } from './s10.ts';

const SHORTEST = 8;
const NO_UPLOADS: readonly Upload[] = [];
const ALLOWED = /^[A-Z0-9-]*$/;

/** A tracking number that counts as valid, with the instant of its upload. */
export interface Upload {
  trackingNumber: string;
  uploadedAt: Instant;
  carrier: string | undefined;
}

/** A verdict `invalid` decides; `unknown` is believed unchecked; else the number itself must look like one. */
export function isValidNumber({ trackingNumber, verdict }: Shipment): boolean {
  if (trackingNumber === undefined || verdict === 'invalid') return false;
  if (verdict === 'unknown') return true;
  return (
    trackingNumber.length >= SHORTEST && ALLOWED.test(trackingNumber) && !hasWrongCheckDigit(trackingNumber)
  );
}

/**
 * The dated uploads of valid numbers, earliest first; ties go by number.
 * `falseShipmentAt`: when a page first showed the violation 虚假发货 of the order: it makes every number invalid that
 * was uploaded by then, unless the shipment list called it valid since.
 */
export function validUploads(order: Order, falseShipmentAt: Instant | undefined): readonly Upload[] {
  if (order.shipments === undefined) return NO_UPLOADS;
  const uploads: Upload[] = [];
  for (const shipment of order.shipments) {
    const { trackingNumber, uploadedAt: iso, carrier, verdict } = shipment;
    if (trackingNumber === undefined || iso === undefined || !isValidNumber(shipment)) continue;
    const uploadedAt = instantOfIso(iso);
    const isFalse = falseShipmentAt !== undefined && uploadedAt <= falseShipmentAt;
    if (isFalse && !(verdict === 'valid' && isSeenSince(order, trackingNumber, falseShipmentAt))) continue;
    uploads.push({ trackingNumber, uploadedAt, carrier });
  }
  return uploads.length < 2 ? uploads : uploads.sort(earliestFirst);
}

function earliestFirst(a: Upload, b: Upload): number {
  return a.uploadedAt - b.uploadedAt || compareText(a.trackingNumber, b.trackingNumber);
}

/** A verdict that nobody dated was seen when the facts were written down: last. */
function isSeenSince({ seen = {} }: Order, trackingNumber: string, at: Instant): boolean {
  const parcel = `shipments.${trackingNumber}`;
  const seenAt = seen[`${parcel}.verdict`] ?? seen[parcel] ?? seen.shipments ?? seen['*'];
  return seenAt === undefined || instantOfIso(seenAt) >= at;
}
