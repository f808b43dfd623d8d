/** Instants as a seller reads them: Beijing's clock first, the platform's beside it. */
import {
  addDays,
  type Day,
  daysBetween,
  HOUR,
  type Instant,
  MINUTE,
  type Zone,
  zoneOf,
} from '../domain/time.ts';
import type { DeskTexts } from './desk-texts.ts';
import type { Texts } from './texts.ts';

export const BEIJING = 'Asia/Shanghai';
export const PLATFORM_ZONE = 'America/Los_Angeles';

/** `今天 16:00（北京）`, on a 24-hour clock. The day word counts from Beijing's today. */
export function hourText(at: Instant, now: Instant, texts: Texts): string {
  const { day, time } = clockOf(at, zoneOf(BEIJING));
  return texts.say('hour.beijing', { day: dayText(day, dayIn(BEIJING, now), texts), time });
}

/** `今天 16:00（北京，太平洋时间今天 24:00）`. Each day word counts from that zone's own today. */
export function bothHoursText(at: Instant, now: Instant, texts: Texts, platformZone = PLATFORM_ZONE): string {
  const beijing = clockOf(at, zoneOf(BEIJING));
  const platform = closingClockOf(at, zoneOf(platformZone));
  return texts.say('hour.both', {
    day: dayText(beijing.day, dayIn(BEIJING, now), texts),
    time: beijing.time,
    zone: zoneName(platformZone, texts),
    platformDay: dayText(platform.day, dayIn(platformZone, now), texts),
    platformTime: platform.time,
  });
}

/** With whole dates, for what is read on another day: `2026-03-10 15:00（北京；太平洋时间 2026-03-09 24:00）`. */
export function datedHoursText(at: Instant, texts: DeskTexts, platformZone = PLATFORM_ZONE): string {
  const beijing = clockOf(at, zoneOf(BEIJING));
  const platform = closingClockOf(at, zoneOf(platformZone));
  return texts.desk('hour.dated', {
    ...beijing,
    zone: zoneName(platformZone, texts),
    platformDay: platform.day,
    platformTime: platform.time,
  });
}

/** The platform's clock alone: `太平洋时间今天 24:00`. */
export function platformHourText(at: Instant, now: Instant, texts: Texts, zone = PLATFORM_ZONE): string {
  const { day, time } = closingClockOf(at, zoneOf(zone));
  return texts.say('hour.platform', {
    zone: zoneName(zone, texts),
    day: dayText(day, dayIn(zone, now), texts),
    time,
  });
}

/** 昨天 … 后天, then the date; up to six days ahead with its weekday: alone that may be of this week or the next. */
export function dayText(day: Day, today: Day, texts: Texts): string {
  const ahead = daysBetween(today, day);
  if (ahead === -1) return texts.say('day.yesterday');
  if (ahead === 0) return texts.say('day.today');
  if (ahead === 1) return texts.say('day.tomorrow');
  if (ahead === 2 && texts.language !== 'en') return texts.say('day.afterTomorrow');
  return dayFormat(texts.language, ahead > 1 && ahead < 7)
    .format(Date.parse(day))
    .replace(',', '');
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than formatting a hundred days with it. */
function dayFormat(language: string, hasWeekday: boolean): Intl.DateTimeFormat {
  const key = `${language} ${hasWeekday}`;
  const known =
    dayFormats.get(key) ??
    new Intl.DateTimeFormat(language, {
      month: 'short',
      day: 'numeric',
      ...(hasWeekday && { weekday: 'short' }),
      timeZone: 'UTC',
    });
  dayFormats.set(key, known);
  return known;
}

/** How long ago: `刚刚`, `12 分钟前`, `3 小时前`, `2 天前`. */
export function ageText(at: Instant, now: Instant, texts: Texts): string {
  const age = now - at;
  if (age < MINUTE) return texts.say('age.now');
  if (age < HOUR) return texts.say('age.minutes', { count: Math.floor(age / MINUTE) });
  if (age < 48 * HOUR) return texts.say('age.hours', { count: Math.floor(age / HOUR) });
  return texts.say('age.days', { count: Math.floor(age / (24 * HOUR)) });
}

/** A length of time, rounded down to the minute: what is left is never promised too long. */
export function spanText(length: number, texts: Texts): string {
  const minutes = Math.floor(Math.max(0, length) / MINUTE);
  if (minutes < 60) return texts.say('span.minutes', { minutes });
  if (minutes < 48 * 60) {
    const hours = Math.floor(minutes / 60);
    return minutes % 60 === 0
      ? texts.say('span.wholeHours', { hours })
      : texts.say('span.hours', { hours, minutes: minutes % 60 });
  }
  return texts.say('span.days', {
    days: Math.floor(minutes / (24 * 60)),
    hours: Math.floor(minutes / 60) % 24,
  });
}

/** `剩 2 小时 10 分`, or `已过 5 分` from the deadline on. */
export function remainingText(deadline: Instant, now: Instant, texts: Texts): string {
  return deadline > now
    ? texts.say('span.left', { span: spanText(deadline - now, texts) })
    : texts.say('span.past', { span: spanText(now - deadline, texts) });
}

export function zoneName(zone: string, texts: Texts): string {
  return zone === PLATFORM_ZONE ? texts.say('zone.pacific') : zone;
}

function dayIn(zone: string, now: Instant): Day {
  return zoneOf(zone).dayOf(now);
}

function clockOf(at: Instant, zone: Zone): { day: Day; time: string } {
  const { hour, minute } = zone.wallTimeAt(at);
  return { day: zone.dayOf(at), time: `${padded(hour)}:${padded(minute)}` };
}

/** The start of a day is said as the end of the day before it, as the platform's own rules do. */
function closingClockOf(at: Instant, zone: Zone): { day: Day; time: string } {
  const clock = clockOf(at, zone);
  return zone.startOf(clock.day) === at ? { day: addDays(clock.day, -1), time: '24:00' } : clock;
}

function padded(part: number): string {
  return String(part).padStart(2, '0');
}
