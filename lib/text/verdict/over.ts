import type { IndicatorCard } from '../../domain/scorecard.ts';
import { isRunning } from '../../domain/taking-part.ts';
import { HOUR, type IsoInstant, instantOfIso, zoneOf } from '../../domain/time.ts';
import { bothHoursText } from '../hours.ts';
import { indicatorName } from '../names.ts';
import { limitText, rateText } from '../rates.ts';
import { joined } from '../sentences.ts';
import type { Judged, Saying } from './judged.ts';

/** The post-mortem is due this long after the platform ended an activity. */
const POST_MORTEM_WITHIN = 48 * HOUR;

export function overSaying(indicator: IndicatorCard, judged: Judged): Saying {
  const { card, now, texts, zone } = judged;
  const fact = texts.say('verdict.over', figuresOf(indicator, judged));
  if (!indicator.removalAt) return { fact };
  const hour = bothHoursText(instantOfIso(indicator.removalAt), now, texts, zone);
  const running = card.activities.filter(isRunning).length;
  const until =
    running > 0
      ? texts.say('verdict.backBefore', { hour, count: running })
      : texts.say('verdict.backBeforeNoActivity', { hour });
  const act = shippingAct(indicator, judged);
  return act ? { fact: joined([fact, until], texts), act } : { fact, act: until };
}

export function finalDaySaying(indicator: IndicatorCard, judged: Judged): Saying {
  const { now, texts, zone } = judged;
  const decidedAt = indicator.removalAt ? instantOfIso(indicator.removalAt) : now;
  const hour = bothHoursText(decidedAt, now, texts, zone);
  return {
    fact: texts.say('verdict.finalDay', {
      ...figuresOf(indicator, judged),
      days: indicator.streak + 1,
      hour,
    }),
    act: shippingAct(indicator, judged) ?? lastChance(indicator, judged, zoneOf(zone).dayOf(now)),
  };
}

export function removalSaying(indicator: IndicatorCard, judged: Judged): Saying {
  const { texts } = judged;
  const fired = texts.say('verdict.removal', {
    name: indicatorName(indicator.id, texts),
    days: indicator.streak,
  });
  const doubt = indicator.restsOnUndated && texts.say('verdict.removalUndated');
  const fact = joined([fired, doubt], texts);
  return { fact, act: reviewAct(indicator.removalAt, judged) };
}

/** What is left to do once the rule fired. */
export function reviewAct(firedAt: IsoInstant | null, { now, texts, zone }: Judged): string {
  const dueAt = firedAt === null ? now : instantOfIso(firedAt) + POST_MORTEM_WITHIN;
  return dueAt > now
    ? texts.say('verdict.reviewBefore', { hour: bothHoursText(dueAt, now, texts, zone) })
    : texts.say('verdict.reviewNow');
}

function shippingAct({ rescue }: IndicatorCard, { texts }: Judged): string | undefined {
  return rescue?.shipAtLeast ? texts.say('verdict.shipToGetBack', { count: rescue.shipAtLeast }) : undefined;
}

/** Where the records say whether this day's closing can still be saved. */
function lastChance({ recoversOn }: IndicatorCard, { texts }: Judged, today: string): string | undefined {
  if (recoversOn === undefined) return undefined;
  return recoversOn === today ? texts.say('verdict.canGetBackToday') : texts.say('verdict.cannotGetBack');
}

function figuresOf({ id, rate, limit }: IndicatorCard, { texts }: Judged) {
  return { name: indicatorName(id, texts), rate: rateText(rate ?? 0, limit), limit: limitText(limit) };
}
