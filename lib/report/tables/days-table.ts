import type { Day } from '../../domain/time.ts';
import type { ReportSource } from '../report-source.ts';
import type { Columns } from './columns.ts';
import { type JudgedScope, judgedScopes, scopeColumns } from './scopes.ts';
import { type Table, tableOf } from './table.ts';

interface DayRow extends JudgedScope {
  day: Day;
  state: 'closed' | 'today' | 'forecast';
  eligible?: number;
  defects?: number;
  rate?: number | null;
  best?: number | null;
  worst?: number | null;
}

/** The window's days at their closings, today as it stands, and the closings to come from best to worst. */
export function daysTable(source: ReportSource, columns: Columns): Table {
  const { text, number, rate } = columns;
  const { texts } = source;
  return tableOf<DayRow>(
    texts.desk('sheet.days'),
    [
      ...scopeColumns<DayRow>(columns),
      text('day', ({ day }) => day),
      text('dayState', ({ state }) => texts.desk(`cell.${state}`)),
      number('eligible', ({ eligible }) => eligible),
      number('defects', ({ defects }) => defects),
      rate('rate', (row) => row.rate ?? undefined),
      rate('best', ({ best }) => best ?? undefined),
      rate('worst', ({ worst }) => worst ?? undefined),
      rate('limit', ({ indicator }) => indicator.limit),
    ],
    judgedScopes(source).flatMap((scope): DayRow[] => {
      const { daily, forecast } = scope.indicator;
      return [
        ...daily.map((figure, index): DayRow => {
          return { ...scope, ...figure, state: index === daily.length - 1 ? 'today' : 'closed' };
        }),
        ...(forecast?.closings ?? []).map((closing): DayRow => ({ ...scope, ...closing, state: 'forecast' })),
      ];
    }),
  );
}
