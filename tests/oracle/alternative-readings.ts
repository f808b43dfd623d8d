/** The alternative readings of the rule (rules.md §4). */
import type { IndicatorId } from '../../lib/domain/vocabulary.ts';
import type { Instant } from './calendar.ts';
import { closingOf, dayOf, startOf, windowDays, windowOf } from './calendar.ts';
import type { Scope } from './facts.ts';
import { figureOf } from './figure.ts';
import type { Fraction } from './fraction.ts';
import { fractionOf, isAbove, meanOf, numberOf } from './fraction.ts';
import { isOver, rateOf } from './judging.ts';
import type { AlternativeReading } from './rules-as-written.ts';
import { HEADLINE, READINGS } from './rules-as-written.ts';
import { asItWas } from './scene.ts';

export function readingsOf(indicator: IndicatorId, scope: Scope, now: Instant) {
  return READINGS.filter(({ of }) => of.includes(indicator)).map((reading) => ({
    id: reading.id,
    ...rateAndVerdict(reading, indicator, scope, now),
    warns: reading.warns,
  }));
}

function rateAndVerdict(reading: AlternativeReading, indicator: IndicatorId, scope: Scope, now: Instant) {
  const limitBp = scope.limitBp[indicator];
  if (reading.id === 'dailyMean') {
    const mean = meanOf(dailyRates(indicator, scope, now));
    if (mean === undefined) return { rate: null, over: false };
    return { rate: numberOf(mean), over: isAbove(mean, fractionOf(limitBp, 10_000)) };
  }
  const span = windowOf(dayOf(now, reading.counting.zone), reading.counting.zone);
  const figure = figureOf(indicator, scope, asItWas(now), span, reading.counting);
  return { rate: rateOf(figure), over: isOver(figure, limitBp) };
}

/** The rates, as of now, of the orders created on each day of the window; days without one are left out. */
function dailyRates(indicator: IndicatorId, scope: Scope, now: Instant): Fraction[] {
  const rates: Fraction[] = [];
  for (const day of windowDays(dayOf(now, HEADLINE.zone))) {
    const span = { from: startOf(day, HEADLINE.zone), to: closingOf(day, HEADLINE.zone) };
    const figure = figureOf(indicator, scope, asItWas(now), span, HEADLINE);
    if (figure.eligible > 0) rates.push(fractionOf(figure.tenths, figure.eligible * 10));
  }
  return rates;
}
