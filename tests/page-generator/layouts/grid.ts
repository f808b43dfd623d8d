/** Records as rows and columns: the ways in which tables put an order's lines and parcels into rows. */
import type { Dice } from '../dice.ts';
import { type Html, html, NOTHING } from '../html.ts';
import type { Pen } from '../pen.ts';
import { type Cell, GROUP_HEADER_LABELS, type SheetRecord } from '../sheet.ts';
import type { Label } from '../words/words.ts';

export interface GridCell {
  content: Html;
  rowSpan?: number;
}

export interface GridGroup {
  /** Facts printed in a header row of their own, in front of the rows. */
  header?: Cell[];
  /** Undefined where a cell of an earlier row spans down. */
  rows: (GridCell | undefined)[][];
  /** An opened row under the rows, as wide as the table. */
  below?: Html;
}

export interface Grid {
  headings: string[];
  /** Machine names of the columns, for grids that write them into attributes. */
  fields: string[];
  headStyle?: 'plain-cells' | 'sortable' | 'hinted';
  /** Columns gathered under a common heading. */
  bands?: { heading: string; width: number }[];
  groups: GridGroup[];
}

export const STRUCTURES = ['stacked', 'spanned', 'first-only', 'repeated', 'grouped', 'opened'] as const;
export type Structure = (typeof STRUCTURES)[number];

interface Column {
  label: Label;
  heading: string;
  part: keyof SheetRecord;
}

export function gridOf(pen: Pen, records: readonly SheetRecord[], structure: Structure): Grid {
  const { dice } = pen;
  const hasGroupHeader = structure === 'grouped';
  const columns = arranged(dice, columnsOf(records)).filter(({ label, part }) => {
    if (structure === 'opened') return part !== 'lines';
    return !(hasGroupHeader && part === 'facts' && GROUP_HEADER_LABELS.includes(label));
  });
  const grid: Grid = {
    headings: columns.map(({ heading }) => heading),
    fields: columns.map((_, at) => `f${at}`),
    groups: records.map((record) => ({
      header: hasGroupHeader
        ? record.facts.filter(({ label }) => GROUP_HEADER_LABELS.includes(label))
        : undefined,
      rows: rowsOf(pen, record, columns, structure),
    })),
  };
  const made = withSideColumns(pen, grid, structure);
  if (dice.chance(0.06)) return { ...made, bands: bandsOf(pen, made.headings.length) };
  if (dice.chance(0.75)) return made;
  return { ...made, headStyle: dice.pick(['plain-cells', 'sortable', 'hinted'] as const) };
}

function bandsOf({ words }: Pen, width: number): Grid['bands'] {
  const first = Math.ceil(width / 2);
  return [
    { heading: words.sections.order, width: first },
    ...(width > first ? [{ heading: words.sections.parcels, width: width - first }] : []),
  ];
}

export function hasLines(records: readonly SheetRecord[]): boolean {
  return records.some(({ lines }) => lines.length > 0);
}

function columnsOf(records: readonly SheetRecord[]): Column[] {
  const columns = new Map<string, Column>();
  const add = (part: keyof SheetRecord, cells: readonly Cell[]) => {
    for (const { label, heading } of cells)
      if (!columns.has(`${part} ${heading}`)) columns.set(`${part} ${heading}`, { label, heading, part });
  };
  for (const { facts, lines, parcels } of records) {
    add('facts', facts);
    for (const line of lines) add('lines', line);
    for (const parcel of parcels) add('parcels', parcel);
  }
  return [...columns.values()];
}

/** As they came, lines after the first facts, or in any order: the headers say which is which. */
function arranged(dice: Dice, columns: readonly Column[]): Column[] {
  if (dice.chance(0.4)) return [...columns];
  const [first, ...others] = columns;
  if (first === undefined) return [];
  return dice.chance(0.8) ? [first, ...dice.shuffle(others)] : dice.shuffle(columns);
}

function rowsOf(
  pen: Pen,
  record: SheetRecord,
  columns: readonly Column[],
  structure: Structure,
): (GridCell | undefined)[][] {
  const count = structure === 'stacked' || structure === 'opened' ? 1 : Math.max(1, record.lines.length);
  return Array.from({ length: count }, (_, row) =>
    columns.map((column) => {
      if (column.part === 'lines') {
        const lines = structure === 'stacked' ? record.lines : record.lines.slice(row, row + 1);
        return { content: stacked(pen, lines, column) };
      }
      const content =
        column.part === 'facts' ? stacked(pen, [record.facts], column) : stacked(pen, record.parcels, column);
      if (row === 0 || structure === 'repeated')
        return structure === 'spanned' && count > 1 ? { content, rowSpan: count } : { content };
      return structure === 'spanned' ? undefined : { content: NOTHING };
    }),
  );
}

/** One under the other, a dash for what one of several does not have, so that places match. */
function stacked(pen: Pen, parts: readonly (readonly Cell[])[], column: Column): Html {
  const contents = parts.map(
    (cells) => cells.find(({ heading }) => heading === column.heading)?.content ?? html`-`,
  );
  if (contents.length === 0) return html`${pen.nothing}`;
  if (contents.length === 1) return contents[0] ?? NOTHING;
  return html`${contents.map((content) => html`<div class="line">${content}</div>`)}`;
}

function withSideColumns(pen: Pen, grid: Grid, structure: Structure): Grid {
  const { dice, look, words } = pen;
  const buttons = html`${look.button(words.shell.detail)}${look.button(words.shell.contact)}`;
  let made = grid;
  if (dice.chance(0.6)) made = withColumn(made, 'end', pen.wording.actions, 'op', structure, () => buttons);
  if (dice.chance(0.15)) made = withColumn(made, 'start', '', 'check', structure, () => look.checkbox(false));
  let row = 0;
  if (dice.chance(0.1))
    made = withColumn(made, 'start', words.shell.index, 'no', structure, () => {
      row += 1;
      return html`${row}`;
    });
  return made;
}

function withColumn(
  grid: Grid,
  side: 'start' | 'end',
  heading: string,
  field: string,
  structure: Structure,
  content: () => Html,
): Grid {
  const put = <Thing>(things: readonly Thing[], thing: Thing) =>
    side === 'start' ? [thing, ...things] : [...things, thing];
  return {
    headings: put(grid.headings, heading),
    fields: put(grid.fields, field),
    groups: grid.groups.map(({ header, below, rows }) => ({
      header,
      below,
      rows: rows.map((row, at) => {
        if (at === 0)
          return put(row, {
            content: content(),
            ...(structure === 'spanned' && rows.length > 1 ? { rowSpan: rows.length } : {}),
          });
        return put(row, structure === 'spanned' ? undefined : { content: NOTHING });
      }),
    })),
  };
}
