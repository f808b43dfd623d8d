/**
 * A copy of the scans in the row of each order that has the parcel: what judging asks of them, so that a page of orders
 * reads orders alone. The parcels themselves know more; those of no stated store are not copied.
 */
import type { Order } from '../domain/facts.ts';
import { SCANS } from './merge/shape.ts';
import type { Parcel, ParcelEvent } from './parcels.ts';

type WithScans = Order & { [SCANS]?: string };

export function copiedScans(order: Order): string | undefined {
  return (order as WithScans)[SCANS];
}

/** The parcels of the order as they were copied: with the one word of each event that tells where the parcel was. */
export function copiedParcels(order: Order): Parcel[] {
  const scans = copiedScans(order);
  if (scans === undefined) return [];
  const { storeId } = order;
  return (JSON.parse(scans) as Omit<Parcel, 'storeId'>[]).map((parcel) => ({ storeId, ...parcel }));
}

/** The order with a copy of these parcels, which are all that is known of its own; the same object where it has it. */
export function withCopyOf(order: Order, parcels: readonly Parcel[]): Order {
  const scans = parcels.length > 0 ? JSON.stringify(parcels.map(copyOf)) : undefined;
  if (scans === copiedScans(order)) return order;
  return { ...order, [SCANS]: scans } as Order;
}

function copyOf({ trackingNumber, lookedAt, events }: Parcel): Omit<Parcel, 'storeId'> {
  return { trackingNumber, ...(lookedAt && { lookedAt }), events: events.map(tellingPart) };
}

/** As the indicator reads an event: by its code, else by its place, else by its text. */
function tellingPart({ at, code, place, text }: ParcelEvent): ParcelEvent {
  if (code !== undefined && code !== null) return { at, code };
  return place !== undefined && place !== null ? { at, place } : { at, ...(text !== undefined && { text }) };
}

/** The numbers of its parcels, each once, sorted. */
export function numbersOf({ shipments = [] }: Order): string[] {
  return [...new Set(shipments.flatMap(({ trackingNumber }) => trackingNumber || []))].sort();
}
