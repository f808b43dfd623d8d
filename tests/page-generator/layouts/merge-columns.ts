/** Two facts in one column, under a heading that names both in order: `运单号/物流方式`. */
import { html } from '../html.ts';
import type { Pen } from '../pen.ts';
import type { Cell, SheetRecord } from '../sheet.ts';
import type { Label } from '../words/words.ts';

const PAIRS: readonly (readonly [Label, Label])[] = [
  ['trackingNumber', 'carrier'],
  ['createdAt', 'paidAt'],
  ['price', 'stock'],
];

export function withMergedColumns({ dice }: Pen, records: readonly SheetRecord[]): readonly SheetRecord[] {
  if (!dice.chance(0.06)) return records;
  const pair = dice.pick(PAIRS);
  const between = dice.pick(['/', ' / ', '｜']);
  return records.map(({ facts, lines, parcels }) => ({
    facts: merged(facts, pair, between),
    lines,
    parcels: parcels.map((cells) => merged(cells, pair, between)),
  }));
}

function merged(cells: Cell[], [first, second]: readonly [Label, Label], between: string): Cell[] {
  const one = cells.find(({ label }) => label === first);
  const other = cells.find(({ label }) => label === second);
  if (one === undefined || other === undefined) return cells;
  const both: Cell = {
    label: first,
    heading: `${one.heading}${between}${other.heading}`,
    content: html`<div><div>${one.content}</div><div>${other.content}</div></div>`,
  };
  return cells.flatMap((cell) => (cell === one ? [both] : cell === other ? [] : [cell]));
}
