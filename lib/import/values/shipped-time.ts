/** When the ERP shipped: to the minute, or a day where the list tells no more. */
import {
  type Day,
  HOUR,
  type Instant,
  type IsoInstant,
  instantOfIso,
  isoOf,
  type WallTime,
  type Zone,
} from '../../domain/time.ts';
import { parseDay } from '../../pages/values/instants.ts';
import type { PlainRow } from '../shipped-rows.ts';
import type { DateSystem } from '../table-row.ts';
import {
  DAY_ORDERS,
  type DayOrder,
  isOpenDate,
  isRealIn,
  isSameEitherWay,
  withoutDots,
  withYearFirst,
} from './day-order.ts';
import { timeReader } from './printed-time.ts';

export type ShippedTime = { at: IsoInstant } | { on: Day } | 'absent' | 'unreadable' | 'ambiguous-date';
export type ShippedTimeReader = (row: PlainRow) => ShippedTime;

export interface ShippedTimeOptions {
  rows: readonly PlainRow[];
  column: number | undefined;
  zone: Zone;
  dateSystem: DateSystem;
  now: Instant;
  /** When the orders of the row were created, as far as they are known. */
  createdOf(row: PlainRow): readonly IsoInstant[];
}

/**
 * `05/03/2026` is read in the one order in which every date of the list can be: is one of the calendar, not before its
 * order was created and not in the future. Where both orders can be, such a date is ambiguous; where neither, unreadable.
 */
export function shippedTimeReader(options: ShippedTimeOptions): ShippedTimeReader {
  const { column, zone, dateSystem } = options;
  if (column === undefined) return () => 'absent';
  const timeOf = textReader(zone);
  const orders = possibleOrders(options, column, timeOf);
  const timeOfOpen = (text: string): ShippedTime => {
    const [order, other] = orders;
    if (order === undefined) return 'unreadable';
    if (other !== undefined && !isSameEitherWay(text)) return 'ambiguous-date';
    return timeOf(withYearFirst(text, order));
  };
  return (row) => {
    const text = row.cells[column] ?? '';
    if (row.numbers.has(column)) return timeOfNumber(Number(text), zone, dateSystem);
    return isOpenDate(text) ? timeOfOpen(text) : timeOf(text);
  };
}

/** Of texts whose order of day and month is told. */
function textReader(zone: Zone): (text: string) => ShippedTime {
  const read = timeReader(zone);
  return (text) => {
    const time = read(text);
    if (time.kind === 'time') return { at: time.iso };
    if (time.kind === 'absent') return 'absent';
    const on = parseDay(withoutDots(text), { zone });
    return on === undefined ? 'unreadable' : { on };
  };
}

/** In which all dates can be read that are dates at all. */
function possibleOrders(
  { rows, zone, now, createdOf }: ShippedTimeOptions,
  column: number,
  timeOf: (text: string) => ShippedTime,
): DayOrder[] {
  const dated = rows.flatMap((row) => {
    const text = row.cells[column] ?? '';
    const isDate = isOpenDate(text) && DAY_ORDERS.some((order) => isRealIn(text, order));
    return isDate ? [{ text, created: createdOf(row).map((at) => zone.dayOf(instantOfIso(at))) }] : [];
  });
  // The ERP's clock may be a little ahead.
  const lastDay = zone.dayOf(now + 24 * HOUR);
  const dayOf = (time: ShippedTime): Day | undefined => {
    if (typeof time === 'string') return undefined;
    return 'on' in time ? time.on : zone.dayOf(instantOfIso(time.at));
  };
  return DAY_ORDERS.filter((order) =>
    dated.every(({ text, created }) => {
      if (!isRealIn(text, order)) return false;
      const day = dayOf(timeOf(withYearFirst(text, order)));
      return day === undefined || (day <= lastDay && created.every((createdOn) => createdOn <= day));
    }),
  );
}

/** Day 0 of each, as a spreadsheet program counts since 1 March 1900. */
const DAY_ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
const SECONDS_A_DAY = 86_400;

/** A date of a spreadsheet: days of a wall clock without a zone, the time of day as a fraction. */
function timeOfNumber(days: number, zone: Zone, dateSystem: DateSystem): ShippedTime {
  const wall = new Date(DAY_ZERO[dateSystem] + Math.round(days * SECONDS_A_DAY) * 1000);
  const year = wall.getUTCFullYear();
  // A number of another kind, as 20260310, is no day of these years.
  if (!(year >= 2000 && year <= 2099)) return 'unreadable';
  if (Number.isInteger(days)) return { on: wall.toISOString().slice(0, 10) };
  const at = zone.instantOf(wallTimeOf(wall));
  return at === undefined ? 'unreadable' : { at: isoOf(at) };
}

function wallTimeOf(wall: Date): WallTime {
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
  };
}
