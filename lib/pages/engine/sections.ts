import type { Concept } from '../lexicon.ts';
import { cellText, isFullRow, type Region, widthOf } from './columns.ts';
import type { ColumnNote, Context } from './context.ts';
import { type Statement, stateOf } from './facts.ts';
import type { Field, Kind } from './fields.ts';
import type { Box, Cell, Row } from './layout.ts';
import { agreement } from './parse.ts';
import { PRIVATE } from './split-labels.ts';

/** One cell or card of a section, with what its column is called. */
export interface Part {
  box: Box;
  column: ColumnNote;
  statement: Statement;
  /** Rows inside the box that are read on their own. */
  except?: ReadonlySet<Box> | undefined;
}

/** What belongs together at least: a row, or a card. */
export interface Section {
  box: Box;
  row?: Row;
  parts: Part[];
}

const NO_COLUMN: ColumnNote = { concepts: [], title: '' };
/** Rows that are looked at to learn whether a header and its column agree. */
const SAMPLE = 12;

/** A card, or a page without tables around: one part whose values all have labels. */
export function sectionOfBox(context: Context, box: Box, except?: ReadonlySet<Box>): Section {
  const skip = except && ((piece: { box: Box }) => except.has(piece.box.cell?.row.box ?? box));
  return { box, parts: [{ box, column: NO_COLUMN, statement: stateOf(context.layout, box, skip), except }] };
}

/** The rows of a region with their columns known; columns whose header and values contradict are left unnamed. */
export function sectionsOf(context: Context, region: Region, fields: readonly Field[]): Section[] {
  const kinds = kindsByConcept(fields);
  const trusted = trustedColumns(context, region, kinds);
  return region.rows.map((row) => {
    const fits = !isFullRow(row) && widthOf(row) === region.width;
    const parts = row.cells
      .map((cell) => partOf(context, cell, (fits && trusted.get(cell.column)) || NO_COLUMN))
      .filter(
        (part) => !part.column.concepts.some((concept) => PRIVATE.has(concept) || concept === 'action'),
      );
    return { box: row.box, row, parts };
  });
}

function partOf(context: Context, cell: Cell, column: ColumnNote): Part {
  const statement = stateOf(context.layout, cell.box, (piece) => piece.box.cell !== cell);
  return { box: cell.box, column, statement };
}

function kindsByConcept(fields: readonly Field[]): Map<Concept, Kind> {
  const kinds = new Map<Concept, Kind>();
  for (const field of fields)
    for (const concept of field.from) if (!kinds.has(concept)) kinds.set(concept, field.kind);
  return kinds;
}

/** The columns whose header is borne out by at least as many values as deny it. */
function trustedColumns(
  context: Context,
  region: Region,
  kinds: Map<Concept, Kind>,
): Map<number, ColumnNote> {
  const trusted = new Map<number, ColumnNote>();
  const sample = region.rows
    .filter((row) => !isFullRow(row) && widthOf(row) === region.width)
    .slice(0, SAMPLE);
  for (const [column, note] of region.columns) {
    const [concept] = note.concepts;
    const kind = note.concepts.length === 1 && concept ? kinds.get(concept) : undefined;
    if (kind === undefined) {
      trusted.set(column, note);
      continue;
    }
    let votes = 0;
    for (const row of sample) {
      const cell = row.cells.find((candidate) => candidate.column === column);
      if (cell) votes += vote(context, kind, cell, note);
    }
    if (votes >= 0) trusted.set(column, note);
  }
  return trusted;
}

/** A cell may hold several values on several lines; the first line tells their kind. */
function vote(context: Context, kind: Kind, cell: Cell, note: ColumnNote): number {
  const { pieces } = context.layout;
  if (kind === 'stars' || kind === 'switch') return 0;
  const reader = {
    clock: context.clockAt(cell.box.start, note),
    readAt: context.readAt,
    currency: note.currency,
  };
  const first = pieces.slice(cell.box.start, cell.box.end).find((piece) => !piece.label && piece.text !== '');
  const whole = agreement(kind, cellText(context.layout, cell), reader);
  return whole === 1 || !first ? whole : Math.max(whole, agreement(kind, first.text, reader));
}
