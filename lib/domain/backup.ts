/** A backup: everything known of every store, as one JSON file (formats.md §2). */
import * as z from 'zod/mini';
import {
  activity,
  carrier,
  officialFigure,
  order,
  pageVisit,
  product,
  rating,
  review,
  store,
  trackingEvent,
  violation,
} from './facts.ts';
import { type Fault, firstFault } from './first-fault.ts';
import { isoInstant } from './schema.ts';

const listOf = <Entry extends z.ZodMiniType>(entry: Entry) => z.optional(z.array(entry));

export const backup = z.looseObject({
  format: z.literal('activity-guard/backup'),
  version: z.literal(1),
  exportedAt: z.optional(isoInstant),
  stores: listOf(store),
  orders: listOf(order),
  trackingEvents: listOf(trackingEvent),
  reviews: listOf(review),
  activities: listOf(activity),
  products: listOf(product),
  ratings: listOf(rating),
  carriers: listOf(carrier),
  officialFigures: listOf(officialFigure),
  violations: listOf(violation),
  settings: z.optional(z.record(z.string(), z.unknown())),
  readings: listOf(pageVisit),
});
export type Backup = z.infer<typeof backup>;

export type BackupCheck = { ok: true; backup: Backup } | ({ ok: false } & Fault);

/** Checks a parsed JSON value; a malformed one names the first path that is wrong, like `orders[3].createdAt`. */
export function checkBackup(value: unknown): BackupCheck {
  const result = z.safeParse(backup, value);
  if (result.success) return { ok: true, backup: result.data };
  return { ok: false, ...firstFault(result.error, '(the file)') };
}
