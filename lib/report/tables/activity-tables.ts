import type { ActivityReport, Check } from '../../domain/report.ts';
import { type ChecklistId, checkGroupName, checklistsOf, checkName, checkResult } from '../../text/checks.ts';
import { indicatorNames, levelName, pageName } from '../../text/names.ts';
import { stageText } from '../../text/stage.ts';
import type { ReportSource } from '../report-source.ts';
import type { Columns } from './columns.ts';
import { type ColumnOf, type Table, tableOf } from './table.ts';

type ActivityRow = ActivityReport & { storeId: string };

export function activitiesTable({ stores, texts }: ReportSource, columns: Columns): Table {
  const { text, instant } = columns;
  return tableOf<ActivityRow>(
    texts.desk('sheet.activities'),
    [
      text('storeId', ({ storeId }) => storeId),
      text('activityId', ({ activityId }) => activityId),
      text('activityName', ({ name }) => name),
      text('phase', (activity) => stageText(activity, texts)),
      instant('startsAt', ({ startsAt }) => startsAt),
      instant('endsAt', ({ endsAt }) => endsAt),
      text('risk', ({ risk }) => levelName(risk, texts)),
      text('undecided', ({ undecided }) => indicatorNames(undecided, texts) || undefined),
      instant('firedAt', ({ firedAt }) => firedAt),
    ],
    stores.flatMap(({ report }) =>
      report.activities.map((activity) => ({ ...activity, storeId: report.storeId })),
    ),
  );
}

interface CheckRow {
  storeId: string;
  activityId: string;
  list: ChecklistId;
  check: Check;
}

function checkRows({ stores }: ReportSource): CheckRow[] {
  return stores.flatMap(({ report }) =>
    report.activities.flatMap(({ activityId }) =>
      checklistsOf(report, activityId).flatMap(({ list, checklist }) =>
        checklist.checks.map((check) => ({ storeId: report.storeId, activityId, list, check })),
      ),
    ),
  );
}

function checkColumns<Row extends CheckRow>({ texts }: ReportSource, { text }: Columns): ColumnOf<Row>[] {
  return [
    text('storeId', ({ storeId }) => storeId),
    text('activityId', ({ activityId }) => activityId),
    text('list', ({ list }) => texts.desk(`list.${list}`)),
    text('check', ({ check }) => checkName(check, texts)),
  ];
}

/** What was checked before, during and after each activity. */
export function checksTable(source: ReportSource, columns: Columns): Table {
  const { text, number } = columns;
  const { texts } = source;
  return tableOf<CheckRow>(
    texts.desk('sheet.checks'),
    [
      ...checkColumns(source, columns),
      text('productId', ({ check }) => check.productId),
      text('skuId', ({ check }) => check.skuId),
      text('state', ({ check }) => texts.desk(`check.${check.state}`)),
      text('result', ({ check, list }) => checkResult(check, list, texts)),
      number('figure', ({ check }) => check.figure),
      number('checkLimit', ({ check }) => check.limit),
      text('earliestDay', ({ check }) => check.earliestDay),
      number('orderCount', ({ check }) => check.orderIds?.length),
      text('openPage', ({ check: { openPage } }) => openPage && pageName(openPage, texts)),
    ],
    checkRows(source),
  );
}

type EvidenceRow = CheckRow & { group: string | undefined; id: string };

/** The orders (of negative reviews: the reviews) behind each check, one a row. */
export function evidenceTable(source: ReportSource, columns: Columns): Table {
  const { text } = columns;
  const { texts } = source;
  return tableOf<EvidenceRow>(
    texts.desk('sheet.evidence'),
    [
      ...checkColumns<EvidenceRow>(source, columns),
      text('group', ({ group }) => group),
      text('id', ({ id }) => id),
    ],
    checkRows(source).flatMap((row): EvidenceRow[] => {
      const { groups = [], orderIds = [] } = row.check;
      const named = groups.flatMap((group) =>
        group.orderIds.map((id) => ({ ...row, group: checkGroupName(group, texts), id })),
      );
      return named.length > 0 ? named : orderIds.map((id) => ({ ...row, group: undefined, id }));
    }),
  );
}
