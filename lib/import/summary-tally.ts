/** Counting while a file is read. */
import type { Order } from '../domain/facts.ts';
import {
  type ExportField,
  type ImportSummary,
  MOST_PROBLEMS_LISTED,
  type RowProblem,
} from '../domain/import-summary.ts';
import { type Day, type Instant, instantOfIso, isoOf, zoneOf } from '../domain/time.ts';

export interface SummaryTally {
  row(): void;
  repeated(): void;
  /** Counts problems and, with `isRefused`, a row of which nothing is taken. */
  problems(found: readonly RowProblem[], isRefused: boolean): void;
  seen(newestAt: Instant | undefined, isToTheSecond: boolean): void;
  summary(orders: Iterable<Order>, missingColumns: ExportField[]): ImportSummary;
}

export function summaryTally(zoneId: string): SummaryTally {
  const zone = zoneOf(zoneId);
  const listed: RowProblem[] = [];
  let rows = 0;
  let repeated = 0;
  let refused = 0;
  let problemCount = 0;
  let newest: Instant | undefined;
  let precision: ImportSummary['precision'] = 'minute';
  return {
    row() {
      rows += 1;
    },
    repeated() {
      repeated += 1;
    },
    problems(found, isRefused) {
      if (isRefused) refused += 1;
      problemCount += found.length;
      listed.push(...found.slice(0, MOST_PROBLEMS_LISTED - listed.length));
    },
    seen(newestAt, isToTheSecond) {
      if (newestAt !== undefined) newest = Math.max(newest ?? newestAt, newestAt);
      if (isToTheSecond) precision = 'second';
    },
    summary(orders, missingColumns) {
      const statuses: ImportSummary['statuses'] = {};
      const ordersByDay: Record<Day, number> = {};
      let count = 0;
      let undated = 0;
      for (const { status = 'unknown', createdAt } of orders) {
        count += 1;
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (createdAt === undefined) undated += 1;
        else add(ordersByDay, zone.dayOf(instantOfIso(createdAt)));
      }
      return {
        rows,
        orders: count,
        repeated,
        refused,
        problems: listed,
        problemCount,
        missingColumns,
        statuses,
        ordersByDay,
        undated,
        ...(newest !== undefined && { newestAt: isoOf(newest) }),
        precision,
      };
    },
  };
}

function add(counts: Record<Day, number>, day: Day): void {
  counts[day] = (counts[day] ?? 0) + 1;
}
