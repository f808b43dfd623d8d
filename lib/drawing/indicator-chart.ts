/** Thirty days of one indicator as a step line against its limit, with the fan of the days to come. */

import type { IndicatorId, Level } from '../domain/vocabulary.ts';
import type { DeskTexts } from '../text/desk-texts.ts';
import { indicatorName } from '../text/names.ts';
import { limitText, rateText } from '../text/rates.ts';
import {
  CHART,
  type ChartedIndicator,
  type ChartScale,
  chartDays,
  chartScale,
  closingsOf,
} from './chart-scale.ts';
import { type Child, type ElementNode, el } from './node.ts';
import { bandPath, round, type Step, stepPath } from './step-path.ts';

type Indicator = ChartedIndicator & { id: IndicatorId; level: Level };

export function indicatorChart(indicator: Indicator, texts: DeskTexts): ElementNode {
  const scale = chartScale(indicator);
  const { width, height } = CHART;
  return el(
    'svg',
    {
      class: `chart level-${indicator.level}`,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': indicatorName(indicator.id, texts),
    },
    hatching(indicator.id),
    dayMarks(indicator, scale),
    markedDays(indicator, scale),
    fan(indicator, scale, texts),
    limitLine(indicator, scale, texts),
    historyLine(indicator, scale),
    nowMark(indicator, scale, texts),
  );
}

/** Held days: no figure, the count of days over stands still. */
function hatching(id: string): Child {
  return el(
    'defs',
    {},
    el(
      'pattern',
      { id: `held-${id}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      el('path', { d: 'M0 6L6 0', class: 'chart-hatch' }),
    ),
  );
}

/** A hairline at each day's start, its date at every fifth. */
function dayMarks(indicator: Indicator, scale: ChartScale): Child {
  return chartDays(indicator).map((day, index) => {
    const isNamed = index % 5 === 0;
    const x = round(scale.x(index));
    const [, month, date] = day.split('-');
    return [
      el('path', {
        class: 'chart-day',
        d: `M${x} ${scale.bottom}v${isNamed ? 6 : 3}`,
      }),
      isNamed &&
        el('text', { class: 'chart-label', x, y: scale.bottom + 18 }, `${Number(month)}/${Number(date)}`),
    ];
  });
}

function markedDays({ id, daily, limit }: Indicator, scale: ChartScale): Child {
  return daily.map(({ rate }, index) => {
    if (rate !== null && rate <= limit) return undefined;
    return el('rect', {
      class: rate === null ? 'chart-held' : 'chart-over',
      ...(rate === null && { fill: `url(#held-${id})` }),
      x: round(scale.x(index)),
      y: CHART.top,
      width: round(scale.columnWidth),
      height: round(scale.bottom - CHART.top),
    });
  });
}

function limitLine({ limit }: Indicator, scale: ChartScale, texts: DeskTexts): Child {
  const y = round(scale.y(limit));
  return [
    el('path', { class: 'chart-axis', d: `M${CHART.left} ${scale.bottom}H${round(scale.right)}` }),
    el('path', { class: 'chart-limit', d: `M${CHART.left} ${y}H${round(scale.right)}` }),
    el('text', { class: 'chart-label chart-end', x: CHART.left - 6, y: y + 4 }, limitText(limit)),
    el('text', { class: 'chart-label chart-end', x: CHART.left - 6, y: scale.bottom + 4 }, '0'),
    el('title', {}, texts.say('figure.limit', { limit: limitText(limit) })),
  ];
}

/** Closed days solid; today, which is still open, dashed. */
function historyLine({ daily }: Indicator, scale: ChartScale): Child {
  const steps = daily.map(
    ({ rate }, index): Step => ({
      x: scale.x(index),
      width: scale.columnWidth,
      y: rate === null ? undefined : scale.y(rate),
    }),
  );
  return [
    el('path', { class: 'chart-line', d: stepPath(steps.slice(0, -1)) }),
    el('path', { class: 'chart-line chart-today', d: joinedTo(steps.at(-2), steps.at(-1)) }),
  ];
}

