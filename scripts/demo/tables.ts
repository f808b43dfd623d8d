/** What the demo prints: pages as they were read, then what follows from them. */
import type { PageVisit } from '../../lib/domain/facts.ts';
import {
  type ActivityReport,
  type IndicatorReport,
  ordersToShip,
  type Report,
  type StoreReport,
} from '../../lib/domain/report.ts';
import { inColumns } from './columns.ts';

const DEADLINES_SHOWN = 8;

export function readTable(visits: readonly PageVisit[]): string {
  const pages = visits.map(({ page, state, extent = {}, problems }) => [
    extent.pageIndex && extent.pageCount ? `${page} ${extent.pageIndex}/${extent.pageCount}` : page,
    state,
    String(extent.rows ?? '-'),
    String(problems ?? 0),
  ]);
  return inColumns([['page', 'state', 'rows', 'problems'], ...pages]);
}

export function judgedTable(report: Report): string {
  return report.stores.map(storeTable).join('\n\n');
}

function storeTable(store: StoreReport): string {
  const { storeId, indicators, activities } = store;
  const toShip = ordersToShip(store);
  const deadlines = toShip.slice(0, DEADLINES_SHOWN);
  return [
    `Store ${storeId} by rule pack, as of the report:`,
    inColumns([
      ['indicator', 'level', 'rate', 'limit', 'defects', 'eligible'],
      ...indicators.map(indicatorRow),
    ]),
    '',
    `Activities (${activities.length}):`,
    inColumns([['activity', 'phase', 'risk', 'undecided', 'name'], ...activities.map(activityRow)]),
    '',
    `Next deadlines (${deadlines.length} of ${toShip.length} orders to ship):`,
    inColumns([
      ['order', 'deadline', 'step'],
      ...deadlines.map((each) => [each.orderId, each.deadlineAt, each.step]),
    ]),
  ].join('\n');
}

function activityRow({ activityId, name = '', phase, risk, undecided }: ActivityReport): string[] {
  return [activityId, phase, risk, undecided.join(', ') || '-', name];
}

function indicatorRow({ id, level, rate, limit, defects, eligible }: IndicatorReport): string[] {
  return [id, level, rate === null ? '-' : percent(rate), percent(limit), String(defects), String(eligible)];
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(2)} %`;
}
