import type { IndicatorCard } from '../../domain/scorecard.ts';
import { indicatorName, indicatorNames, pageName } from '../names.ts';
import { limitText, rateText } from '../rates.ts';
import { joined } from '../sentences.ts';
import { soonAct } from './good.ts';
import type { Judged, Saying } from './judged.ts';
import { atLevel } from './leading.ts';

/** Says what is missing and which page brings it; what has nothing to count is not something missing. */
export function unknownSaying(judged: Judged): Saying {
  const { card, texts } = judged;
  const unknown = atLevel(card);
  const missing = unknown.filter((indicator) => !hasNothingToCount(indicator));
  const [first] = missing;
  if (first) {
    const openPage = first.coverage?.openPage;
    const page = openPage && pageName(openPage, texts);
    const fact = joined([missingFact(first, judged), likelyFact(missing, judged)], texts);
    return { fact, act: page && texts.say('verdict.openPage', { page }) };
  }
  const names = indicatorNames(
    unknown.map(({ id }) => id),
    texts,
  );
  const count = card.indicators.filter(({ level }) => level === 'good').length;
  const calm = count > 0 ? texts.say('verdict.goodSome', { count }) : undefined;
  return { fact: joined([calm, texts.say('verdict.nothingYet', { names })], texts), act: soonAct(judged) };
}

/** Everything was seen, and there is nothing of this kind in the window. */
export function hasNothingToCount({
  level,
  eligible,
  coverage,
}: Pick<IndicatorCard, 'level' | 'eligible' | 'coverage'>): boolean {
  return level === 'unknown' && eligible === 0 && (coverage === undefined || coverage.unseen === 0);
}

/** What the unseen would come to, where that is a warning. */
export function likelyFact(indicators: readonly IndicatorCard[], { texts }: Judged): string | undefined {
  const close = indicators.find(({ level, likely }) => level === 'unknown' && likely?.isClose);
  if (!close?.likely) return undefined;
  const { id, limit, likely } = close;
  const { looks, rate } = likely;
  return texts.say('verdict.likely', {
    looks,
    name: indicatorName(id, texts),
    rate: rateText(rate, limit),
    limit: limitText(limit),
  });
}

function missingFact({ id, coverage, interval, limit }: IndicatorCard, { texts }: Judged): string {
  const name = indicatorName(id, texts);
  if (coverage?.unseen && interval) {
    return texts.say('verdict.ordersUnseen', {
      count: coverage.unseen,
      name,
      lowest: rateText(interval.lowest, limit),
      highest: rateText(interval.highest, limit),
    });
  }
  const { completeDays = 0, windowDays = 0 } = coverage ?? {};
  const count = windowDays - completeDays;
  if (count > 0) return texts.say('verdict.daysUnseen', { count, window: windowDays });
  return texts.say('verdict.notJudged', { names: name });
}
