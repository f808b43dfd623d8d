import type { OpenOrder } from '../../domain/report.ts';
import { HOUR, instantOfIso } from '../../domain/time.ts';
import { stepName } from '../../text/steps.ts';
import type { ReportSource } from '../report-source.ts';
import type { Columns } from './columns.ts';
import { type Table, tableOf } from './table.ts';

type OpenRow = OpenOrder & { storeId: string };

export function openOrdersTable({ stores, texts, now }: ReportSource, columns: Columns): Table {
  const { text, number, instant, yesNo } = columns;
  return tableOf<OpenRow>(
    texts.desk('sheet.openOrders'),
    [
      text('storeId', ({ storeId }) => storeId),
      text('orderId', ({ orderId }) => orderId),
      text('step', ({ step }) => stepName(step, texts)),
      number('hoursLeft', ({ deadlineAt }) => (instantOfIso(deadlineAt) - now) / HOUR),
      instant('deadlineAt', ({ deadlineAt }) => deadlineAt),
      instant('shipBy', ({ shipBy }) => shipBy),
      yesNo('cancelUndated', ({ isCancelUndated = false }) => isCancelUndated),
    ],
    stores.flatMap(({ report }) => report.openOrders.map((order) => ({ ...order, storeId: report.storeId }))),
  );
}
