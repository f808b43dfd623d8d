/** Times as an export prints them. */
import { type Instant, type IsoInstant, isoOf, isRealDate, type Zone } from '../../domain/time.ts';
import { remembered } from '../../pages/remembered.ts';
import { parseInstant } from '../../pages/values/instants.ts';
import { isAbsent, plainText } from '../../pages/values/text.ts';

export type PrintedTime =
  | { kind: 'time'; at: Instant; iso: IsoInstant; isToTheSecond: boolean }
  | { kind: 'absent' | 'unreadable' | 'day-before-month' };

export type TimeReader = (text: string) => PrintedTime;

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/;
const SECONDS = /\d:\d{2}:\d{2}/;

/** Reads times of that zone, where the text itself prints none. */
export function timeReader(zone: Zone): TimeReader {
  return remembered((text) => {
    if (isAbsent(text)) return { kind: 'absent' };
    if (isDayBeforeMonth(text)) return { kind: 'day-before-month' };
    const at = parseInstant(text, { zone });
    if (at === undefined) return { kind: 'unreadable' };
    return { kind: 'time', at, iso: isoOf(at), isToTheSecond: SECONDS.test(text) };
  });
}

/** `25/03/2026 …`: no month, but a real date with the day first. */
function isDayBeforeMonth(text: string): boolean {
  const [, first, second, year] = SLASHED.exec(plainText(text)) ?? [];
  return Number(first) > 12 && isRealDate(Number(year), Number(second), Number(first));
}
