import { levelName } from '../../text/names.ts';
import type { ReportSource } from '../report-source.ts';
import type { Columns } from './columns.ts';
import { type JudgedScope, judgedScopes, scopeColumns } from './scopes.ts';
import { type Table, tableOf } from './table.ts';

/** Every figure with its limit, what is left, and what follows from it. */
export function figuresTable(source: ReportSource, columns: Columns): Table {
  const { text, number, rate, instant } = columns;
  const { texts } = source;
  return tableOf<JudgedScope>(
    texts.desk('sheet.figures'),
    [
      ...scopeColumns(columns),
      text('storeName', ({ store }) => store.report.name),
      text('activityName', ({ activity }) => activity?.name),
      text('level', ({ indicator }) => levelName(indicator.level, texts, indicator.streak)),
      number('eligible', ({ indicator }) => indicator.eligible),
      number('defects', ({ indicator }) => indicator.defects),
      rate('rate', ({ indicator }) => indicator.rate ?? undefined),
      rate('limit', ({ indicator }) => indicator.limit),
      rate('lowestRate', ({ indicator }) => indicator.interval?.lowest),
      rate('highestRate', ({ indicator }) => indicator.interval?.highest),
      number('streak', ({ indicator }) => indicator.streak),
      instant('removalAt', ({ indicator }) => indicator.removalAt),
      number('leftOfExisting', ({ indicator }) => indicator.budget?.leftOfExisting),
      number('leftOfNew', ({ indicator }) => indicator.budget?.leftOfNew ?? undefined),
      number('cleanNeeded', ({ indicator }) => indicator.budget?.cleanNeeded ?? undefined),
      instant('crossesAt', ({ indicator }) => indicator.forecast?.crossesAt),
      text('recoversOn', ({ indicator }) => indicator.recoversOn ?? undefined),
    ],
    judgedScopes(source),
  );
}
