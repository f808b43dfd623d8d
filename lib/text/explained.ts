/** An indicator explained: how its figure comes about and how far the limit is. Shared by dashboard and report. */
import type { CountedReason, NotCountedReason, ReasonGroup } from '../domain/explanation.ts';
import type { IndicatorReport } from '../domain/report.ts';
import type { DeskTexts } from './desk-texts.ts';
import { countText, limitText, rateText } from './rates.ts';

/** The pack that ships; another one is the seller's own. */
const DEFAULT_PACK = 'seed-2024';

/** What is counted, the division, and the days over so far. */
export function formulaLines(
  { id, defects, eligible, rate, limit, streak, budget }: IndicatorReport,
  packId: string | undefined,
  texts: DeskTexts,
): string[] {
  const rule = texts.desk('streak.rule');
  const days = streak === 0 ? texts.desk('streak.none') : texts.desk('streak.days', { days: streak });
  if (rate === null) return [texts.desk('formula.none'), days, rule];
  const counted = { defects: countText(defects), eligible };
  const division = { ...counted, rate: rateText(rate, limit), limit: limitText(limit) };
  // Without a budget the rate is a mean of days, and no division of these two.
  if (!budget)
    return [texts.desk(`formula.${id}`, counted), texts.desk('formula.mean', division), days, rule];
  const isDefault = packId === undefined || packId === DEFAULT_PACK;
  return [
    texts.desk(`formula.${id}`, counted),
    isDefault ? texts.desk('formula.equation', division) : texts.desk('formula.own', division),
    days,
    rule,
  ];
}

/** How many more defects it bears, or how far it is over. */
export function budgetLines({ budget, recoversOn, rate }: IndicatorReport, texts: DeskTexts): string[] {
  if (!budget) return [rate === null ? texts.say('figure.none') : texts.desk('budget.mean')];
  const { leftOfExisting, leftOfNew, cleanNeeded } = budget;
  if (cleanNeeded === null) {
    return [
      texts.desk('budget.existing', { count: leftOfExisting }),
      texts.desk('budget.new', { count: leftOfNew }),
    ];
  }
  const lines = [
    texts.desk('budget.over', { count: -leftOfExisting }),
    texts.desk('budget.clean', { count: cleanNeeded }),
  ];
  if (recoversOn === undefined) return lines;
  return [
    ...lines,
    recoversOn === null ? texts.desk('recovers.none') : texts.desk('recovers.on', { day: recoversOn }),
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
