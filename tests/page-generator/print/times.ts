/** The date forms in evidence, and unambiguous neighbours of them. */
import type { Dice } from '../dice.ts';
import { isAmbiguous, offsetOf, PACIFIC, pad, type WallClock, wallClockOf } from '../wall-clock.ts';

export type WriteTime = (wall: WallClock, withSeconds: boolean) => string;
export type WriteDay = (wall: Pick<WallClock, 'year' | 'month' | 'day'>) => string;

export interface TimeStyle {
  day: WriteDay;
  time: WriteTime;
  withSeconds: boolean;
  /** Day and clock one under the other. */
  isStacked: boolean;
  zone: string;
  /** Printed after each time. */
  zoneBeside: (at: number) => string;
  /** Printed in the headers of time columns, or in a note above the list. */
  zoneInHeader?: string;
  zoneNote?: string;
}

const clock = ({ hour, minute, second }: WallClock, withSeconds: boolean) =>
  `${pad(hour)}:${pad(minute)}${withSeconds ? `:${pad(second)}` : ''}`;

const dashed: WriteDay = ({ year, month, day }) => `${year}-${pad(month)}-${pad(day)}`;
const american: WriteDay = ({ year, month, day }) => `${pad(month)}/${pad(day)}/${year}`;
const slashed: WriteDay = ({ year, month, day }) => `${year}/${pad(month)}/${pad(day)}`;
const dotted: WriteDay = ({ year, month, day }) => `${year}.${pad(month)}.${pad(day)}`;
const chinese: WriteDay = ({ year, month, day }) => `${year}年${month}月${day}日`;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const english: WriteDay = ({ year, month, day }) => `${MONTHS[month - 1]} ${day}, ${year}`;

const before =
  (day: WriteDay): WriteTime =>
  (wall, withSeconds) =>
    `${day(wall)} ${clock(wall, withSeconds)}`;

const spelled: WriteTime = (wall, withSeconds) => {
  const half = wall.hour < 12 ? 'AM' : 'PM';
  const shown = clock({ ...wall, hour: wall.hour % 12 || 12 }, withSeconds).replace(/^0/, '');
  return `${english(wall)}, ${shown} ${half}`;
};
const worded: WriteTime = (wall, withSeconds) =>
  `${chinese(wall)} ${pad(wall.hour)}时${pad(wall.minute)}分${withSeconds ? `${pad(wall.second)}秒` : ''}`;

const DAYS_OF = {
  'zh-CN': [dashed, dashed, dashed, american, slashed, chinese],
  'zh-TW': [dashed, dashed, slashed, american, chinese],
  en: [dashed, american, american, slashed, english],
} as const;

/** A style for one page: every time on it is written alike, as one server writes them. */
export function timeStyleOf(dice: Dice, language: keyof typeof DAYS_OF): TimeStyle {
  const day = dice.chance(0.03) ? dotted : dice.pick(DAYS_OF[language]);
  return {
    day,
    time: timeOf(dice, day),
    withSeconds: dice.chance(0.4),
    isStacked: dice.chance(0.1),
    ...zoneStyleOf(dice, language),
  };
}

function timeOf(dice: Dice, day: WriteDay): WriteTime {
  if (day === english && dice.chance(0.5)) return spelled;
  return day === chinese && dice.chance(0.3) ? worded : before(day);
}

type ZoneStyle = Pick<TimeStyle, 'zone' | 'zoneBeside' | 'zoneInHeader' | 'zoneNote'>;
const silent = () => '';

function zoneStyleOf(dice: Dice, language: string): ZoneStyle {
  if (dice.chance(0.68)) return { zone: PACIFIC, zoneBeside: silent };
  const [zone, named] = dice.pick<readonly [string, readonly string[]]>([
    [
      'Asia/Shanghai',
      language === 'en'
        ? ['GMT+8', 'UTC+8', 'UTC+08:00', 'Beijing time']
        : ['GMT+8', 'UTC+8', language === 'zh-TW' ? '北京時間' : '北京时间'],
    ],
    ['Etc/UTC', ['UTC', 'GMT', 'UTC+0']],
    [
      PACIFIC,
      language === 'en' ? ['Pacific Time', 'PT'] : [language === 'zh-TW' ? '太平洋時間' : '太平洋时间', 'PT'],
    ],
  ]);
  const name = dice.pick(named);
  const place = dice.int(0, 2);
  if (place === 0) return { zone, zoneBeside: silent, zoneInHeader: name };
  if (place === 1) return { zone, zoneBeside: silent, zoneNote: noteOf(dice, language, name) };
  if (dice.chance(0.3)) return { zone, zoneBeside: (at) => ` ${offsetTextOf(at, zone)}` };
  return { zone, zoneBeside: dice.chance(0.5) ? () => ` ${name}` : () => ` (${name})` };
}

function noteOf(dice: Dice, language: string, name: string): string {
  if (language === 'en') return dice.pick([`All times are in ${name}`, `Times shown in ${name}`]);
  if (language === 'zh-TW') return dice.pick([`以下時間均為 ${name}`, `頁面時間按${name}顯示`]);
  return dice.pick([`以下时间均为 ${name}`, `页面时间按${name}显示`, `注：时间为${name}`]);
}

function offsetTextOf(at: number, zone: string): string {
  const minutes = offsetOf(at, zone) / 60_000;
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
}

/** The instant that the print shows: without seconds it is the start of the minute. */
export function shownInstant(
  at: number,
  { zone, withSeconds }: Pick<TimeStyle, 'zone' | 'withSeconds'>,
): number {
  const step = withSeconds ? 1000 : 60_000;
  const shown = Math.floor(at / step) * step;
  return isAmbiguous(shown, zone) ? shown + 3 * 3_600_000 : shown;
}

export function writeInstant(at: number, style: TimeStyle): string {
  return style.time(wallClockOf(at, style.zone), style.withSeconds) + style.zoneBeside(at);
}

/** A day that no calendar has, in the page's own form. */
export function impossibleTime(dice: Dice, style: TimeStyle): string {
  const [month, day] = dice.pick([
    [2, 30],
    [13, 5],
    [4, 31],
  ] as const);
  const wall = { year: 2026, month, day, hour: 10, minute: 0, second: 0 };
  // Month 13 has no English name, and in the American form it would look like a day.
  const isOrdered = style.day !== english && style.day !== american;
  return style.time(isOrdered ? wall : { ...wall, month: 2, day: 30 }, style.withSeconds);
}

export function yearlessTime(wall: WallClock): string {
  return `${pad(wall.month)}-${pad(wall.day)} ${pad(wall.hour)}:${pad(wall.minute)}`;
}
