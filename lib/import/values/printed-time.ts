/** Times as an export prints them. */
import { type Instant, type IsoInstant, isoOf, type Zone } from '../../domain/time.ts';
import { remembered } from '../../pages/remembered.ts';
import { parseInstant } from '../../pages/values/instants.ts';
import { isAbsent } from '../../pages/values/text.ts';
import { isOpenDate, isRealIn, withoutDots } from './day-order.ts';

export type PrintedTime =
  | { kind: 'time'; at: Instant; iso: IsoInstant; isToTheSecond: boolean }
  | { kind: 'absent' | 'unreadable' | 'day-before-month' };

export type TimeReader = (text: string) => PrintedTime;

const SECONDS = /\d:\d{2}:\d{2}/;

/** Reads times of that zone, where the text itself prints none. */
export function timeReader(zone: Zone): TimeReader {
  return remembered((text) => {
    if (isAbsent(text)) return { kind: 'absent' };
    if (isDayBeforeMonth(text)) return { kind: 'day-before-month' };
    const at = parseInstant(withoutDots(text), { zone });
    if (at === undefined) return { kind: 'unreadable' };
    return { kind: 'time', at, iso: isoOf(at), isToTheSecond: SECONDS.test(text) };
  });
}

/** `25/03/2026 …`: no month, but a real date with the day first. */
function isDayBeforeMonth(text: string): boolean {
  return isOpenDate(text) && isRealIn(text, 'day-first') && !isRealIn(text, 'month-first');
}
