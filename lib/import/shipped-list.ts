/** The ERP's shipped list: pasted or as a file, columns in any order, with or without a header. */
import columnNames from '../../assets/import/shipped-list-columns.json' with { type: 'json' };
import type { ShippedField, ShippedList, ShippedOrder } from '../domain/erp-gap.ts';
import { MOST_PROBLEMS_LISTED, type RowFault, type RowProblem } from '../domain/import-summary.ts';
import type { Zone } from '../domain/time.ts';
import { parseTrackingNumber } from '../pages/values/ids.ts';
import { isAbsent } from '../pages/values/text.ts';
import { columnsOf } from './columns.ts';
import { zoneInHeader } from './header-zone.ts';
import { ImportRefused } from './import-refused.ts';
import { breathing } from './next-turn.ts';
import { shapedColumns } from './shaped-columns.ts';
import { listSheets, type PlainRow } from './shipped-rows.ts';
import { mayBeRounded, orderIdOf } from './values/order-id.ts';
import { type TimeReader, timeReader } from './values/printed-time.ts';

export interface ShippedListOptions {
  /** Of the times that name no zone: an ERP's clock, mostly Beijing's. */
  zone: Zone;
  /** Orders of the store: they tell the order's column where no header does. */
  knownOrderIds: ReadonlySet<string>;
  signal?: AbortSignal;
}

type Columns = ReadonlyMap<ShippedField, number>;

/** Throws `ImportRefused` when it cannot be told which column holds the order ids, or which the numbers. */
export async function readShippedList(list: Blob, options: ShippedListOptions): Promise<ShippedList> {
  const breathe = breathing(options.signal);
  const orders = new Map<string, ShippedOrder>();
  const problems: RowProblem<ShippedField>[] = [];
  for (const { columns, zone, rowsBelow } of layoutsOf(await listSheets(list, options.signal), options)) {
    const shippedColumn = columns.get('shippedAt') ?? -1;
    const readTime = slashedTimesOnlyIfClear(timeReader(zone), rowsBelow, shippedColumn);
    for (const row of rowsBelow) {
      await breathe();
      takeRow(row, columns, readTime, orders, problems);
    }
  }
  return {
    orders: [...orders.values()],
    problems: problems.slice(0, MOST_PROBLEMS_LISTED),
    problemCount: problems.length,
  };
}

interface Layout {
  columns: Columns;
  zone: Zone;
  rowsBelow: readonly PlainRow[];
}

const ROWS_ABOVE = 20;

/** Every sheet with a header; where none has one, the first whose values tell what they are. */
function layoutsOf(sheets: readonly (readonly PlainRow[])[], options: ShippedListOptions): Layout[] {
  const headed = sheets.flatMap((rows) => headedLayout(rows, options) ?? []);
  if (headed.length > 0) return headed;
  const [shaped] = sheets.flatMap((rows) => shapedLayout(rows, options) ?? []);
  if (!shaped) throw new ImportRefused('no-header');
  return [shaped];
}

function headedLayout(rows: readonly PlainRow[], { zone }: ShippedListOptions): Layout | undefined {
  for (const [index, { cells }] of rows.slice(0, ROWS_ABOVE).entries()) {
    const found = columnsOf<ShippedField>(cells, columnNames);
    if (!found) continue;
    const stated = zoneInHeader(found.get('shippedAt')?.header ?? '');
    const columns = new Map([...found].map(([field, { column }]) => [field, column]));
    return { columns, zone: stated ?? zone, rowsBelow: rows.slice(index + 1) };
  }
  return undefined;
}

function shapedLayout(
  rows: readonly PlainRow[],
  { zone, knownOrderIds }: ShippedListOptions,
): Layout | undefined {
  const rowsBelow = rows.filter(({ cells }) => cells.some((cell) => /\d/.test(cell)));
  const columns = shapedColumns(rowsBelow, zone, knownOrderIds);
  return columns && { columns, zone, rowsBelow };
}

/** One date with the day first, and no slashed date of the list can be believed. */
function slashedTimesOnlyIfClear(read: TimeReader, rows: readonly PlainRow[], column: number): TimeReader {
  const isDoubtful = rows.some(({ cells }) => read(cells[column] ?? '').kind === 'day-before-month');
  return isDoubtful ? (text) => (/^\s*\d{1,2}\//.test(text) ? { kind: 'unreadable' } : read(text)) : read;
}

function takeRow(
  { rowNumber, cells, numbers }: PlainRow,
  columns: Columns,
  readTime: TimeReader,
  orders: Map<string, ShippedOrder>,
  problems: RowProblem<ShippedField>[],
): void {
  if (cells.every(isAbsent)) return;
  const textOf = (field: ShippedField) => cells[columns.get(field) ?? -1] ?? '';
  const isNumber = (field: ShippedField) => numbers.has(columns.get(field) ?? -1);
  const sayFault = (field: ShippedField, reason: RowFault, text = textOf(field)) =>
    problems.push({ rowNumber, field, reason, text: text.slice(0, 80) });

  const id = orderIdOf(textOf('orderId'), isNumber('orderId'));
  if ('fault' in id) return void sayFault('orderId', id.fault);
  const order = orders.get(id.id) ?? { orderId: id.id, trackingNumbers: [] };
  orders.set(id.id, order);
  for (const text of textOf('trackingNumber').split(/[\s,;，；、]+/)) {
    if (isAbsent(text)) continue;
    const trackingNumber = parseTrackingNumber(text);
    if (trackingNumber === undefined || /^\d+(\.\d+)?e\+?\d+$/i.test(text)) {
      sayFault('trackingNumber', 'unreadable', text);
    } else if (isNumber('trackingNumber') && mayBeRounded(text)) {
      sayFault('trackingNumber', 'digits-lost', text);
    } else if (!order.trackingNumbers.includes(trackingNumber)) {
      order.trackingNumbers.push(trackingNumber);
    }
  }
  const time = readTime(textOf('shippedAt'));
  if (time.kind === 'time') {
    if (order.shippedAt === undefined || order.shippedAt < time.iso) order.shippedAt = time.iso;
  } else if (time.kind !== 'absent') sayFault('shippedAt', 'unreadable');
}
