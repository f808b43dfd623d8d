/** When the ERP shipped: to the minute, or a day where the list tells no more. */
import { type Day, type IsoInstant, isoOf, type WallTime, type Zone } from '../../domain/time.ts';
import { parseDay } from '../../pages/values/instants.ts';
import type { PlainRow } from '../shipped-rows.ts';
import type { DateSystem } from '../table-row.ts';
import { timeReader } from './printed-time.ts';

export type ShippedTime = { at: IsoInstant } | { on: Day } | 'absent' | 'unreadable';
export type ShippedTimeReader = (row: PlainRow) => ShippedTime;

const SLASHED = /^\s*\d{1,2}\//;

/** One date with the day first, and no slashed date of the list can be believed. */
export function shippedTimeReader(
  rows: readonly PlainRow[],
  column: number | undefined,
  zone: Zone,
  dateSystem: DateSystem,
): ShippedTimeReader {
  if (column === undefined) return () => 'absent';
  const read = timeReader(zone);
  const textOf = ({ cells }: PlainRow) => cells[column] ?? '';
  const isDoubtful = rows.some((row) => read(textOf(row)).kind === 'day-before-month');
  return (row) => {
    const text = textOf(row);
    if (row.numbers.has(column)) return timeOfNumber(Number(text), zone, dateSystem);
    if (isDoubtful && SLASHED.test(text)) return 'unreadable';
    const time = read(text);
    if (time.kind === 'time') return { at: time.iso };
    if (time.kind === 'absent') return 'absent';
    const on = parseDay(text, { zone });
    return on === undefined ? 'unreadable' : { on };
  };
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
