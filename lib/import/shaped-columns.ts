/** Which column is which where no header says so: told by the shapes of the values, refused where two compete. */
import type { ShippedField } from '../domain/erp-gap.ts';
import type { Zone } from '../domain/time.ts';
import { parseTrackingNumber } from '../pages/values/ids.ts';
import { isAbsent } from '../pages/values/text.ts';
import type { PlainRow } from './shipped-rows.ts';
import { isOpenDate } from './values/day-order.ts';
import { orderIdOf } from './values/order-id.ts';
import { timeReader } from './values/printed-time.ts';

/** Of a column's filled cells, so many have its shape: the rest are slips. */
const MOST_OF_THEM = 0.8;

/** Undefined when it cannot be told which column holds the order ids, or which the tracking numbers. */
export function shapedColumns(
  rows: readonly PlainRow[],
  zone: Zone,
  knownOrders: ReadonlyMap<string, unknown>,
): Map<ShippedField, number> | undefined {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const shareOf = (column: number, hasShape: (text: string) => boolean): number => {
    const filled = rows.map(({ cells }) => cells[column] ?? '').filter((text) => !isAbsent(text));
    return filled.length === 0 ? 0 : filled.filter(hasShape).length / filled.length;
  };
  const shaped = (hasShape: (text: string) => boolean, among = columns) =>
    among.filter((column) => shareOf(column, hasShape) >= MOST_OF_THEM);

  const readTime = timeReader(zone);
  const times = shaped((text) => isOpenDate(text) || readTime(text).kind === 'time');
  const ids = shaped(isOrderId);
  const known = ids.filter((column) => shareOf(column, (text) => knownOrders.has(text.trim())) > 0);
  const orderId = only(known) ?? (known.length === 0 ? only(ids) : undefined);
  if (orderId === undefined) return undefined;
  const others = columns.filter((column) => column !== orderId && !times.includes(column));
  const trackingNumber = only(
    shaped((text) => text.length >= 8 && parseTrackingNumber(text) !== undefined, others),
  );
  if (trackingNumber === undefined) return undefined;
  const shippedAt = only(times);
  return new Map<ShippedField, number>([
    ['orderId', orderId],
    ['trackingNumber', trackingNumber],
    ...(shippedAt === undefined ? [] : ([['shippedAt', shippedAt]] as const)),
  ]);
}

/** Also one of which a spreadsheet program lost digits: each such row is then named. */
function isOrderId(text: string): boolean {
  const reading = orderIdOf(text, false);
  return 'id' in reading || reading.fault === 'digits-lost';
}

function only(columns: readonly number[]): number | undefined {
  return columns.length === 1 ? columns[0] : undefined;
}
