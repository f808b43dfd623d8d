/** Instants where something turns: day boundaries, switches of the clocks, ages of exactly 72 h and 120 h. */
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../calendar.ts';
import { BEIJING_ZONE, dayOf, HOUR, isoOf, PLATFORM_ZONE, plusDays, startOf } from '../calendar.ts';
import type { Dice } from './dice.ts';

export { isoOf };

const MINUTE = HOUR / 60;
const DAY = 24 * HOUR;

/** Instants at which the clocks of the platform are set. */
const CLOCK_CHANGES = ['2026-03-08T10:00Z', '2025-11-02T09:00Z', '2026-11-01T09:00Z'].map(
  (text) => Temporal.Instant.from(text).epochMilliseconds,
);
const ORDINARY_DAYS = ['2026-05-20T12:00Z', '2024-03-01T08:00Z', '2026-01-03T08:00Z'].map(
  (text) => Temporal.Instant.from(text).epochMilliseconds,
);
const AGES_IN_HOURS = [0, 36, 54, 66, 72, 72, 72, 120, 120, 144, 192, 216] as const;

/** Now: most often within a window after a clock change, often exactly at the edge of a day. */
export function someNow(dice: Dice): Instant {
  const [change = 0, ...others] = dice.shuffled(CLOCK_CHANGES);
  const base = dice.chance(0.7)
    ? change
    : dice.pick([...others, ...ORDINARY_DAYS] as [Instant, ...Instant[]]);
  const near = base + dice.between(-3 * 24, 34 * 24) * HOUR + dice.between(0, 59) * MINUTE;
  const day = dayOf(near, PLATFORM_ZONE);
  return dice.pick([
    near,
    near,
    near + dice.between(0, HOUR),
    startOf(day, PLATFORM_ZONE),
    startOf(day, PLATFORM_ZONE) - 1,
    startOf(day, PLATFORM_ZONE) + 1,
    startOf(plusDays(day, 1), BEIJING_ZONE),
    startOf(plusDays(day, 1), BEIJING_ZONE) - 1,
  ]);
}

export function jitter(dice: Dice): number {
  return dice.pick([-1, 0, 0, 0, 1]);
}

/** An instant of the last `days` days; dense at edges. A few lie after now. */
export function someInstant(dice: Dice, now: Instant, days: number): Instant {
  if (dice.chance(0.02)) return now + dice.between(1, 100) * HOUR;
  if (dice.chance(0.15)) return now - dice.pick(AGES_IN_HOURS) * HOUR + jitter(dice);
  if (dice.chance(0.15)) return dayEdge(dice, now, days) + jitter(dice);
  if (dice.chance(0.1)) return dayEdge(dice, now, days) - dice.pick(AGES_IN_HOURS) * HOUR + jitter(dice);
  if (dice.chance(0.1)) return aroundClockChange(dice, now, days);
  return now - dice.between(0, days * 24 * 60) * MINUTE;
}

/** 00:00 of the platform or of Beijing. */
function dayEdge(dice: Dice, now: Instant, days: number): Instant {
  const zone = dice.pick([PLATFORM_ZONE, PLATFORM_ZONE, BEIJING_ZONE]);
  return startOf(plusDays(dayOf(now, zone), -dice.between(0, days)), zone);
}

/** In the hour that is skipped or shown twice, or on the edges of that day. */
function aroundClockChange(dice: Dice, now: Instant, days: number): Instant {
  const change = CLOCK_CHANGES.find((at) => at <= now && at > now - days * DAY);
  if (change === undefined) return dayEdge(dice, now, days);
  return change + dice.between(-12 * 60, 16 * 60) * MINUTE + jitter(dice);
}
