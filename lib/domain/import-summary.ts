/** What became of a file, row by row and as a whole. */
import type { Order } from './facts.ts';
import type { Day, IsoInstant } from './time.ts';
import type { OrderStatus } from './vocabulary.ts';

/** Why a whole file is refused. */
export const FILE_REFUSALS = [
  /** Bigger than any order export. */
  'too-large',
  'empty',
  /** Neither a workbook nor text in columns. */
  'not-a-table',
  /** `.xls` of before 2007, or a workbook behind a password: both are the same kind of file. */
  'old-or-protected-workbook',
  /** Cut off, garbled, or not what it says of itself. */
  'damaged',
  /** Grows beyond all measure when it is unpacked. */
  'unpacks-too-large',
  /** None of the first rows names the columns that are needed. */
  'no-header',
  /** Two columns bear the name of one field: which one is meant is not for us to guess. */
  'column-twice',
  /** A column of times states a zone that is not known. */
  'unknown-zone',
  /** A spreadsheet program rounded the order ids. */
  'digits-lost',
  /** The dates put the day before the month: half of them would be read as another day. */
  'day-before-month',
  /** Another store here has orders of it already. */
  'other-store',
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

/** The columns of an order export that are read. */
export const EXPORT_FIELDS = [
  'orderId',
  'status',
  'createdAt',
  'paidAt',
  'shipBy',
  'shippedAt',
  'confirmedAt',
  'parcels',
  'productIds',
  'products',
  'skuCodes',
  'orderAmount',
  'storeDiscount',
] as const;
export type ExportField = (typeof EXPORT_FIELDS)[number];

export const ROW_FAULTS = [
  /** The cell is empty though the row cannot do without it. */
  'missing',
  'unreadable',
  /** A number that a spreadsheet program may have rounded. */
  'digits-lost',
  /** A date that a spreadsheet program turned into a number: it may have swapped day and month. */
  'converted-date',
  /** `05/03/2026`: nothing tells whether that is of March or of May. */
  'ambiguous-date',
  'in-the-future',
  /** The row has more or fewer cells than the header: its cells may stand under the wrong names. */
  'cut-in-the-wrong-place',
  /** An earlier row says something else of the same order. */
  'contradicts-earlier-row',
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

export interface RowProblem<Field extends string = ExportField> {
  rowNumber: number;
  /** Absent: the whole row. */
  field?: Field;
  reason: RowFault;
  /** The printed text; only columns without personal content are ever read. */
  text?: string;
}

/** Problems beyond this many are counted, not listed. */
export const MOST_PROBLEMS_LISTED = 1000;

export interface ImportSummary {
  /** Rows below the header in which anything stands. */
  rows: number;
  /** Different orders taken. */
  orders: number;
  /** Further rows of orders that were taken already. */
  repeated: number;
  /** Rows of which nothing was taken. */
  refused: number;
  /** The first ones; `problemCount` says how many there are. */
  problems: RowProblem[];
  problemCount: number;
  /** Columns that the file does not have. */
  missingColumns: ExportField[];
  statuses: Partial<Record<OrderStatus | 'unknown', number>>;
  /** Orders by the day of their creation, in the platform's zone; days without orders are absent. */
  ordersByDay: Record<Day, number>;
  /** Orders whose creation time is not known: they may be of any day. */
  undated: number;
  /** The newest instant the file tells of: it was made then or later. Absent when it tells of none. */
  newestAt?: IsoInstant;
  /** Seconds are cut off: a time may be up to 59 s later than printed. */
  precision: 'minute' | 'second';
}

export interface OrderExport {
  orders: Order[];
  summary: ImportSummary;
}

/** What only the seller knows of a file: what she asked the Seller Center for. */
export interface ExportRequest {
  /** The days of creation that she chose, first and last. */
  from: Day;
  to: Day;
  /** She chose no status: every order of those days is in the file. */
  hasEveryStatus: boolean;
}

/** What recording a file came to, in orders. */
export interface ImportOutcome {
  taken: number;
  merged: number;
  unchanged: number;
  /** It was cancelled on the way: what was recorded stays, and no day counts as seen whole because of it. */
  isCancelled: boolean;
}

/** The first and the last created-day of the file; undefined when it dates no order. */
export function createdDays({ ordersByDay }: ImportSummary): { from: Day; to: Day } | undefined {
  const days = Object.keys(ordersByDay).sort();
  const [from] = days;
  const to = days.at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** The one status that all orders of the file have: it was probably exported with a filter. */
export function onlyStatus({ statuses }: ImportSummary): OrderStatus | 'unknown' | undefined {
  const [first, ...others] = Object.keys(statuses) as (OrderStatus | 'unknown')[];
  return others.length === 0 ? first : undefined;
}
