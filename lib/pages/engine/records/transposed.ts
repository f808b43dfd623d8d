import type { Steps } from '../../steps.ts';
import { cellText, conceptsIn as namesIn, noteOn } from '../columns/columns.ts';
import type { Region } from '../columns/regions.ts';
import { isPublic } from '../columns/sections.ts';
import { Shape } from '../columns/shapes.ts';
import { stateOfCell } from '../columns/statements.ts';
import type { Context } from '../context.ts';
import type { Records } from '../declaration.ts';
import { outcomesOf } from '../fields/sources.ts';
import type { Cell, Row } from '../layout/layout.ts';
import type { Part } from '../part.ts';
import type { Section } from '../section.ts';
import type { Segment } from './segment.ts';

/** A table on its side: the first cell of each row names a field, and every other column is an entry. */
export function* transposedSegments(context: Context, region: Region, records: Records): Steps<Segment[]> {
  const key = records.fields.find(({ name }) => name === records.key);
  const rows = rowsOnSide(context, region);
  if (!key || rows.length < 2) return [];
  const segments: Segment[] = [];
  for (let column = 1; column < (rows[0]?.cells.length ?? 0); column++) {
    yield;
    const section = sectionOf(context, rows, column);
    const [outcome] = outcomesOf(context, key, section);
    if (outcome?.value !== undefined) segments.push({ key: String(outcome.value), sections: [section] });
    else segments.push({ badKey: outcome?.bad ?? '', sections: [section] });
  }
  const keys = new Set(segments.map((segment) => segment.key));
  return keys.size > 1 ? segments : [];
}

/**
 * Rows of one width that begin with a label each; more than two cells, else they are properties of one entry. So they
 * are where labels stand in a later column, too.
 */
function rowsOnSide({ layout }: Context, { header, rows }: Region): readonly Row[] {
  const width = rows[0]?.cells.length ?? 0;
  if (header.length > 0 || width < 3) return [];
  const names = (cell: Cell | undefined) =>
    cell !== undefined && namesIn(layout, cell, cellText(layout, cell)).length > 0;
  const isOnSide = ({ cells, covered }: Row) =>
    cells.length === width && covered.size === 0 && cells.every(({ span }) => span === 1) && names(cells[0]);
  const own = rows.filter(isOnSide);
  const isLabels = (column: number) => own.every(({ cells }) => names(cells[column]));
  if (Array.from({ length: width - 1 }, (_, index) => index + 1).some(isLabels)) return [];
  return own.length * 2 > rows.length ? rows.filter(({ cells }) => cells.length === width) : [];
}

function sectionOf({ layout }: Context, rows: readonly Row[], column: number): Section {
  const parts: Part[] = [];
  for (const { cells } of rows) {
    const [name, cell] = [cells[0], cells[column]];
    if (!name || !cell) continue;
    const title = cellText(layout, name);
    const statement = stateOfCell(layout, cell, (inner) => inner !== cell);
    parts.push({ box: cell.box, column: noteOn(title, namesIn(layout, name, title)), statement });
  }
  const own = parts.filter(({ column: note }) => isPublic(note));
  const [first] = parts;
  return { box: (first as Part).box, parts: own, covering: [], shape: new Shape(own), said: [] };
}
