/** An import in the coverage ledger: a list of all orders of its days, seen when the file was made. */
import type { PageVisit } from '../domain/facts.ts';
import {
  createdDays,
  type ExportRequest,
  type ImportSummary,
  type OrderExport,
} from '../domain/import-summary.ts';
import type { Day } from '../domain/time.ts';

/**
 * The visit that the file stands for; undefined when it dates nothing. A row that was refused may be an order of any
 * of its days: with one of those, no day counts as seen whole. (An order without a date is one of the unseen by itself.)
 */
export function importVisit(
  { orders, summary }: OrderExport,
  storeId: string,
  { from, to, hasEveryStatus }: ExportRequest,
): PageVisit | undefined {
  const created = orders.flatMap(({ createdAt }) => createdAt ?? []).sort();
  const [oldestCreatedAt] = created;
  const newestCreatedAt = created.at(-1);
  if (summary.newestAt === undefined) return undefined;
  const understood = ordersWithin(summary, from, to);
  const stated = understood + summary.refused;
  return {
    storeId,
    page: 'order-list',
    state: 'read',
    source: 'import',
    readAt: summary.newestAt,
    extent: { rows: stated, statedTotal: stated },
    understood,
    problems: summary.problemCount,
    // A file of orders shows no track of a parcel.
    tracks: [],
    filter: { tab: hasEveryStatus ? 'all' : 'some', from, to },
    ...(oldestCreatedAt && { oldestCreatedAt }),
    ...(newestCreatedAt && { newestCreatedAt }),
  };
}

function ordersWithin({ ordersByDay }: ImportSummary, from: Day, to: Day): number {
  return Object.entries(ordersByDay).reduce(
    (sum, [day, count]) => (from <= day && day <= to ? sum + count : sum),
    0,
  );
}

/** What to suggest to the seller: the days of the orders, and every status unless all orders have the same. */
export function likelyRequest(summary: ImportSummary): ExportRequest | undefined {
  const days = createdDays(summary);
  return days && { ...days, hasEveryStatus: Object.keys(summary.statuses).length > 1 };
}
