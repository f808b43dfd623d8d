import { INDICATOR_IDS } from '../../domain/vocabulary.ts';
import { type Concept, conceptOf } from '../lexicon.ts';
import { parseDay } from '../values/instants.ts';
import { parseRate, parseScore } from '../values/rates.ts';
import { cellText, type Region, regionsOf } from './columns.ts';
import { type Context, report } from './context.ts';
import type { Entry } from './fields.ts';
import type { Box, Row } from './layout.ts';
import { scopeOf } from './read-fields.ts';

const INDICATORS: readonly string[] = INDICATOR_IDS;
const RATINGS: Record<string, string> = {
  described: 'described',
  service: 'service',
  logisticsScore: 'logistics',
};

export interface Figures {
  officialFigures: Entry[];
  ratings: Entry[];
}

/** Official figures and ratings: one column each, one row each, or one card each. A limit beside is not the figure. */
export function readFigures(context: Context, activityId: string | undefined): Figures {
  const figures: Figures = { officialFigures: [], ratings: [] };
  const add = (indicator: string, rate: number, day: string | undefined) =>
    figures.officialFigures.push({ ...(day && { day }), indicator, rate, ...(activityId && { activityId }) });
  const regions = regionsOf(
    context.layout,
    context.layout.rows.filter((row) => row.outer === undefined),
  );
  for (const region of regions) readTable(context, region, add);
  readCards(context, add, figures.ratings);
  return figures;
}

type Add = (indicator: string, rate: number, day: string | undefined) => void;

function readTable(context: Context, region: Region, add: Add): void {
  const { layout } = context;
  const columns = [...region.columns];
  const at = (concept: Concept) =>
    columns.find(([, { concepts }]) => concepts.length === 1 && concepts[0] === concept)?.[0];
  const dayColumn = at('day') ?? at('time');
  const figureColumn = at('figure');
  const pageDay = dayOfPage(context);
  for (const row of region.rows) {
    const dayText = textAt(context, row, dayColumn);
    const day = dayText === undefined ? pageDay : parseDay(dayText, context.clockAt(0));
    if (dayText !== undefined && day === undefined) {
      report(context, 'day', 'figures', dayText);
      continue;
    }
    for (const [column, { concepts }] of columns) {
      const [concept] = concepts;
      if (concepts.length === 1 && concept && INDICATORS.includes(concept))
        take(context, concept, textAt(context, row, column), day, add);
    }
    const named = row.cells
      .map((cell) => conceptOf(cellText(layout, cell)))
      .filter((concept) => concept && INDICATORS.includes(concept));
    if (named.length === 1 && named[0] && figureColumn !== undefined)
      take(context, named[0], textAt(context, row, figureColumn), day, add);
  }
}

function take(
  context: Context,
  indicator: string,
  text: string | undefined,
  day: string | undefined,
  add: Add,
): void {
  if (text === undefined || /^[-–—]*$/.test(text)) return;
  const rate = parseRate(text);
  if (rate === undefined) report(context, 'rate', indicator, text);
  else add(indicator, rate, day);
}

function textAt({ layout }: Context, row: Row, column: number | undefined): string | undefined {
  const cell = row.cells.find((candidate) => candidate.column === column);
  return cell && cellText(layout, cell);
}

/** Cards: a box around one indicator's name and its value. */
function readCards(context: Context, add: Add, ratings: Entry[]): void {
  const { layout } = context;
  const anchors = layout.pieces.flatMap(({ label, box }, at) =>
    !box.cell && label && (INDICATORS.includes(label) || label in RATINGS) ? [{ at, label }] : [],
  );
  const day = dayOfPage(context);
  const scores: Entry = {};
  for (const anchor of anchors) {
    const scope = scopeOf(layout.pieces[anchor.at]?.box, layout.root, anchors);
    if (!scope) continue;
    const isRating = anchor.label in RATINGS;
    const values = valuesIn(context, scope, anchor.at, isRating ? parseScore : parseRate);
    if (values.length === 0) continue;
    const [value] = values;
    if (values.length > 1 || value === undefined)
      report(context, isRating ? (RATINGS[anchor.label] ?? '') : 'rate', anchor.label, values.join(' | '));
    else if (isRating) scores[RATINGS[anchor.label] ?? ''] = value;
    else add(anchor.label, value, day);
  }
  if (Object.keys(scores).length > 0) ratings.push({ ...(day && { day }), ...scores });
}

/** The bare values in a card; those behind a label of their own (limit, yesterday, industry) are not the figure. */
function valuesIn(
  { layout }: Context,
  scope: Box,
  anchor: number,
  read: (text: string) => number | undefined,
): number[] {
  const values: number[] = [];
  let label: string | undefined;
  for (let at = scope.start; at < scope.end; at++) {
    const piece = layout.pieces[at];
    if (!piece) continue;
    if (piece.label) label = at === anchor || piece.label === 'figure' ? undefined : piece.label;
    const value = label === undefined && !piece.label ? read(piece.text) : undefined;
    if (value !== undefined) values.push(value);
  }
  return [...new Set(values)];
}

function dayOfPage(context: Context): string | undefined {
  const { layout } = context;
  const days = layout.pieces.flatMap(({ label, box }, at) => {
    const next = layout.pieces[at + 1];
    const day = label === 'day' && !box.cell && next ? parseDay(next.text, context.clockAt(at)) : undefined;
    return day ? [day] : [];
  });
  return days.every((day) => day === days[0]) ? days[0] : undefined;
}
