import { datesMissed } from '../domain/pack-dates.ts';
import { type ActivityReport, type OpenOrder, ordersToShip, type StoreReport } from '../domain/report.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import { isAtStake } from '../domain/taking-part.ts';
import { type Instant, instantOfIso } from '../domain/time.ts';
import { type Child, type ElementNode, el } from '../drawing/node.ts';
import { checklistsOf } from '../text/checks.ts';
import type { DeskTexts } from '../text/desk-texts.ts';
import { figureLine, figureTitle } from '../text/figures.ts';
import { firedText } from '../text/fired.ts';
import { datedHoursText, remainingText } from '../text/hours.ts';
import { indicatorName, indicatorNames, levelName } from '../text/names.ts';
import { limitText, rateText } from '../text/rates.ts';
import { stageText } from '../text/stage.ts';
import { stepName } from '../text/steps.ts';
import { leadingStreak } from '../text/verdict/leading.ts';
import { neverCalm } from '../text/verdict/shown.ts';
import { verdictOf } from '../text/verdict/verdict.ts';
import { checklistTables } from './checklist-tables.ts';
import { indicatorSection } from './indicator-section.ts';
import { idText, paragraphs, table } from './pieces.ts';
import type { ReportStore } from './report-source.ts';
import { layerTexts, unmonitoredLayers } from './unmonitored.ts';

interface StoreContext {
  pack: RulePack;
  now: Instant;
  texts: DeskTexts;
}

/** Everything that is judged of one store, and the layers nothing is known of, by name. */
export function storeSection(store: ReportStore, context: StoreContext): ElementNode {
  const { report, card } = store;
  const { pack, now, texts } = context;
  const verdict = verdictOf(card, now, texts, pack.zone);
  const { level, caution, fact, act } = datesMissed(pack, now) ? neverCalm(verdict, texts) : verdict;
  return el(
    'section',
    { class: 'long' },
    el('h2', {}, report.name ? `${report.name} (${report.storeId})` : report.storeId),
    el(
      'p',
      { class: `verdict level-${level}` },
      el('span', { class: 'level' }, `${levelName(level, texts, leadingStreak(card))} · `),
      caution,
      ' ',
      fact,
      ' ',
      act && el('strong', {}, act),
    ),
    summaryTable(store, texts),
    unmonitored(report, texts),
    el('p', { class: 'quiet' }, texts.desk('chart.note', { days: pack.horizonDays })),
    report.indicators.map((indicator) =>
      indicatorSection(indicator, {
        coverage: report.coverage[indicator.id],
        explanation: store.explanations.find((each) => each.indicator === indicator.id),
        pack,
        texts,
      }),
    ),
    el('h3', {}, texts.desk('nav.activities')),
    report.activities.length === 0 && el('p', {}, texts.desk('activities.empty')),
    report.activities.map((activity) => activitySection(activity, report, context)),
    openOrdersTable(ordersToShip(report), context),
  );
}

/** The four figures at a glance: a page of its own follows for each. */
function summaryTable({ report }: ReportStore, texts: DeskTexts): Child {
  return table(
    texts.desk('sheet.figures'),
    [
      texts.desk('column.indicator'),
      texts.desk('export.level'),
      texts.desk('column.result'),
      texts.desk('column.rate'),
      texts.desk('export.limit'),
    ],
    report.indicators.map((indicator) => {
      const { id, level, rate, limit, streak } = indicator;
      const coverage = report.coverage[id];
      return [
        indicatorName(id, texts),
        el('span', { class: `level level-${level}` }, levelName(level, texts, streak)),
        figureLine({ ...indicator, ...(coverage && { coverage }) }, texts),
        rate === null ? '–' : rateText(rate, limit),
        limitText(limit),
      ];
    }),
    3,
  );
}

function activitySection(activity: ActivityReport, report: StoreReport, context: StoreContext): ElementNode {
  const { texts, now, pack } = context;
  const { activityId, name, startsAt, endsAt, risk, undecided, indicators } = activity;
  const hour = (iso: string | undefined) => (iso ? datedHoursText(instantOfIso(iso), texts, pack.zone) : '…');
  const removal = firedText(activity, report, now, hour, texts);
  const risks = [
    levelName(risk, texts),
    undecided.length > 0 && texts.desk('activities.undecided', { names: indicatorNames(undecided, texts) }),
  ];
  return el(
    'section',
    { class: `level-${risk}` },
    el('h4', {}, name ? `${name} (${activityId})` : activityId),
    el('p', {}, `${stageText(activity, texts)} · ${hour(startsAt)} – ${hour(endsAt)}`),
    isAtStake(activity) && el('p', { class: 'level' }, risks.filter(Boolean).join(' ')),
    removal !== '' && el('p', {}, removal),
    paragraphs(indicators.map((indicator) => figureTitle(indicator, texts))),
    checklistsOf(report, activityId).map((listed) => checklistTables(listed, texts, pack.zone)),
  );
}

function openOrdersTable(orders: readonly OpenOrder[], { texts, now, pack }: StoreContext): Child {
  if (orders.length === 0) return el('p', {}, texts.say('deadlines.none'));
  return table(
    texts.desk('report.openOrders', { count: orders.length }),
    [
      texts.desk('column.orderId'),
      texts.desk('column.urgency'),
      texts.desk('column.deadline'),
      texts.desk('column.left'),
    ],
    orders.map(({ orderId, deadlineAt, step }) => [
      idText(orderId),
      stepName(step, texts),
      datedHoursText(instantOfIso(deadlineAt), texts, pack.zone),
      remainingText(instantOfIso(deadlineAt), now, texts),
    ]),
    3,
  );
}

function unmonitored(report: StoreReport, texts: DeskTexts): Child {
  const layers = unmonitoredLayers(report);
  if (layers.length === 0) return undefined;
  return [
    table(
      texts.desk('report.notMonitored'),
      [texts.desk('export.layer'), texts.desk('export.why')],
      layers.map((layer) => layerTexts(layer, texts)),
    ),
    el('p', { class: 'quiet' }, texts.desk('report.notMonitoredNote')),
  ];
}
