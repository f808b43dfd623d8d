/** Which column of a shipped list holds what: told by its header, and among several of one name by their values. */
import columnNames from '../../assets/import/shipped-list-columns.json' with { type: 'json' };
import type { ShippedField } from '../domain/erp-gap.ts';
import type { Order } from '../domain/facts.ts';
import type { Zone } from '../domain/time.ts';
import { columnsNamed } from './columns.ts';
import { foundHeader } from './found-tables.ts';
import { zoneInHeader } from './header-zone.ts';
import { ImportRefused } from './import-refused.ts';
import { shapedColumns } from './shaped-columns.ts';
import type { ListSheet, PlainRow } from './shipped-rows.ts';
import type { DateSystem } from './table-row.ts';
import { labelledIdsOf } from './values/order-id.ts';
import { trackingNumbersOf } from './values/tracking-numbers.ts';

export interface LayoutOptions {
  /** Of the times that name no zone: an ERP's clock, mostly Beijing's. */
  zone: Zone;
  /** Orders of the store by their ids, and the numbers of its parcels: they tell which column is the platform's. */
  knownOrders: ReadonlyMap<string, Pick<Order, 'createdAt'>>;
  knownNumbers: ReadonlySet<string>;
}

export type ShippedColumns = ReadonlyMap<ShippedField, number>;

export interface Layout {
  columns: ShippedColumns;
  zone: Zone;
  rowsBelow: readonly PlainRow[];
  dateSystem: DateSystem;
}

const ROWS_ABOVE = 20;

/** Every sheet with a header; where none has one, the first whose values tell what they are. Throws `ImportRefused`. */
export function layoutsOf(sheets: readonly ListSheet[], options: LayoutOptions): Layout[] {
  const headed = sheets.flatMap((sheet) => headedLayout(sheet, options) ?? []);
  if (headed.length > 0) return headed;
  const [shaped] = sheets.flatMap((sheet) => shapedLayout(sheet, options) ?? []);
  if (!shaped) throw new ImportRefused('no-header');
  return [shaped];
}

function headedLayout({ rows, dateSystem }: ListSheet, options: LayoutOptions): Layout | undefined {
  const header = foundHeader<ShippedField>(rows.slice(0, ROWS_ABOVE), columnNames);
  if (!header) return undefined;
  const { index, cells, columns: found } = header;
  const rowsBelow = rows.slice(index + 1).filter((row) => !isSameHeader(row.cells, cells));
  const columns = new Map([...found].map(([field, { column }]) => [field, column]));
  columns.set('orderId', bestColumn('orderId', cells, rowsBelow, orderIdWorth(options)));
  columns.set('trackingNumber', bestColumn('trackingNumber', cells, rowsBelow, numberWorth(options)));
  const stated = zoneInHeader(found.get('shippedAt')?.header ?? '');
  return { columns, zone: stated ?? options.zone, rowsBelow, dateSystem };
}

/** Of a list that was copied page by page. */
function isSameHeader(cells: readonly string[], header: readonly string[]): boolean {
  return cells.length === header.length && cells.every((cell, column) => cell === header[column]);
}

/** An ERP has order numbers and waybills of its own beside the platform's: what is known here tells, else what can be read. */
type Worth = (text: string) => 0 | 1 | 2;

function orderIdWorth({ knownOrders }: LayoutOptions): Worth {
  return (text) => {
    const reading = labelledIdsOf(text, false);
    if ('fault' in reading) return 0;
    return reading.ids.some((id) => knownOrders.has(id)) ? 2 : 1;
  };
}

function numberWorth({ knownNumbers }: LayoutOptions): Worth {
  return (text) => {
    const { numbers } = trackingNumbersOf(text, false);
    if (numbers.length === 0) return 0;
    return numbers.some((number) => knownNumbers.has(number)) ? 2 : 1;
  };
}

/** The column with the most known values, then the most that can be read, then the most telling name. */
function bestColumn(
  field: 'orderId' | 'trackingNumber',
  header: readonly string[],
  rows: readonly PlainRow[],
  worth: Worth,
): number {
  const rated = columnsNamed(columnNames.fields[field], header).map((column) => {
    const worths = rows.map(({ cells }) => worth(cells[column] ?? ''));
    return {
      column,
      known: worths.filter((is) => is === 2).length,
      read: worths.filter((is) => is > 0).length,
    };
  });
  return rated.reduce((best, other) =>
    other.known > best.known || (other.known === best.known && other.read > best.read) ? other : best,
  ).column;
}

function shapedLayout(
  { rows, dateSystem }: ListSheet,
  { zone, knownOrders }: LayoutOptions,
): Layout | undefined {
  const rowsBelow = rows.filter(({ cells }) => cells.some((cell) => /\p{Nd}/u.test(cell)));
  const columns = shapedColumns(rowsBelow, zone, knownOrders);
  return columns && { columns, zone, rowsBelow, dateSystem };
}
