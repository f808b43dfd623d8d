/** The order export of the Seller Center: a file in, orders and a summary out. Nothing is written anywhere. */
import columnNames from '../../assets/import/order-export-columns.json' with { type: 'json' };
import type { Order } from '../domain/facts.ts';
import { EXPORT_FIELDS, type ExportField, type OrderExport } from '../domain/import-summary.ts';
import type { Instant } from '../domain/time.ts';
import { isAbsent } from '../pages/values/text.ts';
import type { Columns } from './columns.ts';
import { type ExportRow, exportRows, PLATFORM_ZONE } from './export-row.ts';
import { foundTables } from './found-tables.ts';
import { ImportRefused } from './import-refused.ts';
import { breathing } from './next-turn.ts';
import { readOrderRow } from './order-row.ts';
import { joinedOrder, withTimeOfOrder } from './repeated-order.ts';
import { type SummaryTally, summaryTally } from './summary-tally.ts';
import type { TableRow } from './table-row.ts';
import { tablesOf } from './tables-of-file.ts';
import { endsInZeros } from './values/order-id.ts';
import { saysTotal } from './words.ts';

/** So many order ids, all rounded alike, are no accident. */
const ENOUGH_IDS = 8;

export interface OrderExportOptions {
  /** The file does not say whose orders it holds. */
  storeId: string;
  now: Instant;
  signal?: AbortSignal;
  onProgress?: (share: number) => void;
}

/**
 * Reads an `.xlsx` or text export in slices. Throws `ImportRefused` when nothing of the file can be believed,
 * and the signal's reason when it is aborted.
 */
export async function readOrderExport(file: Blob, options: OrderExportOptions): Promise<OrderExport> {
  const { storeId, now, signal } = options;
  const tally = summaryTally(PLATFORM_ZONE);
  const orders = new Map<string, Order>();
  const missing = new Set<ExportField>();
  const breathe = breathing(signal);
  for await (const { columns, width, rows } of foundTables(await tablesOf(file), columnNames, options)) {
    const exportRow = exportRows(columns);
    for (const field of EXPORT_FIELDS) if (!columns.has(field)) missing.add(field);
    for await (const block of rows) {
      for (const row of block) {
        await breathe();
        if (!row.cells.some((cell) => !isAbsent(cell)) || isTotal(row, columns)) continue;
        tally.row();
        if (fits(row, width)) takeRow(exportRow(row), { storeId, now, orders, tally });
        else tally.problems([{ rowNumber: row.rowNumber, reason: 'cut-in-the-wrong-place' }], true);
      }
    }
  }
  refuseRounded(orders.keys());
  return {
    orders: [...orders.values()].map(withTimeOfOrder),
    summary: tally.summary(orders.values(), [...missing]),
  };
}

interface Taking {
  storeId: string;
  now: Instant;
  orders: Map<string, Order>;
  tally: SummaryTally;
}

function takeRow(row: ExportRow, { storeId, now, orders, tally }: Taking): void {
  const { order, problems, newestAt, isToTheSecond } = readOrderRow(row, storeId, now);
  tally.seen(newestAt, isToTheSecond);
  const known = order && orders.get(order.orderId);
  const joined = known ? joinedOrder(known, order) : order;
  if (!order || joined) tally.problems(problems, !order);
  else tally.problems([{ rowNumber: row.rowNumber, reason: 'contradicts-earlier-row' }], true);
  if (!joined) return;
  if (known) tally.repeated();
  orders.set(joined.orderId, joined);
}

function fits({ cells, filled }: TableRow, width: number | undefined): boolean {
  return width === undefined || (cells.length >= width && filled <= width);
}

/** The last row of some tables adds up what stands above it. */
function isTotal({ cells }: TableRow, columns: Columns<ExportField>): boolean {
  return saysTotal(cells[columns.get('orderId')?.column ?? -1] ?? '');
}

/** Text that was a number once: a file in which every id ends in zeros was saved by a spreadsheet program. */
function refuseRounded(orderIds: Iterable<string>): void {
  const long = [...orderIds].filter((id) => id.length > 15);
  if (long.length >= ENOUGH_IDS && long.every(endsInZeros)) throw new ImportRefused('digits-lost', long[0]);
}
