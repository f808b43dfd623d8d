import { conceptOf } from '../../lexicon.ts';
import type { Steps } from '../../steps.ts';
import { parseId } from '../../values/ids.ts';
import { parseDay } from '../../values/instants.ts';
import { parseRate, parseScore } from '../../values/rates.ts';
import { cellText } from '../columns/columns.ts';
import { isFullRow, type Region } from '../columns/regions.ts';
import { type Context, report } from '../context.ts';
import { FIGURES, type Found, LOGISTICS_RATING } from '../figure-names.ts';
import { type Row, textOf } from '../layout/layout.ts';
import { isDay } from '../layout/moment-texts.ts';
import { dayAround } from './figure-days.ts';
import { isHeadedByOther, isOfOther, isStretch } from './of-other.ts';

/** Figures under headers: one column each, or one row each. */
export function* inTable(context: Context, region: Region): Steps<Found[]> {
  if (region.header.length === 0) return [];
  yield;
  const named = [...region.columns].flatMap(([at, { concepts }]) =>
    concepts.length === 1 ? [{ at, concept: concepts[0] ?? '' }] : [],
  );
  const isRated = named.some(({ concept }) => concept === 'described' || concept === 'service');
  const columns = isRated
    ? named.map(({ at, concept }) => ({ at, concept: LOGISTICS_RATING[concept] ?? concept }))
    : named;
  // Figures of single products or carriers are none of the store's.
  if (
    columns.some(({ concept }) => OF_PARTS.has(concept)) ||
    isHeadedByOther(context, region.rows[0]?.box.start ?? 0)
  )
    return [];
  const dayColumn =
    columns.find(({ concept }) => concept === 'day') ?? columns.find(({ concept }) => concept === 'time');
  const activityColumn = columns.find(({ concept }) => concept === 'activityId');
  const isOfColumns = columns.some(({ concept }) => FIGURES.has(concept));
  if (
    isOfColumns &&
    !activityColumn &&
    !context.activityId &&
    columns.some(({ concept }) => concept === 'activityName')
  ) {
    // Of an activity that only its name tells.
    report(context, 'activityId', 'figures', '');
    return [];
  }
  const withActivity = (row: Row, figures: Found[]) => {
    const activityId = activityColumn && parseId(textAt(context, row, activityColumn.at));
    return activityColumn ? figures.map((figure) => ({ ...figure, activityId })) : figures;
  };
  const found: Found[] = [];
  let dayAbove: string | undefined;
  for (const row of region.rows) {
    yield;
    const told = labelledIn(context, row, () => {
      if (!dayColumn) return dayAround(context, row.box);
      return isLineBelow(region, row) ? dayAbove : undefined;
    });
    found.push(...withActivity(row, told));
    if (told.length > 0) continue;
    const dayText = dayColumn ? textAt(context, row, dayColumn.at) : timeIn(context, region, row);
    const day = dayText ? parseDay(dayText, context.clockAt(row.box.start)) : dayAround(context, row.box);
    if (dayText && day === undefined) {
      report(context, 'day', 'figures', dayText);
      continue;
    }
    dayAbove = day;
    const own = columns.flatMap(({ at, concept }) =>
      FIGURES.has(concept) ? [{ name: concept, texts: [figureAt(context, region, row, at)], day }] : [],
    );
    found.push(...withActivity(row, own.length > 0 ? own : inRow(context, region, row, day)));
  }
  return found;
}

/** What a cell under no known header says of when or whose: a day, or what is none of the store's. */
function timeIn({ layout }: Context, { columns }: Region, { cells }: Row): string | undefined {
  return cells
    .filter(({ column }) => columns.get(column)?.concepts.length === 0)
    .map((cell) => ({ isFirst: cell === cells[0], text: cellText(layout, cell) }))
    .find(({ isFirst, text }) => isDay(text) || (isFirst ? isOfOther(text) : isStretch(text)))?.text;
}

const OF_PARTS: ReadonlySet<string> = new Set(
  'sku skuId skuCode productId product title category carrier address'.split(' '),
);

/** Where the first row is none, a line that spans the table is about the row above it. */
function isLineBelow({ rows: [first], width }: Region, row: Row): boolean {
  return first !== undefined && first !== row && isFullRow(row) && (width === 1 || !isFullRow(first));
}

