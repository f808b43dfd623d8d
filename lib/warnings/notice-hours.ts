/** When a notice may come: quiet hours, the hour of the digest, a snooze. Hours are whole and of one zone. */
import { DIGEST_HOUR, NOTICE_ZONE, QUIET_HOURS } from '../domain/notice.ts';
import type { Settings } from '../domain/settings.ts';
import { addDays, type Day, HOUR, type Instant, instantOfIso, type Zone, zoneOf } from '../domain/time.ts';

export interface NoticeHours {
  isQuiet: boolean;
  isSnoozed: boolean;
  /** The day of that zone. */
  today: Day;
  /** From the digest's hour on; never where there is no digest. */
  isDigestDue: boolean;
  /** The next instant at which one of these changes. */
  nextAt: Instant;
}

type NoticeSettings = Pick<Settings, 'quietHours' | 'digestHour' | 'noticeZone' | 'snoozedUntil'>;

export function noticeHours(settings: NoticeSettings, now: Instant): NoticeHours {
  const { quietHours = QUIET_HOURS, digestHour = DIGEST_HOUR, noticeZone = NOTICE_ZONE } = settings;
  const zone = zoneOf(noticeZone);
  const { hour } = zone.wallTimeAt(now);
  const snoozedUntil = settings.snoozedUntil === undefined ? 0 : instantOfIso(settings.snoozedUntil);
  const isSnoozed = snoozedUntil > now;
  const changes = [quietHours.from, quietHours.to, ...(digestHour === 'off' ? [] : [digestHour])];
  return {
    isQuiet: isWithin(hour, quietHours),
    isSnoozed,
    today: zone.dayOf(now),
    isDigestDue: digestHour !== 'off' && hour >= digestHour,
    nextAt: Math.min(...changes.map((at) => nextHour(zone, at, now)), ...(isSnoozed ? [snoozedUntil] : [])),
  };
}

/** From `from` until before `to`, over midnight where it is the later; equal hours are none. */
function isWithin(hour: number, { from, to }: { from: number; to: number }): boolean {
  if (from <= to) return from <= hour && hour < to;
  return hour >= from || hour < to;
}

/** The first instant after now at which that hour begins; an hour that clocks skip begins with the next one. */
function nextHour(zone: Zone, hour: number, now: Instant): Instant {
  const today = zone.dayOf(now);
  const [next] = [today, addDays(today, 1)].map((day) => startOf(zone, day, hour)).filter((at) => at > now);
  return next ?? now + 24 * HOUR;
}

function startOf(zone: Zone, day: Day, hour: number): Instant {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const wall = { year, month, day: date, hour, minute: 0, second: 0 };
  return zone.instantOf(wall) ?? zone.startOf(day) + hour * HOUR;
}
