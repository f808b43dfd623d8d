/** `单号` alone numbers an order or a parcel: the values under it tell which, and what else the page numbers. */
import type { Concept } from '../../lexicon.ts';
import { parseOrderId, parseTrackingNumber } from '../../values/ids.ts';
import { isAbsent, isMasked } from '../../values/text.ts';
import { type Layout, type Piece, textOf } from '../layout/layout.ts';
import { cellText } from './columns.ts';
import type { Region } from './regions.ts';
import { stateOf } from './statements.ts';

const OF_ORDERS: ReadonlySet<string> = new Set(['orderId', 'orderSummary']);
const OF_SENDING: ReadonlySet<string> = new Set([
  'carrier',
  'logistics',
  'uploadedAt',
  'verdict',
  'eventText',
]);

/** Names the columns and labels that the page calls only a number; where both may be meant they stay unnamed. */
export function nameNumbers(layout: Layout, regions: readonly Region[], isListOfOrders: boolean): void {
  if (!layout.pieces.some(({ label }) => label === 'number')) return;
  const { facts } = stateOf(layout, layout.root);
  const others = new Set<string>(
    regions.flatMap((region) => (region.rows.length > 0 ? namesIn(region) : [])),
  );
  for (const { concept, start, firstEnd } of facts) {
    const isSaid = OF_SENDING.has(concept) || /\d/.test(textOf(layout.pieces, start, firstEnd));
    if (isSaid) others.add(concept);
  }
  const called = (values: readonly string[]) => conceptFor(values, others, isListOfOrders);
  for (const region of regions)
    for (const [column, note] of region.columns)
      if (note.concepts.includes('number')) {
        const concept = note.concepts.length === 1 ? called(valuesUnder(layout, region, column)) : undefined;
        region.columns.set(column, { ...note, concepts: concept ? [concept] : [] });
      }
  const bare = facts.filter(({ concept }) => concept === 'number');
  const values = bare.map(({ start, firstEnd }) => textOf(layout.pieces, start, firstEnd));
  // Beside labels of both kinds of value each may be of either.
  const isOneKind = new Set(printed(values).map((value) => parseOrderId(value) !== undefined)).size === 1;
  const concept = isOneKind ? called(values) : undefined;
  for (const { labelAt } of bare) (layout.pieces[labelAt] as Piece).label = concept ?? 'unknown';
}

function namesIn({ columns }: Region): Concept[] {
  return [...columns.values()].flatMap(({ concepts }) => concepts);
}

function valuesUnder(layout: Layout, { rows }: Region, column: number): string[] {
  return rows
    .flatMap(({ cells }) => cells.filter((cell) => cell.column === column))
    .map((cell) => cellText(layout, cell));
}

function printed(values: readonly string[]): string[] {
  return values.filter((value) => !isAbsent(value) && !isMasked(value));
}

/** Digits alone may be either's; letters, or too few digits for an order's, are a parcel's. */
function conceptFor(
  all: readonly string[],
  others: ReadonlySet<string>,
  isListOfOrders: boolean,
): Concept | undefined {
  const values = printed(all);
  const hasOrders = [...OF_ORDERS].some((name) => others.has(name));
  const hasParcels = others.has('trackingNumber');
  if (values.length === 0) return undefined;
  if (values.every((value) => parseOrderId(value) !== undefined))
    return !hasOrders && (hasParcels || isListOfOrders) ? 'orderId' : undefined;
  const isSent = [...OF_SENDING].some((name) => others.has(name));
  return !hasParcels && isSent && values.every(isParcelNumber) ? 'trackingNumber' : undefined;
}

function isParcelNumber(value: string): boolean {
  return /(?:\d.*){8}/.test(value) && parseTrackingNumber(value) !== undefined;
}
