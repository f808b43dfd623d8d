import { addDays, type Day, type Instant, type Zone } from '../../../domain/time.ts';
import { gapIn } from '../../lexicon.ts';
import { plainText } from '../../values/text.ts';

const UNITS = { recentDays: 'D', recentWeeks: 'W', recentMonths: 'M', recentYears: 'Y' } as const;
const NUMERALS = '半一二三四五六七八九十';
const DAYS_OF_UNIT: Record<string, number> = { D: 1, W: 7, M: 30, Y: 365 };

/** How far back a preset reaches from now, as an ISO duration: `近30天` is `P30D`; undefined for all other words. */
export function recentIn(text: string): string | undefined {
  for (const [phrase, unit] of Object.entries(UNITS)) {
    const said = gapIn(phrase as keyof typeof UNITS, plainText(text));
    if (said === undefined) continue;
    const count = said === '' ? 1 : Number(said) || NUMERALS.indexOf(said.replace('两', '二'));
    if (count > 0) return `P${count}${unit}`;
    return said === '半' && unit === 'Y' ? 'P6M' : undefined;
  }
  return undefined;
}

/**
 * The first day that a list narrowed to so much time shows whole, whoever counts it; undefined where that is none.
 * Nothing on a page says whether today counts as one of the days, or by whose midnight they begin: the page's own, or that
 * of the seller's machine, where it may be tomorrow already. A day too early would claim what was never shown, one too late
 * is seen again tomorrow. So it is counted back from the day after today, which is one of the days: `近30天` on 25 November
 * shows from 28 October on. A month is one of the calendar or thirty days, a year one or 365 days, whichever begins later.
 */
export function firstDayOf(recent: string, readAt: Instant, zone: Zone): Day | undefined {
  const [, digits, unit = ''] = /^P(\d+)([DWMY])$/.exec(recent) ?? [];
  const count = Number(digits);
  const tomorrow = addDays(zone.dayOf(readAt), 1);
  const counted = addDays(tomorrow, 1 - count * (DAYS_OF_UNIT[unit] ?? 0));
  const months = unit === 'M' ? count : unit === 'Y' ? count * 12 : 0;
  const from = months > 0 ? later(counted, monthsBefore(tomorrow, months)) : counted;
  return from < tomorrow ? from : undefined;
}

/** A day that the month does not have is the first of the next: 31 May less three months is 1 March. */
function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, date)).toISOString().slice(0, day.length);
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
