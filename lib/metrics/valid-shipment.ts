/** Which uploads of tracking numbers count (rules.md §2). */
import type { Shipment } from '../domain/facts.ts';
import { type Instant, instantOfIso } from '../domain/time.ts';
import { hasWrongCheckDigit } from './s10.ts';

const SHORTEST = 8;
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

/** The dated uploads of valid numbers, earliest first; ties go by number. */
export function validUploads(shipments: readonly Shipment[]): Upload[] {
  const uploads: Upload[] = [];
  for (const shipment of shipments) {
    const { trackingNumber, uploadedAt, carrier } = shipment;
    if (trackingNumber === undefined || uploadedAt === undefined || !isValidNumber(shipment)) continue;
    uploads.push({ trackingNumber, uploadedAt: instantOfIso(uploadedAt), carrier });
  }
  return uploads.sort(
    (a, b) => a.uploadedAt - b.uploadedAt || compareText(a.trackingNumber, b.trackingNumber),
  );
}

/** Code-unit order, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