/** Figures behind labels of their own in a row, with the day that the row states or else has. */
function labelledIn(context: Context, row: Row, dayOf: () => string | undefined): Found[] {
  const facts = (context.tables.sections.get(row)?.parts ?? []).flatMap(({ statement }) => statement.facts);
  const own = facts.filter(({ concept }) => FIGURES.has(concept));
  if (own.length === 0) return [];
  const { pieces } = context.layout;
  const stated = facts.find(({ concept }) => concept === 'day');
  const day = stated
    ? parseDay(textOf(pieces, stated.start, stated.firstEnd), context.clockAt(stated.start))
    : dayOf();
  return own.map(({ concept, start, firstEnd }) => ({
    name: concept,
    texts: [textOf(pieces, start, firstEnd)],
    day,
  }));
}

/** A row about one indicator: its value stands in the column of values, or is the only one not under a limit. */
function inRow(context: Context, region: Region, row: Row, day: string | undefined): Found[] {
  const { layout } = context;
  const cells = row.cells.map((cell) => ({
    text: cellText(layout, cell),
    column: cell.column,
    concepts: region.columns.get(cell.column)?.concepts ?? [],
  }));
  const names = cells
    .flatMap(({ text }) => figureNamed(context, region, text) ?? [])
    .filter((concept) => FIGURES.has(concept));
  const [name] = names;
  if (names.length !== 1 || !name) return [];
  const days = daysAbove(context, region);
  if (days.size > 0)
    return cells.flatMap(({ text, column }) =>
      days.has(column) ? [{ name, texts: [text], day: days.get(column) }] : [],
    );
  const own = cells.filter(({ concepts }) => concepts.includes('figure'));
  const open = cells.filter(
    ({ column, concepts }) =>
      concepts.length === 0 &&
      isOfRates(context, region, column) &&
      !isOfOther(region.columns.get(column)?.title ?? ''),
  );
  const texts = (own.length > 0 ? own : open).map(({ text }) => text);
  // Beside the store's own stands the activity's, whose id the page states.
  const ofActivity = cells.filter(
    ({ concepts, text }) => concepts.includes('activityName') && parseRate(text) !== undefined,
  );
  if (context.activityId && ofActivity.length > 0)
    return [
      { name, texts: ofActivity.map(({ text }) => text), day },
      { name, texts, day, activityId: undefined },
    ];
  // Two columns of percentages and no word for them: one may be the limit of the other.
  if (own.length === 0 && open.length > 1) return [{ name, texts: [texts.join(' | ')], day }];
  return [{ name, texts, day }];
}

/** In a table that rates service or description too, the bare word for logistics names its rating. */
function figureNamed({ layout }: Context, { rows }: Region, text: string): string | undefined {
  const concept = conceptOf(text);
  const rating = concept && LOGISTICS_RATING[concept];
  if (!rating) return concept;
  const others = rows.flatMap(({ cells }) => cells.map((cell) => conceptOf(cellText(layout, cell))));
  return others.some((other) => other === 'service' || other === 'described') ? rating : concept;
}

/** A column for each day, under its date. */
function daysAbove(context: Context, region: Region): Map<number, string> {
  const days = new Map<number, string>();
  for (const [column, { title, concepts }] of region.columns) {
    const day = concepts.length === 0 ? parseDay(title, context.clockAt(0)) : undefined;
    if (day) days.set(column, day);
  }
  return days;
}

/** Whether any row of the region has a percentage or a score in that column. */
function isOfRates(context: Context, region: Region, column: number): boolean {
  return region.rows.some((row) => {
    const text = textAt(context, row, column);
    return parseRate(text) !== undefined || parseScore(text) !== undefined;
  });
}

/** Under `Cancellation rate (%)` a bare number is so many in a hundred. */
function figureAt(context: Context, { columns }: Region, row: Row, column: number): string {
  const text = textAt(context, row, column);
  const isShare = /[(（[] ?[%％] ?[)）\]]$/.test(columns.get(column)?.title ?? '');
  return isShare && /^\d+(?:[.,]\d+)?$/.test(text) ? `${text}%` : text;
}

function textAt({ layout }: Context, row: Row, column: number): string {
  const cell = row.cells.find((candidate) => candidate.column === column) ?? row.covered.get(column);
  return cell ? cellText(layout, cell) : '';
}
