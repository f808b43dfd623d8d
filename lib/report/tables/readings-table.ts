import type { RuleReading } from '../../domain/report.ts';
import { ruleReadingName } from '../../text/names.ts';
import type { ReportSource } from '../report-source.ts';
import type { Columns } from './columns.ts';
import { type JudgedScope, judgedScopes, scopeColumns } from './scopes.ts';
import { type Table, tableOf } from './table.ts';

type ReadRow = JudgedScope & { reading: RuleReading };

/** Each figure counted in every other way it can be meant. */
export function readingsTable(source: ReportSource, columns: Columns): Table {
  const { text, rate, yesNo } = columns;
  const { texts } = source;
  return tableOf<ReadRow>(
    texts.desk('sheet.readings'),
    [
      ...scopeColumns<ReadRow>(columns),
      text('readingId', ({ reading }) => reading.id),
      text('reading', ({ reading }) => ruleReadingName(reading.id, texts)),
      rate('rate', ({ reading }) => reading.rate ?? undefined),
      rate('limit', ({ indicator }) => indicator.limit),
      yesNo('over', ({ reading }) => reading.over),
      yesNo('warns', ({ reading }) => reading.warns),
    ],
    judgedScopes(source).flatMap((scope) =>
      scope.indicator.readings.map((reading) => ({ ...scope, reading })),
    ),
  );
}
