import { type Concept, says } from '../../lexicon.ts';
import { pausesAt, type Steps } from '../../steps.ts';
import type { ColumnNote } from '../column-note.ts';
import { type Context, report } from '../context.ts';
import type { Field, Kind } from '../fields.ts';
import {
  type Box,
  type Cell,
  isInside,
  type Layout,
  membersIn,
  type Piece,
  type Row,
} from '../layout/layout.ts';
import { PRIVATE } from '../layout/split-labels.ts';
import { agreement } from '../parse.ts';
import type { Part } from '../part.ts';
import type { Section, Tables } from '../section.ts';
import { nameNumbers } from './bare-numbers.ts';
import { cellText } from './columns.ts';
import type { Statement } from './facts.ts';
import { isFullRow, type Region, regionsOf, widthOf } from './regions.ts';
import { Shape, Shapes } from './shapes.ts';
import { pairStacked } from './stacked-pairs.ts';
import { stateInSteps, stateOf, stateOfCell } from './statements.ts';

const NO_COLUMN: ColumnNote = { concepts: [], title: '' };
/** Rows that are looked at to learn whether a header and its column agree. */
const SAMPLE = 12;

/** Reads all tables of a page; columns whose header and values contradict each other are left unnamed. */
export function* tablesOf(
  context: Omit<Context, 'tables'>,
  fields: readonly Field[],
  isListOfOrders: boolean,
): Steps<Tables> {
  yield;
  pairStacked(context.layout);
  const regions = yield* regionsOf(context.layout);
  yield;
  nameNumbers(context.layout, regions, isListOfOrders);
  const meant = fieldsByConcept(fields);
  const sections = new Map<Row, Section>();
  const titledRows = new Set<Row>();
  for (const { header, rows } of regions)
    if (header.length > 0) for (const row of [...header, ...rows]) titledRows.add(row);
  const isOther = (inner: Cell | undefined, outer: Cell) => isOfRows(titledRows, inner, outer);
  const stating = regions.filter(({ isCopy }) => !isCopy);
  for (const region of stating) {
    const trusted = yield* trustedColumns(context, region, meant);
    const shared = { trusted, shapes: new Shapes(), isOther };
    for (const [index, row] of region.rows.entries()) {
      if (pausesAt(index)) yield;
      if (!sumsUp(context, row)) sections.set(row, sectionOfRow(context, row, region, shared));
    }
  }
  yield;
  const titled = [...sections.values()]
    .filter(({ row }) => row !== undefined && titledRows.has(row))
    .sort((a, b) => a.box.order - b.box.order);
  return { regions: stating, sections, titledRows, titled, boxes: new Map() };
}

/** A card, or the page: its values under labels, apart from the rows of titled tables inside. */
export function sectionOfBox(context: Context, box: Box): Section {
  const { layout, tables } = context;
  return tables.boxes.get(box) ?? keep(context, box, stateOf(layout, box, skipIn(context, box)));
}

/** Learns what stands under labels on the whole page, which would else be done at once when it is asked for. */
export function* stateRoot(context: Context): Steps<void> {
  const { layout } = context;
  keep(context, layout.root, yield* stateInSteps(layout, layout.root, skipIn(context, layout.root)));
}

function keep({ tables }: Context, box: Box, statement: Statement): Section {
  const parts = [{ box, column: NO_COLUMN, statement }];
  const section: Section = { box, parts, covering: [], shape: new Shape(parts), said: [] };
  tables.boxes.set(box, section);
  return section;
}

/** Whether a piece inside a box is of a row that is read on its own. */
function skipIn({ tables }: Context, box: Box): (piece: Piece) => boolean {
  let known: Cell | undefined;
  let isKnownOfTable = false;
  const isOfTable = ({ cell }: Box) => {
    // Pieces of one cell follow each other.
    if (cell !== known) isKnownOfTable = isInTable(cell);
    known = cell;
    return isKnownOfTable;
  };
  const isInTable = (inner: Cell | undefined) => {
    for (let cell = inner; cell; cell = cell.row.outer)
      if (tables.titledRows.has(cell.row) && isInside(cell.box, box) && cell.box !== box) return true;
    return false;
  };
  return (piece) => isOfTable(piece.box);
}

