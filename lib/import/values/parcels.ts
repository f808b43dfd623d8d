/** The parcels of one order, all in one cell: `<carrier or service>:<number>`, each ending with a line end. */
import type { Shipment } from '../../domain/facts.ts';
import { HOUR, type Instant, type IsoInstant, instantOfIso, isoOf } from '../../domain/time.ts';
import { parseTrackingNumber } from '../../pages/values/ids.ts';
import { isAbsent, plainText } from '../../pages/values/text.ts';
import { withoutTextMarks } from '../words.ts';
import { isScientific } from './order-id.ts';

export interface ParcelsReading {
  parcels: { trackingNumber: string; carrier?: string }[];
  /** Lines in which no number could be told for sure. */
  unreadable: string[];
}

const BETWEEN_NAMED = /[,;、]/;
/** Without names of carriers a space divides, too, if no shorter number is cut out of a longer one. */
const BETWEEN_NUMBERS = /[\s,;、]+/;
const SHORTEST = 8;

export function parcelsOf(text: string): ParcelsReading {
  const reading: ParcelsReading = { parcels: [], unreadable: [] };
  const seen = new Set<string>();
  for (const line of linesOf(text)) {
    const parcels = parcelsOfLine(line);
    if (parcels === undefined) reading.unreadable.push(line);
    for (const parcel of parcels ?? []) {
      if (seen.has(parcel.trackingNumber)) continue;
      seen.add(parcel.trackingNumber);
      reading.parcels.push(parcel);
    }
  }
  return reading;
}

type Parcel = ParcelsReading['parcels'][number];

/** One parcel; or several, each with its carrier's name or none of them, where every part is one without a doubt. */
function parcelsOfLine(line: string): Parcel[] | undefined {
  const whole = parcelOf(line);
  if (whole) return [whole];
  const isNamed = line.includes(':');
  const parts = line.split(isNamed ? BETWEEN_NAMED : BETWEEN_NUMBERS);
  const isCertain = (part: string) => (isNamed ? part.includes(':') : part.length >= SHORTEST);
  const parcels = parts.flatMap((part) => (isCertain(part) ? (parcelOf(part) ?? []) : []));
  return parts.length > 1 && parcels.length === parts.length ? parcels : undefined;
}

function parcelOf(text: string): Parcel | undefined {
  const colon = text.indexOf(':');
  const carrier = text.slice(0, Math.max(0, colon)).trim();
  const printed = withoutTextMarks(text.slice(colon + 1));
  const trackingNumber = isScientific(printed) ? undefined : parseTrackingNumber(printed);
  return trackingNumber === undefined ? undefined : { trackingNumber, ...(carrier && { carrier }) };
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
  parcels: readonly Shipment[],
  shippedAt: Instant | undefined,
  createdAt: IsoInstant | undefined,
): Shipment[] {
  const isInTime =
    shippedAt !== undefined && createdAt !== undefined && shippedAt <= instantOfIso(createdAt) + ON_TIME;
  if (shippedAt === undefined || (parcels.length > 1 && !isInTime)) return [...parcels];
  return parcels.map((parcel) => ({ ...parcel, uploadedAt: isoOf(shippedAt) }));
}
