import type { Day, Instant } from '../../domain/time.ts';
import { isRealDate } from '../../domain/time.ts';
import { type Clock, readZones } from './clocks.ts';
import { plainText } from './text.ts';

/** Year, month from 1, day. */
type Date3 = readonly [number, number, number];

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = String.raw`(?:(?:星期|周|週)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?)`;
const DATES: readonly (readonly [RegExp, (parts: string[]) => (string | undefined)[]])[] = [
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/, ([, y, , m, d]) => [y, m, d]],
  [/^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]/, ([, y, m, d]) => [y, m, d]],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/, ([, m, d, y]) => [y, m, d]],
  [new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'i'), ([, m, d, y]) => [y, m, d]],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH},?[ -](\\d{4})(?!\\d)`, 'i'),
    ([, d, m, y]) => [y, m, d],
  ],
];
const TIME =
  /^(上午|下午|凌晨|晚上)? ?(\d{1,2})(?::|[时時点點] ?)(\d{1,2})(?:(?::|分 ?)(\d{1,2})(?:\.\d{1,3}|秒)?|分)? ?([ap])?\.?(?:m\.?)?$/i;
const BETWEEN = new RegExp(
  `^(?: ?,? ?${WEEKDAY})?(?:[T,]| |(?=\\d|上|下|凌|晚))[ ,]*(?:${WEEKDAY} )?(?:at )?`,
  'i',
);
/** What a page adds behind a day in brackets: when it is renewed. */
const HAS_YEAR = /\d{4}/;
const ASIDE = /(?<=\d) ?\([^)]*\)$/;
const WEEKDAY_BEHIND = new RegExp(`,? ?${WEEKDAY}$`, 'i');
const STAND_ALONE_DATE = new RegExp(`^(?:${WEEKDAY},? )?`, 'i');

/** `2026-11-23 22:10 PST (2026-11-24 14:10 GMT+8)`: behind a moment the same by another clock. */
export const OTHER_CLOCK = /(?<=\d:\d\d[^/|(]{0,12}) *[/|(] *(?=[^)]*(?:\d{4}[-/.年]|\/\d{4}|, ?\d{4}))/;

/**
 * The instant that a printed date and time means. Undefined for a time that is relative, without a year, without
 * a time of day, of a day that does not exist, or whose order of day and month is open (`05.03.2026`).
 * `MM/DD/YYYY` is the form Seller Center prints; a page with one such date above 12 is refused as a whole by its clock.
 */
export function parseInstant(text: string, clock: Clock): Instant | undefined {
  const plain = plainText(text);
  if (!HAS_YEAR.test(plain)) return undefined;
  const [one = '', other, third] = plain.split(OTHER_CLOCK);
  if (other !== undefined) {
    const at = parseInstant(one, clock);
    return third === undefined && at === parseInstant(other.replace(/\)$/, ''), clock) ? at : undefined;
  }
  const { zones, rest } = readZones(plain, clock);
  const date = readDate(rest, clock);
  if (!date) return undefined;
  const between = BETWEEN.exec(date.rest)?.[0];
  const time = between === undefined ? undefined : readTime(date.rest.slice(between.length));
  if (!time) return undefined;
  const [year, month, day] = date.value;
  const [hour, minute, second] = time;
  const instants = zones.map((zone) => zone.instantOf({ year, month, day, hour, minute, second }));
  return instants.every((at) => at === instants[0]) ? instants[0] : undefined;
}

/** The day as printed; a time of day beside it says nothing more. */
export function parseDay(text: string, clock: Clock): Day | undefined {
  const date = readDate(plainText(text).replace(ASIDE, '').replace(WEEKDAY_BEHIND, ''), clock);
  if (!date || (date.rest !== '' && !/^[ T]/.test(date.rest))) return undefined;
  const time = date.rest.trim().replace(/^T/, '');
  if (time !== '' && !readTime(time)) return undefined;
  const [year, month, day] = date.value;
  return `${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`;
}

function readDate(text: string, clock: Clock): { value: Date3; rest: string } | undefined {
  const plain = text.replace(STAND_ALONE_DATE, '');
  for (const [pattern, order] of DATES) {
    const found = pattern.exec(plain);
    if (!found) continue;
    if (clock.slashedDatesDoubtful && /^\d{1,2}\//.test(found[0])) return undefined;
    const [year = 0, month = 0, day = 0] = order([...found]).map(numberOf);
    if (!isRealDate(year, month, day) || year < 2000 || year > 2099) return undefined;
    return { value: [year, month, day], rest: plain.slice(found[0].length) };
  }
  return undefined;
}

function readTime(text: string): Date3 | undefined {
  const found = TIME.exec(text);
  if (!found || (/[ap]/i.test(found[5] ?? '') && !/[ap]\.?m/i.test(text))) return undefined;
  const [, period, hours, minutes, seconds, half] = found;
  const late = period === '下午' || period === '晚上' || /p/i.test(half ?? '');
  const early = period === '上午' || period === '凌晨' || /a/i.test(half ?? '');
  let hour = Number(hours);
  if ((late || early) && (hour > 12 || (late && hour === 0))) return undefined;
  if (late && hour < 12) hour += 12;
  if (early && hour === 12) hour = 0;
  return [hour, Number(minutes), Number(seconds ?? 0)];
}

function numberOf(part = ''): number {
  return /^\d/.test(part) ? Number(part) : MONTHS.split('|').indexOf(part.slice(0, 3).toLowerCase()) + 1;
}