/** The rows of tables that have one row only: as good as properties of the page. */
export function lonelyRows({ regions, sections }: Tables): Section[] {
  return regions.flatMap(({ header, rows: [row, ...others] }) =>
    header.length > 0 && row && others.length === 0 ? (sections.get(row) ?? []) : [],
  );
}

/** Everything inside a box: what stands under labels, and each row of a titled table. */
export function sectionsIn(context: Context, box: Box): Section[] {
  return [sectionOfBox(context, box), ...rowsInside(context, box)];
}

/** The rows of titled tables inside a box. */
export function rowsInside({ tables }: Context, box: Box): Section[] {
  return membersIn(tables.titled, box, (section) => section.box).filter((section) => section.box !== box);
}

/** A row of the foot, or one that begins with the word for a sum. Most cells hold more than that word. */
function sumsUp({ layout }: Omit<Context, 'tables'>, { cells, isFoot }: Row): boolean {
  const first = cells.find(({ box }) => box.end > box.start);
  if (isFoot || !first) return isFoot;
  const { start, end } = first.box;
  return end - start < 4 && says('total', cellText(layout, first), true);
}

/** What the rows of a region share. */
interface Rows {
  trusted: ReadonlyMap<number, ColumnNote>;
  shapes: Shapes;
  /** Whether a cell inside another one is read on its own. */
  isOther: (inner: Cell | undefined, outer: Cell) => boolean;
}

function sectionOfRow({ layout }: Omit<Context, 'tables'>, row: Row, region: Region, shared: Rows): Section {
  const fits =
    widthOf(row) === region.width &&
    (region.width === 1 || region.header.every(isFullRow) || !isFullRow(row));
  const doubled = isFullRow(row) ? undefined : region.doubled;
  const trusted = fits ? shared.trusted : NO_COLUMNS;
  const parts = partsOf(layout, row.cells, doubled, trusted, shared);
  const covering =
    row.covered.size > 0
      ? partsOf(layout, new Set(row.covered.values()), doubled, trusted, shared)
      : NO_PARTS;
  let columns = '';
  if (fits) for (const { column } of row.cells) columns += `${column},`;
  else columns = `${parts.length}`;
  return { box: row.box, row, parts, covering, shape: shared.shapes.of(parts, columns), said: [] };
}
const NO_PARTS: readonly Part[] = [];
const NO_COLUMNS: ReadonlyMap<number, ColumnNote> = new Map();

function partsOf(
  layout: Layout,
  cells: Iterable<Cell>,
  doubled: ReadonlySet<number> | undefined,
  trusted: ReadonlyMap<number, ColumnNote>,
  { isOther }: Rows,
): Part[] {
  const parts: Part[] = [];
  for (const cell of cells) {
    const { box, column } = cell;
    if (doubled?.has(column)) continue;
    const note = trusted.get(column) ?? NO_COLUMN;
    if (isPublic(note))
      parts.push({ box, column: note, statement: unnamed(layout, note, stateOfCell(layout, cell, isOther)) });
  }
  return parts;
}

/** A table that may be stacked repeats the header in each cell: what stands behind it is what stands in the column. */
function unnamed({ pieces }: Layout, { title }: ColumnNote, statement: Statement): Statement {
  const [first, ...facts] = statement.facts;
  if (!first || title === '' || pieces[first.labelAt]?.text.replace(/[:：]$/, '') !== title) return statement;
  const own = Array.from({ length: first.end - first.start }, (_, index) => first.start + index);
  return { facts, loose: [...statement.loose, ...own].sort((a, b) => a - b) };
}

