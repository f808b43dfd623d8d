/** The indicator a verdict speaks of, when several stand at the same level. */
import type { IndicatorCard, StoreCard } from '../../domain/scorecard.ts';
import type { IndicatorId } from '../../domain/vocabulary.ts';

/** What a seller can still change comes first. */
const BY_USE: readonly IndicatorId[] = ['lateShipment', 'cancellation', 'logisticsAnomaly', 'negativeReview'];

/** The one at the card's level that is nearest to its limit; undefined where only an activity stands there. */
export function leadingIndicator(card: StoreCard): IndicatorCard | undefined {
  return atLevel(card).sort((one, other) => share(other) - share(one) || use(one) - use(other))[0];
}

/** How long the store has been over, by the indicator longest at its level; undefined where only an activity is. */
export function leadingStreak(card: StoreCard): number | undefined {
  const streaks = atLevel(card).map(({ streak }) => streak);
  return streaks.length === 0 ? undefined : Math.max(...streaks);
}

/** Those at the card's level, the most useful to the seller first. */
export function atLevel(card: StoreCard): IndicatorCard[] {
  return card.indicators
    .filter(({ level }) => level === card.level)
    .sort((one, other) => use(one) - use(other));
}

function share({ rate, limit }: IndicatorCard): number {
  return (rate ?? 0) / limit;
}

function use({ id }: IndicatorCard): number {
  return BY_USE.indexOf(id);
}
