/** What orders nobody saw can do to a figure (rules.md §7). */
import { type Figure, isOver, type Limit, rateOf } from './figure.ts';

export interface UnseenEffect {
  /** Nobody can say which side of the limit the whole truth lies on. */
  isUndecided: boolean;
  /** The rates it can have; absent when everything was seen, or nobody knows how much was not. */
  interval?: { lowest: number; highest: number };
}

/** Fewer looks say nothing of the others. */
const LEAST_LOOKS = 10;

/**
 * Where the unseen are parcels: what the figure comes to if those nobody looked at are as those on their way whose
 * tracks were looked at of late (`looked`). A guess, so it is no level; absent with too few looks.
 */
export function likelyFigure(figure: Figure, unseen: number | null, looked: Figure): Figure | undefined {
  if (!unseen || looked.eligible < LEAST_LOOKS) return undefined;
  return {
    eligible: looked.eligible * (figure.eligible + unseen),
    tenths: looked.eligible * figure.tenths + unseen * looked.tenths,
  };
}

/** `unseen`: how many more orders may count, each of them a defect or not; null when nobody knows. */
export function unseenEffect(
  { eligible, tenths, byDay }: Figure,
  limit: Limit,
  unseen: number | null,
): UnseenEffect {
  if (unseen === null) return { isUndecided: true };
  if (unseen === 0) return { isUndecided: false };
  // In a mean of days nobody can say of which day they are, so anything is possible.
  if (byDay) return { isUndecided: true };
  const lowest = { eligible: eligible + unseen, tenths };
  const highest = { eligible: eligible + unseen, tenths: tenths + 10 * unseen };
  return {
    isUndecided: isOver(highest, limit) && !isOver(lowest, limit),
    interval: { lowest: rateOf(lowest) ?? 0, highest: rateOf(highest) ?? 0 },
  };
}