/** Whether a cell inside another one is of a row under a header of its own; labels and values in rows are the outer cell's. */
function isOfRows(titledRows: ReadonlySet<Row>, inner: Cell | undefined, outer: Cell): boolean {
  for (let cell = inner; cell && cell !== outer; cell = cell.row.outer)
    if (titledRows.has(cell.row)) return true;
  return false;
}

export function isPublic({ concepts }: ColumnNote): boolean {
  for (const concept of concepts) if (PRIVATE.has(concept) || concept === 'action') return false;
  return true;
}

function fieldsByConcept(fields: readonly Field[]): Map<Concept, Field> {
  const meant = new Map<Concept, Field>();
  for (const field of fields)
    for (const concept of field.from) if (!meant.has(concept)) meant.set(concept, field);
  return meant;
}

/** Borne out by at least as many values as deny it; a few odd ones among many that say neither deny nothing. */
function isTrusted(votes: readonly (-1 | 0 | 1)[]): boolean {
  const denials = votes.filter((one) => one < 0).length;
  return votes.filter((one) => one > 0).length >= denials || denials * 2 < votes.length;
}

/** The columns whose header their values bear out; of one that they do not, or that can only be edited, its field is not understood. */
function* trustedColumns(
  context: Omit<Context, 'tables'>,
  region: Region,
  meant: ReadonlyMap<Concept, Field>,
): Steps<Map<number, ColumnNote>> {
  const trusted = new Map<number, ColumnNote>();
  const sample = region.rows
    .filter((row) => !isFullRow(row) && widthOf(row) === region.width)
    .slice(0, SAMPLE);
  for (const [column, note] of region.columns) {
    const [concept] = note.concepts;
    const field = note.concepts.length === 1 && concept ? meant.get(concept) : undefined;
    const cells = sample.flatMap((row) => {
      const cell = row.cells.find((candidate) => candidate.column === column);
      return cell && field && cell.box.end > cell.box.start ? [cell] : [];
    });
    const votes = field ? cells.map((cell) => vote(context, field.kind, cell, note)) : [];
    const isEdited = field && cells.length > 0 && cells.every((cell) => isEditor(context.layout, cell));
    if (isTrusted(votes)) trusted.set(column, note);
    if (field && (isEdited || !trusted.has(column))) {
      // Under the header of an id or a word there may be a person's name.
      const denied = TOLD.test(String(field.kind)) ? cells[votes.indexOf(-1)] : undefined;
      const text = denied ? cellText(context.layout, denied) : note.title;
      for (const name of field.stands ?? [field.name]) report(context, name, `column ${column + 1}`, text);
    }
    yield;
  }
  return trusted;
}

/** What can be typed over may not be what is stored. */
function isEditor({ pieces }: Layout, { box: { start, end } }: Cell): boolean {
  const said = pieces.slice(start, end);
  return (
    said.length > 0 &&
    said.every(
      ({ kind, box }) =>
        kind === 'control' && box.tag.name === 'INPUT' && EDITED.test((box.element as HTMLInputElement).type),
    )
  );
}
const EDITED = /^(?:text|number)$/;

const TOLD = /^(?:count|money|instant|edge|window|deadline)$/;

/** A cell may hold several values on several lines; the first line tells their kind. */
function vote(
  { layout, clockAt, readAt }: Omit<Context, 'tables'>,
  kind: Kind,
  cell: Cell,
  note: ColumnNote,
): -1 | 0 | 1 {
  if (kind === 'stars' || kind === 'switch') return 0;
  const { start, end } = cell.box;
  const reader = { clock: clockAt(start, note), readAt, currency: note.currency };
  const first = layout.pieces.slice(start, end).find((piece) => !piece.label && piece.text !== '');
  const whole = agreement(kind, cellText(layout, cell), reader);
  if (whole === 1 || !first) return whole;
  const beginning = agreement(kind, first.text, reader);
  return beginning > whole ? beginning : whole;
}
