import type { IndicatorCard } from '../../domain/scorecard.ts';
import { instantOfIso } from '../../domain/time.ts';
import { bothHoursText } from '../hours.ts';
import { indicatorName, ruleReadingName } from '../names.ts';
import { canBeOver, defectsLeft } from '../orders-left.ts';
import { limitText, rateText } from '../rates.ts';
import type { Texts } from '../texts.ts';
import type { Judged, Saying } from './judged.ts';

/** Below this share of the limit an indicator is near only because of yesterday or of another reading. */
const NEAR_SHARE = 0.8;

export function nearSaying(indicator: IndicatorCard, judged: Judged): Saying {
  return { fact: nearFact(indicator, judged.texts), act: crossingAct(indicator, judged) };
}

/** When the limit is crossed if nothing is done, and how many orders to ship before that. */
export function crossingAct(
  { forecast, rescue }: IndicatorCard,
  { now, texts, zone }: Judged,
): string | undefined {
  if (!forecast?.crossesAt) return undefined;
  const hour = bothHoursText(instantOfIso(forecast.crossesAt), now, texts, zone);
  if (rescue?.shipAtLeast === null) return texts.say('verdict.crossesUnavoidable', { hour });
  if (rescue?.shipAtLeast) return texts.say('verdict.shipBefore', { hour, count: rescue.shipAtLeast });
  return texts.say('verdict.crossesAt', { hour });
}

/** `再晚 2 单就超`: how many more defects, of the kind this indicator counts, put it over. */
export function crossText({ id, budget }: IndicatorCard, texts: Texts): string {
  // Without a budget the rate is a mean of days, in which no order weighs the same.
  if (!budget) return texts.say('cross.mean');
  if (!canBeOver(budget)) return texts.say('cross.never');
  return texts.say(`cross.${id}`, { count: (defectsLeft(id, budget) ?? 0) + 1 });
}

function nearFact(indicator: IndicatorCard, texts: Texts): string {
  const { id, rate, limit, streak, warnedBy } = indicator;
  const figures = {
    name: indicatorName(id, texts),
    rate: rateText(rate ?? 0, limit),
    limit: limitText(limit),
  };
  const [warning] = warnedBy;
  if (streak > 0)
    return texts.say('verdict.nearAfterOver', { ...figures, cross: crossText(indicator, texts) });
  if (warning && (rate ?? 0) < NEAR_SHARE * limit) {
    return texts.say('verdict.nearByReading', { ...figures, reading: ruleReadingName(warning, texts) });
  }
  return texts.say('verdict.near', { ...figures, cross: crossText(indicator, texts) });
}
