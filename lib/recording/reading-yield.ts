/** How much of a page was understood, as counts: what its next readings are held against. */
import type { PageYield } from '../domain/facts.ts';
import type { Reading } from '../domain/reading.ts';
import type { PageKind } from '../domain/vocabulary.ts';

/** The list that a page of each kind is about. */
const MAIN = {
  'order-list': 'orders',
  'order-detail': 'orders',
  'shipment-list': 'shipments',
  tracking: 'trackingEvents',
  'activity-list': 'activities',
  'activity-products': 'activityProducts',
  'live-tracking': 'officialFigures',
  'activity-dashboard': 'officialFigures',
  'store-assessment': 'officialFigures',
  reviews: 'reviews',
  'product-list': 'products',
  'logistics-settings': 'carriers',
} as const satisfies Record<PageKind, keyof Reading>;

/** Of a reading in state `read` of a page of ours. A field of a line or parcel counts once for its order. */
export function yieldOf({ page, problems, words, ...lists }: Reading): PageYield {
  const rows: readonly object[] = page === null ? [] : lists[MAIN[page]];
  const fields: Record<string, number> = {};
  for (const row of rows) for (const field of fieldsOf(row)) fields[field] = (fields[field] ?? 0) + 1;
  const notUnderstood: Record<string, number> = {};
  for (const { field } of problems) notUnderstood[field] = (notUnderstood[field] ?? 0) + 1;
  return {
    rows: rows.length,
    fields,
    problems: notUnderstood,
    ...(words && { headers: words.known, unknownHeaders: words.unknown }),
  };
}

function fieldsOf(row: object): Set<string> {
  const fields = new Set<string>();
  for (const [name, value] of Object.entries(row)) {
    if (!Array.isArray(value)) fields.add(name);
    else for (const part of value) for (const inner of Object.keys(part)) fields.add(`${name}.${inner}`);
  }
  return fields;
}
