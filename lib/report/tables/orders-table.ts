import type { Order } from '../../domain/facts.ts';
import { isoOf } from '../../domain/time.ts';
import type { IndicatorId } from '../../domain/vocabulary.ts';
import type { KnownOrder } from '../../metrics/orders/known-order.ts';
import type { DeskTexts } from '../../text/desk-texts.ts';
import type { ReportSource, ReportStore } from '../report-source.ts';
import type { Columns } from './columns.ts';
import { type Fate, fatesIn } from './fates.ts';
import { type ColumnOf, type Table, tableOf } from './table.ts';

const INDICATORS = ['cancellation', 'lateShipment', 'logisticsAnomaly'] as const;

interface OrderRow {
  storeId: string;
  order: Order;
  /** Absent for an order that counts nowhere. */
  known: KnownOrder | undefined;
  activityIds: readonly string[];
  fates: Partial<Record<IndicatorId, Fate | undefined>>;
}

/** The orders behind every figure: how each counts in each indicator and why, with the times it was judged by. */
export function ordersTable(source: ReportSource, columns: Columns): Table {
  const { text, instant, number } = columns;
  const { texts, stores } = source;
  return tableOf<OrderRow>(
    texts.desk('sheet.orders'),
    [
      text('storeId', ({ storeId }) => storeId),
      text('orderId', ({ order }) => order.orderId),
      text('activityIds', ({ activityIds }) => activityIds.join(' ') || undefined),
      ...INDICATORS.flatMap((id): ColumnOf<OrderRow>[] => [
        text(`counts.${id}`, ({ fates }) => fates[id]?.counts),
        text(`why.${id}`, ({ fates }) => fates[id]?.why),
      ]),
      number('weight', ({ fates }) => fates.logisticsAnomaly?.weight),
      text('status', ({ order: { status } }) => status && texts.desk(`status.${status}`)),
      instant('createdAt', ({ order }) => order.createdAt),
      instant('paidAt', ({ order }) => order.paidAt),
      instant('deadlineAt', ({ known }) => known && isoOf(known.deadlineAt)),
      text('trackingNumber', ({ known }) => known?.uploads[0]?.trackingNumber),
      text('carrier', ({ known }) => known?.uploads[0]?.carrier),
      instant('uploadedAt', ({ known }) => known?.uploads[0] && isoOf(known.uploads[0].uploadedAt)),
      text('trackingNumbers', ({ order }) => numbersOf(order)),
      instant('deliveredAt', ({ order }) => order.deliveredAt),
      instant('cancelledAt', ({ order }) => order.cancelledAt),
      text('cancelledBy', ({ order: { cancelledBy } }) => cancelledBy && texts.desk(`by.${cancelledBy}`)),
      text('cancelReason', ({ order }) => order.cancelReason),
    ],
    stores.flatMap((store) => rowsOf(store, texts)),
  );
}

function rowsOf({ facts, scopes, explanations, report }: ReportStore, texts: DeskTexts): OrderRow[] {
  const known = new Map(scopes.store.orders.map((order) => [order.known.orderId, order.known]));
  const activityIds = new Map<string, string[]>();
  for (const { activity, orders } of scopes.activities) {
    for (const {
      known: { orderId },
    } of orders) {
      activityIds.set(orderId, [...(activityIds.get(orderId) ?? []), activity.activityId]);
    }
  }
  const fates = explanations.map(
    (explanation) => [explanation.indicator, fatesIn(explanation, texts)] as const,
  );
  return facts.orders.flatMap((order): OrderRow[] => {
    const { orderId } = order;
    const own = Object.fromEntries(fates.map(([id, all]) => [id, all.get(orderId)])) as OrderRow['fates'];
    if (INDICATORS.every((id) => own[id] === undefined)) return [];
    return [
      {
        storeId: report.storeId,
        order,
        known: known.get(orderId),
        activityIds: activityIds.get(orderId) ?? [],
        fates: own,
      },
    ];
  });
}

function numbersOf({ shipments = [] }: Order): string | undefined {
  return shipments.flatMap(({ trackingNumber }) => trackingNumber || []).join(' ') || undefined;
}
