import { type Concept, conceptOf } from '../../lexicon.ts';
import { remembered } from '../../remembered.ts';
import { zoneIn } from '../../values/clocks.ts';
import { currencyOf } from '../../values/money.ts';
import { cleanText, plainText } from '../../values/text.ts';
import type { ColumnNote } from '../column-note.ts';
import { type Cell, type Layout, type Row, textOf } from '../layout/layout.ts';

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
  return columns;
}

/** What a header prints; its name for screen readers where it prints more, as what can be done with the column. */
function titleOf(layout: Layout, cell: Cell): string {
  const printed = cellText(layout, cell);
  if (cell.box.end - cell.box.start < 2 || conceptsIn(layout, cell, printed).length > 0) return printed;
  const name = cleanText(cell.box.element.getAttribute('aria-label') ?? '');
  return conceptOf(name, true) ? name : printed;
}

/** `Activity` under `Price` is the activity price: what both words together name is surer than the lower alone. */
function conceptUnder(above: string, title: string): Concept | undefined {
  if (above === '' || title === '') return undefined;
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
  const sides = title.split(/[/／|]/).map((side) => conceptOf(side, true));
  const isOfSides = new Set(sides).size > 1 && sides.every((side) => side !== undefined);
  const whole = conceptOf(title, true) ?? conceptOf(title.replace(ASIDE, ''), true);
  if (whole && !isOfSides) return [whole];
  const parts = title.split(BETWEEN_NAMES).map((part) => conceptOf(part, true));
  if (parts.length > 1 && parts.every((part) => part !== undefined)) return ofOrder(parts as Concept[]);
  const texts = pieces.slice(box.start, box.end).flatMap(({ text }) => (text.length > 1 ? [text] : []));
  const known = texts.map((text) => conceptOf(text, true) ?? conceptOf(text.replace(ASIDE, ''), true));
  return known.every((concept) => concept !== undefined) ? [...new Set(known as Concept[])] : [];
}

/** `Order ID / Date`: beside an order's number the bare word is the order's. */
function ofOrder(concepts: Concept[]): Concept[] {
  if (!concepts.includes('orderId')) return concepts;
  return concepts.map((concept) => (concept === 'time' ? 'createdAt' : concept));
}

export function cellText({ pieces }: Layout, { box }: Cell): string {
  return textOf(pieces, box.start, box.end);
}
