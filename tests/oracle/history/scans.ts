/** When a parcel is scanned: steady, silent for exactly 72 h, standing for exactly 120 h, or never. */
import type { Instant } from '../calendar.ts';
import { dayOf, HOUR, PLATFORM_ZONE, startOf } from '../calendar.ts';
import type { Dice } from './dice.ts';
import { jitter } from './instants.ts';

export function someEventTimes(dice: Dice, uploadedAt: Instant, now: Instant, loses: number): Instant[] {
  if (dice.chance(0.1)) return [];
  const times = dice.chance(0.3)
    ? pinnedTimes(dice, uploadedAt, now)
    : steadyTimes(dice, uploadedAt, now, loses);
  if (dice.chance(0.1)) times.push(uploadedAt - dice.between(0, 30) * HOUR);
  if (dice.chance(0.15)) times.push(...times.slice(-1));
  return times;
}

/** Scans up to now, and sometimes beyond; a lost parcel's end earlier. */
function steadyTimes(dice: Dice, uploadedAt: Instant, now: Instant, loses: number): Instant[] {
  const end = dice.chance(loses)
    ? uploadedAt + dice.between(0, 200) * HOUR
    : now + dice.between(-20, 60) * HOUR;
  const times: Instant[] = [];
  const pace = dice.pick([12, 40, 71, 72, 90]);
  let at = uploadedAt + dice.between(0, 40) * HOUR;
  while (at < end && times.length < 12) {
    times.push(at);
    at += pace * HOUR + (pace === 72 ? jitter(dice) : dice.between(0, HOUR));
  }
  return times;
}

/** Instants that make an age exactly 72 h or 120 h: at now, at a closing, or after the upload. */
function pinnedTimes(dice: Dice, uploadedAt: Instant, now: Instant): Instant[] {
  const closing = startOf(dayOf(now - dice.between(0, 5) * 24 * HOUR, PLATFORM_ZONE), PLATFORM_ZONE);
  return dice.times(dice.between(1, 5), () =>
    dice.pick([
      now - 72 * HOUR + jitter(dice),
      now - 120 * HOUR + jitter(dice),
      now - 60 * HOUR,
      closing - 72 * HOUR + jitter(dice),
      closing - 120 * HOUR + jitter(dice),
      uploadedAt + 72 * HOUR + jitter(dice),
      uploadedAt + 120 * HOUR + jitter(dice),
      uploadedAt,
      now + jitter(dice),
    ]),
  );
}
