/** Two rows of one order: an export with a row per line repeats the order's own facts on each. */
import { canonicalText } from '../domain/canonical-text.ts';
import type { Order, OrderLine, Shipment } from '../domain/facts.ts';
import { instantOfIso } from '../domain/time.ts';
import { shipmentsOf } from './values/parcels.ts';

/** What both say together; undefined when they contradict each other. */
export function joinedOrder(first: Order, second: Order): Order | undefined {
  const { lines: firstLines = [], shipments: firstShipments = [], ...firstFields } = first;
  const { lines: secondLines = [], shipments: secondShipments = [], ...secondFields } = second;
  const isContradicted = Object.entries(secondFields).some(
    ([field, value]) => firstFields[field] !== undefined && !isSame(firstFields[field], value),
  );
  const shipments = joinedShipments(firstShipments, secondShipments);
  if (isContradicted || !shipments) return undefined;
  const lines = joinedLines(firstLines, secondLines);
  return {
    ...firstFields,
    ...secondFields,
    ...(lines.length > 0 && { lines }),
    ...(shipments.length > 0 && { shipments }),
  };
}

/** With one shipping time for several parcels, each on a row of its own: it is the order's, as where they share a cell. */
export function withTimeOfOrder(order: Order): Order {
  const { shipments = [], createdAt } = order;
  const [uploadedAt, ...others] = new Set(shipments.map((shipment) => shipment.uploadedAt));
  if (shipments.length < 2 || uploadedAt === undefined || others.length > 0) return order;
  const parcels = shipments.map(({ uploadedAt: _, ...parcel }) => parcel);
  return { ...order, shipments: shipmentsOf(parcels, instantOfIso(uploadedAt), createdAt) };
}

/** The same lines again are the same row again; other lines are further lines. */
function joinedLines(first: OrderLine[], second: OrderLine[]): OrderLine[] {
  return isSame(first, second) ? first : [...first, ...second];
}

function joinedShipments(first: Shipment[], second: Shipment[]): Shipment[] | undefined {
  const joined = [...first];
  for (const shipment of second) {
    const known = joined.find(({ trackingNumber }) => trackingNumber === shipment.trackingNumber);
    if (!known) joined.push(shipment);
    else if (!isSame(known, shipment)) return undefined;
  }
  return joined;
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalText(a) === canonicalText(b);
}
