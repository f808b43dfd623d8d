/** The store and its activities, one after the other: whatever is judged is judged for each. */
import type { ActivityReport, IndicatorReport } from '../../domain/report.ts';
import type { ReportSource, ReportStore } from '../report-source.ts';
import type { Columns } from './columns.ts';
import type { ColumnOf } from './table.ts';

export interface JudgedScope {
  store: ReportStore;
  /** Absent: the store itself. */
  activity?: ActivityReport;
  indicator: IndicatorReport;
}

/** Every indicator of every store, each followed by those of its activities. */
export function judgedScopes({ stores }: ReportSource): JudgedScope[] {
  return stores.flatMap((store) => [
    ...store.report.indicators.map((indicator) => ({ store, indicator })),
    ...store.report.activities.flatMap((activity) =>
      activity.indicators.map((indicator) => ({ store, activity, indicator })),
    ),
  ]);
}

/** Which store, which activity, which indicator. */
export function scopeColumns<Row extends JudgedScope>({ text, indicator }: Columns): ColumnOf<Row>[] {
  return [
    text('storeId', ({ store }) => store.report.storeId),
    text('activityId', ({ activity }) => activity?.activityId),
    ...indicator<Row>((row) => row.indicator.id),
  ];
}
