/** The parcels of one order, all in one cell: `<carrier or service>:<number>`, each ending with a line end. */
import type { Shipment } from '../../domain/facts.ts';
import { HOUR, type Instant, type IsoInstant, instantOfIso, isoOf } from '../../domain/time.ts';
import { parseTrackingNumber } from '../../pages/values/ids.ts';
import { isAbsent, plainText } from '../../pages/values/text.ts';

export interface ParcelsReading {
  parcels: { trackingNumber: string; carrier?: string }[];
  /** Lines in which no number could be told for sure. */
  unreadable: string[];
}

const ROUNDED = /^\d+(\.\d+)?e\+?\d+$/i;

export function parcelsOf(text: string): ParcelsReading {
  const reading: ParcelsReading = { parcels: [], unreadable: [] };
  const seen = new Set<string>();
  for (const line of linesOf(text)) {
    const colon = line.indexOf(':');
    const carrier = line.slice(0, Math.max(0, colon)).trim();
    const trackingNumber = parseTrackingNumber(line.slice(colon + 1));
    if (trackingNumber === undefined || ROUNDED.test(trackingNumber)) {
      reading.unreadable.push(line);
    } else if (!seen.has(trackingNumber)) {
      seen.add(trackingNumber);
      reading.parcels.push({ trackingNumber, ...(carrier && { carrier }) });
    }
  }
  return reading;
}

/** A carrier's name may itself be broken by a line end before the colon: `Seller Shpping DE\n:0034…`. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  let name = '';
  for (const part of text.split(/[\r\n]+/)) {
    const line = plainText(part);
    if (isAbsent(line)) continue;
    if (line.startsWith(':') && lines.length > 0 && name === '' && !lines.at(-1)?.includes(':')) {
      lines.push(`${lines.pop()}${line}`);
    } else if (!line.includes(':') && !/\d/.test(line)) {
      name = `${name} ${line}`.trim();
    } else {
      lines.push(line.startsWith(':') ? name + line : `${name} ${line}`.trim());
      name = '';
    }
  }
  return name === '' ? lines : [...lines, name];
}

/** A shipping time this long after creation, or less, proves that every parcel was uploaded in time. */
const ON_TIME = 72 * HOUR;

/**
 * The parcels with their upload. The export states one shipping time per order: it is that of a single parcel;
 * of several it is given to all only where it lies within 72 h of creation, else none is known to be theirs.
 */
export function shipmentsOf(
  parcels: ParcelsReading['parcels'],
  shippedAt: Instant | undefined,
  createdAt: IsoInstant | undefined,
): Shipment[] {
  const isInTime =
    shippedAt !== undefined && createdAt !== undefined && shippedAt <= instantOfIso(createdAt) + ON_TIME;
  if (shippedAt === undefined || (parcels.length > 1 && !isInTime)) return parcels;
  return parcels.map((parcel) => ({ ...parcel, uploadedAt: isoOf(shippedAt) }));
}