/** The last column, tied to the height the one before it ended at. */
function joinedTo(before: Step | undefined, last: Step | undefined): string {
  if (!last) return '';
  return stepPath(before ? [{ ...before, x: last.x, width: 0 }, last] : [last]);
}

/** From best to worst at each closing to come, both edges named at their end. */
function fan(indicator: Indicator, scale: ChartScale, texts: DeskTexts): Child {
  const first = indicator.daily.length - 1;
  const edge = (side: 'best' | 'worst') =>
    closingsOf(indicator.forecast)
      .slice(1)
      .map((closing, index): Step => {
        const rate = closing[side];
        return {
          x: scale.x(first + 1 + index),
          width: scale.columnWidth,
          y: rate === null ? undefined : scale.y(rate),
        };
      });
  const [worst, best] = [edge('worst'), edge('best')];
  const last = closingsOf(indicator.forecast).at(-1);
  if (worst.length === 0 || !last || last.worst === null || last.best === null) return undefined;
  return [
    el('path', { class: 'chart-fan', d: bandPath(worst, best) }),
    el('path', { class: 'chart-worst', d: stepPath(worst) }),
    el('path', { class: 'chart-best', d: stepPath(best) }),
    fanLabels(last.worst, last.best, indicator, scale, texts),
  ];
}

/** Both ends named; one rate alone where best and worst are the same. */
function fanLabels(
  worst: number,
  best: number,
  { limit }: Indicator,
  scale: ChartScale,
  texts: DeskTexts,
): Child {
  const x = round(scale.right + 6);
  const label = (y: number, text: string) => el('text', { class: 'chart-label', x, y }, text);
  if (worst === best) return label(round(scale.y(worst) + 4), rateText(worst, limit));
  const [worstY, bestY] = apart(scale.y(worst), scale.y(best));
  return [
    label(worstY, texts.desk('chart.worst', { rate: rateText(worst, limit) })),
    label(bestY, texts.desk('chart.best', { rate: rateText(best, limit) })),
  ];
}

function nowMark({ daily, rate, limit }: Indicator, scale: ChartScale, texts: DeskTexts): Child {
  if (rate === null || daily.length === 0) return undefined;
  const x = round(scale.x(daily.length));
  const y = round(scale.y(rate));
  return [
    el('circle', { class: 'chart-now', cx: x, cy: y, r: 3.5 }),
    el(
      'text',
      {
        class: 'chart-label chart-end chart-strong',
        x: x - 6,
        y: nowLabelY(daily, y, scale.y(limit), scale),
      },
      texts.desk('chart.now', { rate: rateText(rate, limit) }),
    ),
  ];
}

/** As many columns as the label at the dot reaches back over. */
const LABELLED_DAYS = 5;

/** Of the places clear of the line before the dot, of the limit and of the frame the nearest; else under the dot. */
function nowLabelY(daily: Indicator['daily'], dot: number, limit: number, scale: ChartScale): number {
  const line = daily.slice(-LABELLED_DAYS).flatMap(({ rate }) => (rate === null ? [] : [scale.y(rate)]));
  const [highest, lowest] = [Math.min(dot, ...line), Math.max(dot, ...line)];
  const meets = (baseline: number, upper: number, lower: number) =>
    baseline - LETTER < lower && baseline + UNDER > upper;
  const places = [lowest + LETTER + 4, highest - UNDER - 4, limit + LETTER + 2, limit - UNDER - 2].filter(
    (baseline) =>
      baseline + UNDER <= scale.bottom &&
      baseline - LETTER >= 0 &&
      !meets(baseline, highest - 2, lowest + 2) &&
      !meets(baseline, limit - 1, limit + 1),
  );
  const nearest = places.sort((one, other) => Math.abs(one - dot) - Math.abs(other - dot))[0];
  return round(nearest ?? dot + LETTER + 4);
}

/** What a label takes above its baseline and under it. */
const LETTER = 11;
const UNDER = 3;

/** Two labels at one height would cover each other. */
function apart(upper: number, lower: number): [number, number] {
  const LINE = 14;
  const middle = (upper + lower) / 2;
  const spread = Math.max(LINE, lower - upper) / 2;
  return [round(middle - spread + 4), round(middle + spread + 4)];
}
