import { type Concept, conceptOf } from '../../lexicon.ts';
import { remembered } from '../../remembered.ts';
import { zoneIn } from '../../values/clocks.ts';
import { currencyOf } from '../../values/money.ts';
import { cleanText, plainText } from '../../values/text.ts';
import type { ColumnNote } from '../column-note.ts';
import { FIGURES } from '../figure-names.ts';
import { type Cell, type Layout, type Piece, type Row, textOf } from '../layout/layout.ts';

const ASIDE = /[(（[]([^)）\]]*)[)）\]]/;
const BETWEEN_NAMES = /[/／、,，&＆|｜+＋]| and /;

/** What the header rows of a table say of each column; the lowest row that names a column names it. */
export function columnsOf(layout: Layout, header: readonly Row[]): Map<number, ColumnNote> {
  const columns = new Map<number, ColumnNote>();
  for (const row of header)
    for (const cell of row.cells) {
      const title = titleOf(layout, cell);
      for (let column = cell.column; column < cell.column + cell.span; column++) {
        const above = columns.get(column);
        const under = above && above.title !== title ? conceptUnder(above.title, title) : undefined;
        const note = noteOn(title, under ? [under] : conceptsIn(layout, cell, title));
        if (title !== '' || !above) columns.set(column, note);
      }
    }
  return withoutUnzoned(columns);
}

/**
 * What a header prints; where it prints more, as what can be done with the column, its name for screen readers, or what
 * is left of it without the description of its button.
 */
function titleOf(layout: Layout, cell: Cell): string {
  const printed = cellText(layout, cell);
  const { element, start, end } = cell.box;
  if (end - start < 2 || conceptsIn(layout, cell, printed).length > 0) return printed;
  const names = [cleanText(element.getAttribute('aria-label') ?? '')];
  const told = element.querySelector('[aria-describedby]')?.getAttribute('aria-describedby');
  if (told) {
    const isName = ({ box }: Piece) => box.element.id !== told;
    names.push(textOf(layout.pieces.slice(start, end).filter(isName), 0, end));
  }
  return names.find((name) => conceptOf(name, true)) ?? printed;
}

/** `Activity` under `Price` is the activity price: what both words together name is surer than the lower alone. */
function conceptUnder(above: string, title: string): Concept | undefined {
  if (above === '' || title === '') return undefined;
  // `Your store` under `Cancellation rate`, `Cancellation rate` under `Industry average`.
  const upper = conceptOf(above, true);
  if (upper === 'compared' || upper === 'limit') return upper;
  if (conceptOf(title, true) === 'figure') return upper && FIGURES.has(upper) ? upper : undefined;
  return conceptOf(`${title} ${above}`, true) ?? conceptOf(`${above} ${title}`, true);
}

/** A header or label with the zone and the currency that it states. */
export function noteOn(title: string, concepts: readonly Concept[]): ColumnNote {
  return { title, concepts, ...statedIn(title) };
}

const statedIn = remembered((title): Pick<ColumnNote, 'currency' | 'clock'> => {
  const aside = ASIDE.exec(title)?.[1];
  const currency = aside && currencyOf(aside);
  const zone = zoneIn(plainText(title))?.zone;
  return { ...(currency && { currency }), ...(zone && { clock: { zone } }) };
});

/** What a header names: one concept, or several (`单价/数量`). Nothing when a part of it is not known. */
export function conceptsIn({ pieces }: Layout, { box }: Cell, title: string): Concept[] {
  // `Late shipment rate (peers)`
  const aside = conceptOf(ASIDE.exec(title)?.[1] ?? '', true);
  if (aside === 'compared' || aside === 'limit') return [aside];
  const sides = title.split(/[/／|]/).map((side) => conceptOf(side, true));
  const isOfSides = new Set(sides).size > 1 && sides.every((side) => side !== undefined);
  const whole = conceptOf(title, true) ?? conceptOf(title.replace(ASIDE, ''), true) ?? besideZone(title);
  if (whole && !isOfSides) return [whole];
  const parts = title.split(BETWEEN_NAMES).map((part) => conceptOf(part, true));
  if (parts.length > 1 && parts.every((part) => part !== undefined)) return ofOrder(parts as Concept[]);
  const texts = pieces.slice(box.start, box.end).flatMap(({ text }) => (text.length > 1 ? [text] : []));
  const known = texts.map((text) => conceptOf(text, true) ?? conceptOf(text.replace(ASIDE, ''), true));
  return known.every((concept) => concept !== undefined) ? [...new Set(known as Concept[])] : [];
}

/** `UTC time`, `Beijing time`: the zone says whose clock, the rest or nothing what happened by it. */
function besideZone(title: string): Concept | undefined {
  const zone = zoneIn(title)?.text;
  if (zone === undefined) return undefined;
  return zone === title ? 'time' : conceptOf(title.replace(zone, ''), true);
}

/** `Local time` beside `UTC time`: of two columns of one moment the one that names its zone tells it. */
function withoutUnzoned(columns: Map<number, ColumnNote>): Map<number, ColumnNote> {
  const notes = [...columns.values()];
  for (const [column, { title, concepts, clock }] of columns) {
    const isToldBetter = notes.some((other) => other.clock && other.concepts[0] === concepts[0]);
    if (!clock && concepts.length === 1 && isToldBetter) columns.set(column, { title, concepts: [] });
  }
  return columns;
}

/** `Order ID / Date`: beside an order's number the bare word is the order's. */
function ofOrder(concepts: Concept[]): Concept[] {
  if (!concepts.includes('orderId')) return concepts;
  return concepts.map((concept) => (concept === 'time' ? 'createdAt' : concept));
}

export function cellText({ pieces }: Layout, { box }: Cell): string {
  return textOf(pieces, box.start, box.end);
}
