/** A backup: everything known of every store, as one JSON file (formats.md §2). */
import * as z from 'zod/mini';
import {
  activity,
  carrier,
  officialFigure,
  order,
  type PageVisit,
  pageVisit,
  product,
  rating,
  review,
  store,
  trackingEvent,
  violation,
} from './facts.ts';
import { type Fault, firstFault } from './first-fault.ts';
import { jsonFile, WHOLE_FILE } from './json-file.ts';
import { isoInstant } from './schema.ts';
import { BEFORE_ALL } from './time.ts';

/** Ends at the first entry that is wrong: a million wrong ones are told no better than one. */
const entriesOf = <Entry extends z.ZodMiniType>(entry: Entry) =>
  z.pipe(
    z.array(z.unknown()),
    z.transform((entries, { issues }) => {
      const checked: z.output<Entry>[] = [];
      for (const [index, given] of entries.entries()) {
        const { issue, data } = checkedEntry(entry, given);
        if (issue) {
          issues.push({ ...issue, input: given, path: [index, ...issue.path] } as z.core.$ZodRawIssue);
          return z.NEVER;
        }
        checked.push(data);
      }
      return checked;
    }),
  );

const listOf = <Entry extends z.ZodMiniType>(entry: Entry) => z.optional(entriesOf(entry));

/** An official figure without its rate, or of nobody knows what, says nothing. */
const statedFigures = z.pipe(
  entriesOf(z.partial(officialFigure, { indicator: true, rate: true })),
  z.transform((figures) =>
    figures.flatMap(({ indicator, rate, ...figure }) =>
      indicator === undefined || rate === undefined ? [] : { ...figure, indicator, rate },
    ),
  ),
);

/** A visit of which too little is said has shown nothing; that there was one states a coverage all the same. */
const anyVisit = z.pipe(
  z.partial(pageVisit, { page: true, state: true, readAt: true }),
  z.transform(({ page, state, readAt, ...visit }): PageVisit => {
    if (page && state && readAt) return { ...visit, page, state, readAt };
    return { ...visit, page: page ?? 'order-list', state: 'not-understood', readAt: readAt ?? BEFORE_ALL };
  }),
);

function checkedEntry<Entry extends z.ZodMiniType>(entry: Entry, given: unknown) {
  try {
    const { data, error } = z.safeParse(entry, given);
    return { data: data as z.output<Entry>, issue: error?.issues[0] };
  } catch (error) {
    // So much is wrong inside one entry that the check cannot hold it.
    if (!(error instanceof RangeError)) throw error;
    return { data: z.NEVER, issue: { code: 'custom' as const, message: 'fewer faults', path: [] } };
  }
}

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
  officialFigures: z.optional(statedFigures),
  violations: listOf(violation),
  settings: z.optional(z.record(z.string(), z.unknown())),
  readings: listOf(anyVisit),
});
export type Backup = z.infer<typeof backup>;

export type BackupCheck = { ok: true; backup: Backup } | ({ ok: false } & Fault);

/** The bytes of a file as a backup: checked as JSON, then as a backup. */
export function backupOf(bytes: Uint8Array): BackupCheck {
  const file = jsonFile(bytes);
  return file.ok ? checkBackup(file.value) : { ok: false, ...file.fault };
}

/** Checks a parsed JSON value; a malformed one names the first path that is wrong, like `orders[3].createdAt`. */
export function checkBackup(value: unknown): BackupCheck {
  const result = z.safeParse(backup, value);
  if (result.success) return { ok: true, backup: result.data };
  return { ok: false, ...firstFault(result.error, WHOLE_FILE) };
}
