/** Live Tracking and Activity Dashboard: the platform's own rates, with limits and other numbers around them. */
import { INDICATOR_IDS, type IndicatorId } from '../../../lib/domain/vocabulary.ts';
import { emptyContent, type PageContent } from '../content.ts';
import { draftOf, enter } from '../entry-draft.ts';
import { type Html, html } from '../html.ts';
import { cell, labelled, type Pen } from '../pen.ts';
import { printRate } from '../print/counts.ts';
import type { Cell, Figure, SheetRecord } from '../sheet.ts';
import { dayOf, wallClockOf } from '../wall-clock.ts';

const LIMITS: Record<IndicatorId, string> = {
  cancellation: '15%',
  lateShipment: '20%',
  logisticsAnomaly: '12%',
  negativeReview: '3.5%',
};

export function liveTracking(pen: Pen): PageContent {
  const { dice } = pen;
  const isInAddress = dice.chance(0.3);
  const activityId = dice.chance(0.7) ? `3000${dice.digits(7)}` : undefined;
  const query = isInAddress && activityId !== undefined ? `activityId=${activityId}&` : '';
  const content = emptyContent(pen, 'live-tracking', query);
  content.expected.openExtent = ['rows'];
  const [day, printedDay] = dice.chance(0.8) ? printDay(pen, pen.readAt) : [];
  const head: Cell[] = [];
  if (activityId !== undefined && !isInAddress) head.push(cell(pen, 'activityId', activityId));
  if (printedDay !== undefined) head.push(cell(pen, 'day', printedDay));
  if (head.length > 0) content.blocks.push({ kind: 'facts', cells: head });
  const figures = figuresOf(pen, content, INDICATOR_IDS, { day, activityId });
  content.blocks.push({
    kind: 'figures',
    title: dice.chance(0.5) ? pen.words.sections.figures : undefined,
    figures,
  });
  return content;
}

/** Cards of some indicators; a few other numbers may stand among them. */
export function figuresOf(
  pen: Pen,
  content: PageContent,
  indicators: readonly IndicatorId[],
  shared: { day?: string; activityId?: string },
): Figure[] {
  const { dice, words } = pen;
  const withLimit = dice.chance(0.7);
  const figures = indicators.map((indicator): Figure => {
    const draft = draftOf();
    Object.assign(draft.fields, { indicator, ...definedOnly(shared) });
    const printed = draft.put('rate', printRate(dice, dice.int(0, 2600)));
    enter(content.expected, 'officialFigures', draft);
    const notes: Html[] = [];
    if (withLimit) notes.push(limitNote(pen, LIMITS[indicator]));
    if (dice.chance(0.2)) notes.push(html`${pen.wording.peers} ${(dice.int(10, 900) / 100).toFixed(2)}%`);
    return { heading: dice.pick(words.indicators[indicator]), value: html`${printed.text}`, notes };
  });
  if (dice.chance(0.4))
    figures.unshift(
      { heading: pen.wording.revenue, value: html`${pen.money.write('8811.33')}`, notes: [] },
      { heading: pen.wording.paidOrders, value: html`574`, notes: [] },
    );
  return figures;
}

function limitNote(pen: Pen, limit: string): Html {
  return pen.dice.pick([
    html`${pen.wording.limit} ${limit}`,
    labelled(pen, 'limit', limit),
    html`${pen.wording.limit} ≤ ${limit}`,
  ]);
}

export function activityDashboard(pen: Pen): PageContent {
  const { dice, words } = pen;
  const content = emptyContent(pen, 'activity-dashboard');
  content.expected.openExtent = ['rows', 'statedTotal', 'pageIndex', 'pageCount'];
  const isLong = dice.chance(0.25);
  const indicators = dice.shuffle(INDICATOR_IDS);
  const headings = Object.fromEntries(
    indicators.map((id) => [id, dice.pick(words.indicators[id])]),
  ) as Record<IndicatorId, string>;
  const records: SheetRecord[] = [];
  for (let back = 0; back < dice.int(3, 6); back += 1) {
    const [day, printedDay] = printDay(pen, pen.readAt - back * 86_400_000);
    const dayCell = cell(pen, 'day', printedDay);
    const rates = indicators.map((indicator) =>
      rateCell(pen, content, { indicator, day, heading: headings[indicator] }),
    );
    if (isLong) for (const rate of rates) records.push(longRow(pen, dayCell, rate));
    else records.push({ facts: [dayCell, ...withOthers(pen, rates)], lines: [], parcels: [] });
  }
  content.blocks.push({ kind: 'sheet', records, isMain: true });
  return content;
}

function rateCell(
  pen: Pen,
  content: PageContent,
  { indicator, day, heading }: { indicator: IndicatorId; day: string; heading: string },
): Cell {
  const { dice } = pen;
  const made = cell(pen, 'figure', '');
  if (dice.chance(0.08)) return { ...made, heading, content: html`--` };
  const draft = draftOf();
  Object.assign(draft.fields, { indicator, day });
  const { text } = draft.put('rate', printRate(dice, dice.int(0, 2600)));
  enter(content.expected, 'officialFigures', draft);
  return { ...made, heading, content: html`${text}` };
}

function withOthers(pen: Pen, rates: Cell[]): Cell[] {
  const orders = cell(pen, 'paidOrders', '134');
  const conversion = cell(pen, 'conversion', '4.18%');
  return [rates[0] as Cell, orders, ...rates.slice(1), conversion];
}

/** One row for each day and indicator, with the limit in a column of its own. */
function longRow(pen: Pen, day: Cell, rate: Cell): SheetRecord {
  const indicator = cell(pen, 'indicator', rate.heading);
  const figure = { ...rate, heading: pen.wording.figure };
  return { facts: [day, indicator, figure, cell(pen, 'limit', '20%')], lines: [], parcels: [] };
}

/** The Pacific day of an instant, and how the page prints it. */
export function printDay(pen: Pen, at: number): [day: string, printed: string] {
  return [dayOf(at, 'America/Los_Angeles'), pen.times.day(wallClockOf(at, 'America/Los_Angeles'))];
}

function definedOnly(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
