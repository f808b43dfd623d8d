/** One row of the order export as an order. Personal columns never come this far. */
import type { Order } from '../domain/facts.ts';
import type { ExportField, RowFault, RowProblem } from '../domain/import-summary.ts';
import { HOUR, type Instant, type IsoInstant } from '../domain/time.ts';
import { remembered } from '../pages/remembered.ts';
import { parseMoney } from '../pages/values/money.ts';
import { isAbsent } from '../pages/values/text.ts';
import type { ExportRow } from './export-row.ts';
import { ImportRefused } from './import-refused.ts';
import { isScientific, orderIdOf } from './values/order-id.ts';
import { linesOf } from './values/order-lines.ts';
import { statusOf } from './values/order-status.ts';
import { parcelsOf, shipmentsOf } from './values/parcels.ts';

export interface RowReading {
  /** Absent: the row has no usable order id, so that nothing of it is taken. */
  order?: Order;
  problems: RowProblem[];
  /** The newest thing the row says has happened. */
  newestAt?: Instant;
  isToTheSecond: boolean;
}

/** A device's clock may be behind; a file cannot tell of what has not happened. */
const CLOCK_SKEW = HOUR;

type SayFault = (field: ExportField, reason: RowFault, text?: string) => void;

/** Throws `ImportRefused` for a date that proves the whole file to be written another way. */
export function readOrderRow(row: ExportRow, storeId: string, now: Instant): RowReading {
  const problems: RowProblem[] = [];
  const sayFault: SayFault = (field, reason, text = row.text(field)) =>
    problems.push({ rowNumber: row.rowNumber, field, reason, text: text.slice(0, 80) });

  const times = readTimes(row, now, sayFault);
  const sight = { problems, newestAt: times.newestAt, isToTheSecond: times.isToTheSecond };
  const id = orderIdOf(row.text('orderId'), row.isNumber('orderId'));
  if ('fault' in id) {
    sayFault('orderId', id.fault);
    return sight;
  }
  const order: Order = { storeId, orderId: id.id, ...times.known };
  readStatus(row, order, sayFault);
  readParcels(row, order, times.shippedAt, sayFault);
  readLines(row, order, sayFault);
  readAmounts(row, order, sayFault);
  return { ...sight, order };
}

interface Times {
  /** The fields that an order keeps. */
  known: Partial<Record<'createdAt' | 'paidAt' | 'confirmedAt' | 'shipBy', IsoInstant>>;
  shippedAt?: Instant;
  newestAt?: Instant;
  isToTheSecond: boolean;
}

function readTimes(row: ExportRow, now: Instant, sayFault: SayFault): Times {
  const times: Times = { known: {}, isToTheSecond: false };
  for (const field of ['createdAt', 'paidAt', 'shippedAt', 'confirmedAt', 'shipBy'] as const) {
    const time = row.time(field);
    if (time.kind !== 'time') {
      if (time.kind === 'day-before-month') throw new ImportRefused(time.kind, String(row.rowNumber));
      if (time.kind === 'unreadable') sayFault(field, row.isNumber(field) ? 'converted-date' : 'unreadable');
      else if (field === 'createdAt') sayFault(field, 'missing');
    } else if (field !== 'shipBy' && time.at > now + CLOCK_SKEW) {
      sayFault(field, 'in-the-future');
    } else {
      if (field === 'shippedAt') times.shippedAt = time.at;
      else times.known[field] = time.iso;
      if (field !== 'shipBy') times.newestAt = Math.max(times.newestAt ?? time.at, time.at);
      times.isToTheSecond ||= time.isToTheSecond;
    }
  }
  return times;
}

function readStatus(row: ExportRow, order: Order, sayFault: SayFault): void {
  const text = row.text('status');
  if (isAbsent(text)) return;
  const isUnpaid = row.has('paidAt') && row.time('paidAt').kind === 'absent';
  const payment = order.paidAt !== undefined ? 'paid' : isUnpaid ? 'unpaid' : 'unknown';
  const status = statusOf(text, { payment, isConfirmed: order.confirmedAt !== undefined });
  if (status === undefined) sayFault('status', 'unreadable');
  else order.status = status;
}

function readParcels(row: ExportRow, order: Order, shippedAt: Instant | undefined, sayFault: SayFault): void {
  const { parcels, unreadable } = parcelsOf(row.text('parcels'));
  for (const text of unreadable) {
    sayFault('parcels', isScientific(text.slice(text.indexOf(':') + 1)) ? 'digits-lost' : 'unreadable', text);
  }
  if (parcels.length === 0) return;
  if (row.isNumber('parcels')) sayFault('parcels', 'digits-lost');
  else order.shipments = shipmentsOf(parcels, shippedAt, order.createdAt);
}

function readLines(row: ExportRow, order: Order, sayFault: SayFault): void {
  const { lines, unreadable } = linesOf({
    productIds: row.text('productIds'),
    skuCodes: row.text('skuCodes'),
    products: row.text('products'),
    isIdNumber: row.isNumber('productIds'),
  });
  for (const { field, text } of unreadable) sayFault(field, 'unreadable', text);
  if (lines.length > 0) order.lines = lines;
}

const moneyOf = remembered((text) => parseMoney(text));

function readAmounts(row: ExportRow, order: Order, sayFault: SayFault): void {
  for (const field of ['orderAmount', 'storeDiscount'] as const) {
    const text = row.text(field);
    if (isAbsent(text)) continue;
    const amount = moneyOf(text);
    if (amount) order[field] = amount;
    else sayFault(field, 'unreadable');
  }
}
