/** The ERP's shipped list: pasted or as a file, columns in any order, with or without a header. */
import { SHIPPED_FIELDS, type ShippedField, type ShippedList, type ShippedOrder } from '../domain/erp-gap.ts';
import { MOST_PROBLEMS_LISTED, type RowFault, type RowProblem } from '../domain/import-summary.ts';
import type { Instant, IsoInstant } from '../domain/time.ts';
import { isAbsent } from '../pages/values/text.ts';
import { ImportRefused } from './import-refused.ts';
import { breathing } from './next-turn.ts';
import { type LayoutOptions, layoutsOf, type ShippedColumns } from './shipped-layout.ts';
import { listSheets, type PlainRow } from './shipped-rows.ts';
import { labelledIdsOf } from './values/order-id.ts';
import { type ShippedTime, shippedTimeReader } from './values/shipped-time.ts';
import { trackingNumbersOf } from './values/tracking-numbers.ts';
import { saysTotal } from './words.ts';

export interface ShippedListOptions extends LayoutOptions {
  now: Instant;
  signal?: AbortSignal;
}

/** Throws `ImportRefused` when it cannot be told which column holds the order ids, or which the numbers, or below them is nothing. */
export async function readShippedList(list: Blob, options: ShippedListOptions): Promise<ShippedList> {
  const breathe = breathing(options.signal);
  const orders = new Map<string, ShippedOrder>();
  const unshipped = new Set<string>();
  const problems: RowProblem<ShippedField>[] = [];
  for (const layout of layoutsOf(await listSheets(list, options.signal), options)) {
    const { columns, zone, rowsBelow, dateSystem } = layout;
    const timeOf = shippedTimeReader({
      ...{ rows: rowsBelow, column: columns.get('shippedAt'), zone, dateSystem, now: options.now },
      createdOf: (row) => createdOf(row, columns, options),
    });
    for (const row of rowsBelow) {
      await breathe();
      takeRow(row, columns, timeOf(row), { orders, unshipped, problems });
    }
  }
  for (const orderId of orders.keys()) unshipped.delete(orderId);
  if (orders.size + unshipped.size === 0 && problems.length === 0) throw new ImportRefused('empty');
  return {
    orders: [...orders.values()],
    problems: problems.slice(0, MOST_PROBLEMS_LISTED),
    problemCount: problems.length,
    unshipped: unshipped.size,
  };
}

interface Taken {
  orders: Map<string, ShippedOrder>;
  unshipped: Set<string>;
  problems: RowProblem<ShippedField>[];
}

function takeRow(
  { rowNumber, cells, numbers }: PlainRow,
  columns: ShippedColumns,
  time: ShippedTime,
  { orders, unshipped, problems }: Taken,
): void {
  const textOf = (field: ShippedField) => cells[columns.get(field) ?? -1] ?? '';
  const isNumber = (field: ShippedField) => numbers.has(columns.get(field) ?? -1);
  // Such a row names one more article of the order above it, in cells that were merged.
  if (SHIPPED_FIELDS.every((field) => isAbsent(textOf(field)))) return;
  const sayFault = (field: ShippedField, reason: RowFault, text = textOf(field)) =>
    problems.push({ rowNumber, field, reason, text: text.slice(0, 80) });

  const { numbers: trackingNumbers, faults } = trackingNumbersOf(
    textOf('trackingNumber'),
    isNumber('trackingNumber'),
  );
  // The word may stand before the ids; what has a number and no id is a row that misses its id, whatever is noted in it.
  const isTotal = isAbsent(textOf('orderId')) && trackingNumbers.length === 0 && cells.some(saysTotal);
  if (isTotal || saysTotal(textOf('orderId'))) return;
  const reading = labelledIdsOf(textOf('orderId'), isNumber('orderId'));
  if ('fault' in reading) return void sayFault('orderId', reading.fault);
  for (const { reason, text } of faults) sayFault('trackingNumber', reason, text);
  if (time === 'unreadable' || time === 'ambiguous-date') sayFault('shippedAt', time);
  const isUnshipped =
    columns.has('shippedAt') && time === 'absent' && trackingNumbers.length === 0 && faults.length === 0;
  for (const orderId of reading.ids) {
    if (isUnshipped) {
      unshipped.add(orderId);
      continue;
    }
    const known = orders.get(orderId) ?? { orderId, trackingNumbers: [] };
    const joint = joined(known, trackingNumbers, time);
    orders.set(orderId, faults.length > 0 ? { ...joint, hasUnreadNumber: true } : joint);
  }
}

function createdOf(
  { cells, numbers }: PlainRow,
  columns: ShippedColumns,
  { knownOrders }: ShippedListOptions,
): IsoInstant[] {
  const column = columns.get('orderId') ?? -1;
  const reading = labelledIdsOf(cells[column] ?? '', numbers.has(column));
  return 'ids' in reading ? reading.ids.flatMap((id) => knownOrders.get(id)?.createdAt ?? []) : [];
}

/** Each number once, the latest time. */
function joined(
  { shippedAt, shippedOn, ...order }: ShippedOrder,
  numbers: readonly string[],
  time: ShippedTime,
): ShippedOrder {
  const at = later(shippedAt, typeof time === 'object' && 'at' in time ? time.at : undefined);
  const on = later(shippedOn, typeof time === 'object' && 'on' in time ? time.on : undefined);
  return {
    ...order,
    trackingNumbers: [...new Set([...order.trackingNumbers, ...numbers])],
    ...(at !== undefined && { shippedAt: at }),
    ...(on !== undefined && { shippedOn: on }),
  };
}

function later(first: string | undefined, second: string | undefined): string | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return first < second ? second : first;
}
