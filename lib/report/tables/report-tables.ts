import type { ReportSource } from '../report-source.ts';
import { aboutTable } from './about-table.ts';
import { activitiesTable, checksTable, evidenceTable } from './activity-tables.ts';
import { columnsIn } from './columns.ts';
import { coverageTable, unmonitoredTable } from './coverage-tables.ts';
import { daysTable } from './days-table.ts';
import { figuresTable } from './figures-table.ts';
import { openOrdersTable } from './open-orders-table.ts';
import { ordersTable } from './orders-table.ts';
import { readingsTable } from './readings-table.ts';
import { reviewsTable } from './reviews-table.ts';
import type { Table } from './table.ts';

/** Every table of the report, in the order of its sheets. */
const TABLES = [
  aboutTable,
  figuresTable,
  readingsTable,
  coverageTable,
  unmonitoredTable,
  ordersTable,
  reviewsTable,
  openOrdersTable,
  daysTable,
  activitiesTable,
  checksTable,
  evidenceTable,
];

export function reportTables(source: ReportSource): Table[] {
  const columns = columnsIn(source.texts, source.pack.zone);
  return TABLES.map((table) => table(source, columns));
}
