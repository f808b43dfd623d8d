import { countIn, type Explanation, type ReasonGroup, reasoned } from '../domain/explanation.ts';
import type { IndicatorCoverage, IndicatorReport } from '../domain/report.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import { instantOfIso } from '../domain/time.ts';
import { indicatorChart } from '../drawing/indicator-chart.ts';
import { type Child, type ElementNode, el } from '../drawing/node.ts';
import type { DeskTexts } from '../text/desk-texts.ts';
import { budgetLines, formulaLines, reasonCount } from '../text/explained.ts';
import { figureValue } from '../text/figures.ts';
import { datedHoursText, zoneName } from '../text/hours.ts';
import { indicatorName, pageName, ruleReadingName } from '../text/names.ts';
import { rateText } from '../text/rates.ts';
import { idList, paragraphs, table } from './pieces.ts';

export interface IndicatorContext {
  coverage?: IndicatorCoverage | undefined;
  explanation?: Explanation | undefined;
  pack: RulePack;
  texts: DeskTexts;
}

/** One indicator as it stands, how it is counted in every way, and the orders behind it. */
export function indicatorSection(indicator: IndicatorReport, context: IndicatorContext): ElementNode {
  const { texts, pack, coverage } = context;
  const { id, level } = indicator;
  const seen = { ...indicator, ...(coverage && { coverage }) };
  return el(
    'section',
    { class: `indicator long level-${level}` },
    el('h3', {}, indicatorName(id, texts)),
    el('p', { class: 'level' }, figureValue(seen, texts)),
    el('figure', {}, indicatorChart(indicator, texts)),
    paragraphs(formulaLines(seen, pack, texts)),
    paragraphs(budgetLines(indicator, pack, texts)),
    coverageLine(context),
    readingsTable(indicator, texts),
    forecastTable(indicator, context),
    behindTheFigure(indicator, context),
  );
}

/** Every order (or review) that counts against her with the reason; of the others how many there are by reason. */
function behindTheFigure({ id, defectIds }: IndicatorReport, context: IndicatorContext): Child {
  const { texts, explanation } = context;
  const { defects = [], good = [], notCounted = [] } = explanation ? reasoned(explanation) : {};
  const count = defectIds.length;
  const things = id === 'negativeReview' ? 'reviews' : 'orders';
  return [
    el('h4', {}, texts.desk(`defects.${things}`, { count })),
    count === 0 && el('p', {}, texts.desk('defects.none')),
    defects.map((group) => [el('p', {}, reasonCount(group, texts)), idList(group.ids)]),
    tally(texts.desk('explain.good', { count: countIn(good) }), good, texts),
    tally(texts.desk('explain.notCounted', { count: countIn(notCounted) }), notCounted, texts),
  ];
}

function tally(name: string, groups: readonly ReasonGroup[], texts: DeskTexts): Child {
  if (groups.length === 0) return undefined;
  const counts = groups.map((group) => reasonCount(group, texts));
  return el('p', { class: 'quiet' }, [name, ...counts].join(' · '));
}

function coverageLine({ coverage, texts }: IndicatorContext): Child {
  if (!coverage) return el('p', { class: 'quiet' }, texts.desk('coverage.none'));
  const { known, unseen, completeDays, windowDays, openPage } = coverage;
  const parts = [
    `${texts.desk('column.known')} ${known}`,
    `${texts.desk('column.unseen')} ${unseen ?? texts.desk('coverage.unseenUnknown')}`,
    texts.say('freshness.days', { window: windowDays, count: completeDays }),
    openPage && texts.desk('report.openPage', { page: pageName(openPage, texts) }),
  ];
  return el('p', { class: 'quiet' }, parts.filter(Boolean).join(' · '));
}

function readingsTable({ readings, limit }: IndicatorReport, texts: DeskTexts): Child {
  if (readings.length === 0) return undefined;
  return table(
    texts.desk('readings.title'),
    [texts.desk('column.reading'), texts.desk('column.result'), texts.desk('column.rate')],
    readings.map(({ id, rate, over, warns }) => [
      ruleReadingName(id, texts),
      [texts.desk(over ? 'reading.over' : 'reading.under'), warns && texts.desk('reading.warns')]
        .filter(Boolean)
        .join(' · '),
      rate === null ? texts.say('figure.none') : rateText(rate, limit),
    ]),
    2,
  );
}

function forecastTable({ forecast, limit }: IndicatorReport, context: IndicatorContext): Child {
  const { texts, pack } = context;
  const closings = forecast?.closings ?? [];
  if (closings.length === 0) return undefined;
  const rate = (value: number | null) => (value === null ? texts.say('figure.none') : rateText(value, limit));
  const hour = forecast.crossesAt && datedHoursText(instantOfIso(forecast.crossesAt), texts, pack.zone);
  return [
    table(
      texts.desk('forecast.title', { days: pack.horizonDays }),
      [
        texts.desk('column.day', { zone: zoneName(pack.zone, texts) }),
        texts.desk('column.best'),
        texts.desk('column.worst'),
      ],
      closings.map(({ day, best, worst }) => [day, rate(best), rate(worst)]),
      1,
    ),
    hour && el('p', {}, texts.desk('crosses.at', { hour })),
  ].filter(Boolean);
}
