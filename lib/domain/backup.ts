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

export type BackupCheck = { ok: true; backup: Backup } | { ok: false; path: string; expected: string };

/** Checks a parsed JSON value; a malformed one names the first path that is wrong, like `orders[3].createdAt`. */
export function checkBackup(value: unknown): BackupCheck {
  const result = z.safeParse(backup, value);
  if (result.success) return { ok: true, backup: result.data };
  const [issue] = result.error.issues;
  return {
    ok: false,
    path: pathText(issue?.path ?? []),
    expected: issue ? expectationOf(issue) : 'not a backup',
  };
}

function expectationOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `expected ${issue.expected}`;
  if (issue.code === 'invalid_value') return `expected ${issue.values.map(String).join(' or ')}`;
  return issue.code === 'custom' ? `expected ${issue.message}` : issue.message;
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  return text || '(the file)';
}
