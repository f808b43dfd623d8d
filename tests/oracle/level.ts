/** Level and removal (rules.md §3), and what unseen orders do to them (§7). */
import type { Level } from '../../lib/domain/vocabulary.ts';
import type { Instant } from './calendar.ts';
import { closingOf, dayOf, isoOf, plusDays } from './calendar.ts';
import type { StreakOfDays } from './history-of-days.ts';
import type { Counted } from './judging.ts';
import { isNear, isOver } from './judging.ts';
import { HEADLINE } from './rules-as-written.ts';
import type { Unseen } from './unseen.ts';

export interface Circumstances {
  figure: Counted;
  limitBp: number;
  streakDays: number;
  /** A reading that warns is over. */
  isWarned: boolean;
  unseen: Unseen | undefined;
}

export function levelOf(circumstances: Circumstances): Level {
  const { figure, limitBp, streakDays, isWarned, unseen } = circumstances;
  if (streakDays >= 2) return 'removal';
  if (figure.eligible === 0 || isUndecided(figure, limitBp, unseen)) return 'unknown';
  if (isOver(figure, limitBp)) return streakDays === 1 ? 'finalDay' : 'over';
  return isNear(figure, limitBp) || streakDays === 1 || isWarned ? 'near' : 'good';
}

export function removalOf(level: Level, streak: StreakOfDays, now: Instant): string | null {
  const today = dayOf(now, HEADLINE.zone);
  if (level === 'over') return isoOf(closingOf(plusDays(today, 1), HEADLINE.zone));
  if (level === 'finalDay') return isoOf(closingOf(today, HEADLINE.zone));
  if (level !== 'removal' || streak.secondDayEndsAt === undefined) return null;
  return isoOf(streak.secondDayEndsAt);
}

/** Nobody can say how many are unseen, or the limit lies between the best and the worst they can be. */
function isUndecided(figure: Counted, limitBp: number, unseen: Unseen | undefined): boolean {
  if (unseen === undefined) return false;
  if (unseen.count === null) return true;
  const { ifAllGood, ifAllBad } = extremesOf(figure, unseen.count);
  return !isOver(ifAllGood, limitBp) && isOver(ifAllBad, limitBp);
}

function extremesOf(
  { eligible, tenths }: Counted,
  unseen: number,
): { ifAllGood: Counted; ifAllBad: Counted } {
  return {
    ifAllGood: { eligible: eligible + unseen, tenths },
    ifAllBad: { eligible: eligible + unseen, tenths: tenths + unseen * 10 },
  };
}

/** The rates the whole truth can have; undefined when all was seen or nobody can say. */
export function intervalOf(figure: Counted, unseen: Unseen | undefined) {
  const count = unseen?.count ?? 0;
  if (count === 0) return undefined;
  const { ifAllGood, ifAllBad } = extremesOf(figure, count);
  return {
    lowest: ifAllGood.tenths / 10 / ifAllGood.eligible,
    highest: ifAllBad.tenths / 10 / ifAllBad.eligible,
  };
}
