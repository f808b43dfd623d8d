/** An indicator explained: how its figure comes about and how far the limit is. Shared by dashboard and report. */
import type { CountedReason, NotCountedReason, ReasonGroup } from '../domain/explanation.ts';
import type { IndicatorReport } from '../domain/report.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import type { IndicatorCard } from '../domain/scorecard.ts';
import type { IndicatorId } from '../domain/vocabulary.ts';
import type { DeskTexts } from './desk-texts.ts';
import { isDefaultPack } from './pack-words.ts';
import { countText, limitText, rateText } from './rates.ts';
import { hasNothingToCount } from './verdict/unknown.ts';

/** An indicator with what its figure rests on, where that is known. */
export type SeenIndicator = IndicatorReport & Pick<IndicatorCard, 'coverage'>;

/** What is counted, the division, and the days over so far. */
export function formulaLines(indicator: SeenIndicator, pack: RulePack, texts: DeskTexts): string[] {
  const { id, defects, eligible, rate, limit, budget } = indicator;
  const rule = texts.desk('streak.rule', { days: pack.consecutiveDays });
  if (rate === null) {
    return [
      hasNothingToCount(indicator)
        ? texts.desk('formula.none', { window: pack.windowDays })
        : texts.desk('formula.notSeen'),
      rule,
    ];
  }
  const days = streakLine(indicator, texts);
  const counted = { defects: countText(defects), eligible };
  const division = { ...counted, rate: rateText(rate, limit), limit: limitText(limit) };
  // Without a budget the rate is a mean of days, and no division of these two.
  if (!budget)
    return [countedLine(id, counted, pack, texts), texts.desk('formula.mean', division), days, rule];
  return [
    countedLine(id, counted, pack, texts),
    isDefaultPack(pack.id) ? texts.desk('formula.equation', division) : texts.desk('formula.own', division),
    days,
    rule,
  ];
}

/** Of days of which not all was seen nothing better is said than was seen. */
function streakLine({ level, streak }: IndicatorReport, texts: DeskTexts): string {
  if (streak > 0) return texts.desk('streak.days', { days: streak });
  return level === 'unknown' ? texts.desk('streak.noneSeen') : texts.desk('streak.none');
}

const BUDGET_WORDS = {
  orders: { existing: 'budget.existing', new: 'budget.new', over: 'budget.over', clean: 'budget.clean' },
  reviews: {
    existing: 'budget.existingReviews',
    new: 'budget.newReviews',
    over: 'budget.overReviews',
    clean: 'budget.cleanReviews',
  },
} as const;

/** What was counted against what, in the numbers of the pack. */
function countedLine(
  id: IndicatorId,
  counted: { defects: string; eligible: number },
  pack: RulePack,
  texts: DeskTexts,
): string {
  const said = { ...counted, window: pack.windowDays };
  if (id === 'cancellation') return texts.desk('formula.cancellation', said);
  if (id === 'lateShipment')
    return texts.desk('formula.lateShipment', { ...said, hours: pack.shipWithinHours });
  if (id === 'negativeReview')
    return texts.desk('formula.negativeReview', { ...said, stars: pack.negativeReview.worstStars });
  return texts.desk('formula.logisticsAnomaly', {
    ...said,
    silent: pack.silentAfterHours,
    stalled: pack.stalledAfterHours,
    weight: countText(pack.officialLogistics.tenths / 10),
  });
}

/** How many more defects it bears, or how far it is over. */
export function budgetLines(
  { id, level, budget, recoversOn, rate }: IndicatorReport,
  { horizonDays }: RulePack,
  texts: DeskTexts,
): string[] {
  const say = BUDGET_WORDS[id === 'negativeReview' ? 'reviews' : 'orders'];
  if (!budget) return [rate === null ? texts.say('figure.none') : texts.desk('budget.mean')];
  const { leftOfExisting, leftOfNew, cleanNeeded } = budget;
  if (leftOfNew === null) return [texts.desk('budget.never')];
  if (cleanNeeded === null) {
    return [
      ...(level === 'unknown' ? [texts.desk('budget.seenOnly')] : []),
      texts.desk(say.existing, { count: leftOfExisting }),
      texts.desk(say.new, { count: leftOfNew }),
    ];
  }
  const lines = [
    texts.desk(say.over, { count: -leftOfExisting }),
    texts.desk(say.clean, { count: cleanNeeded }),
  ];
  if (recoversOn === undefined) return lines;
  return [
    ...lines,
    recoversOn === null
      ? texts.desk('recovers.none', { days: horizonDays })
      : texts.desk('recovers.on', { day: recoversOn }),
  ];
}

/** Why an order or review counts as it does, or does not count. */
export function reasonName(why: CountedReason | NotCountedReason, texts: DeskTexts): string {
  return texts.desk(`reason.${why}`);
}

/** Why, and how many. */
export function reasonCount({ why, ids }: ReasonGroup, texts: DeskTexts): string {
  return texts.desk('explain.group', { name: reasonName(why, texts), count: ids.length });
}
