/** Which pages a seller opens on her two visits a day, and when. */
import type { Reading } from '../../lib/domain/reading.ts';
import type { Instant } from '../../lib/domain/time.ts';
import type { Dice } from '../oracle/history/dice.ts';
import { DAY, HOUR, type Life } from './life.ts';
import { detailPage, isPast, isShown, listPages } from './pages.ts';

export interface Habit {
  name: 'everything' | 'as usual';
  /** How far back the order list is turned, on the first visit of a day and on the second. */
  reach: [Instant, Instant];
  /** Order details, with their tracks, that are opened on a visit at most. */
  details: number;
}

const WINDOW = 36 * DAY;

export const HABITS: readonly Habit[] = [
  { name: 'everything', reach: [WINDOW, WINDOW], details: Number.POSITIVE_INFINITY },
  { name: 'as usual', reach: [8 * DAY, 2 * DAY], details: 15 },
];

/** Around half past ten and half past five in Beijing; `midnight` is Beijing's. */
export function visitsOn(midnight: Instant, dice: Dice): [Instant, Instant] {
  const about = (hours: number) => midnight + Math.floor((hours + dice.roll() * 2) * HOUR);
  return [about(9.5), about(16.5)];
}

/** The readings of one visit. The first ever turns the whole list: it stands for the import of the order export. */
export function readingsOf(
  lives: readonly Life[],
  at: Instant,
  habit: Habit,
  visit: { isFirstEver: boolean; isMorning: boolean; lastAt: Instant },
  dice: Dice,
): Reading[] {
  const [morning, evening] = habit.reach;
  const reach = visit.isFirstEver ? WINDOW : visit.isMorning ? morning : evening;
  const details = worthOpening(lives, at, reach, visit.lastAt, dice).slice(
    0,
    visit.isFirstEver ? undefined : habit.details,
  );
  return [...listPages(lives, at, at - reach), ...details.map((life) => detailPage(life, at))];
}

/** What was cancelled since the last visit first, then parcels on their way, in no order. */
function worthOpening(
  lives: readonly Life[],
  at: Instant,
  reach: number,
  lastAt: Instant,
  dice: Dice,
): Life[] {
  const shown = lives.filter((life) => isShown(life, at) && life.createdAt > at - WINDOW);
  const cancelled = shown.filter(
    ({ createdAt, cancelledAt }) => createdAt > at - reach && isPast(cancelledAt, at) && cancelledAt > lastAt,
  );
  const onTheirWay = shown.filter(
    ({ uploadedAt, deliveredAt, cancelledAt }) =>
      isPast(uploadedAt, at) &&
      !isPast(cancelledAt, at) &&
      !(isPast(deliveredAt, at) && deliveredAt < lastAt),
  );
  return [...cancelled, ...dice.shuffled(onTheirWay)];
}
