import { pausesAt, type Steps } from '../../steps.ts';
import { isFullRow, type Region } from '../columns/regions.ts';
import { rowsInside } from '../columns/sections.ts';
import type { Context } from '../context.ts';
import { fieldsOf, type Records } from '../declaration.ts';
import { fieldsIn, outcomesOf } from '../fields/sources.ts';
import type { Field } from '../fields.ts';
import { type Box, type Row, textOf } from '../layout/layout.ts';
import { isPrinted } from '../outcome.ts';
import type { Section } from '../section.ts';

/** The sections of one entry. Without a key: the page shows an entry whose key cannot be read. */
export interface Segment {
  key?: string;
  badKey?: string;
  sections: Section[];
  /** What stands above and holds for this entry too: the header of its group, the first row of its order. */
  above?: Section[];
  /** Lines below a row that go on with it. */
  below?: Section[];
}

/** Cuts the rows of a region into entries of a list whose rows need no key: each row is one. */
export function* rowSegments(context: Context, region: Region, records: Records): Steps<Segment[]> {
  const sections = sectionsOfRegion(context, region);
  const cutter = new RowCutter(context, records, region.width === 1, sections[0]);
  for (const [index, section] of sections.entries()) {
    if (pausesAt(index)) yield;
    cutter.take(section);
  }
  return cutter.finish();
}

class RowCutter {
  private readonly context: Context;
  /** Every row of a table of one column is as full as the header of a group. */
  private readonly isOneColumn: boolean;
  private readonly fields: readonly Field[];
  /** Concepts of what may stand several times in an entry. */
  private readonly partConcepts: ReadonlySet<string>;
  private readonly key: Field | undefined;
  private readonly segments: Segment[] = [];
  /** The header of the group, and the first row of the entry that later rows go on with. */
  private header: Section | undefined;
  private first: Section | undefined;
  /** A row that may be only the head of rows opened below it. */
  private pending: Segment | undefined;

  /** Where the first row is no header of a group, a line that spans the table goes on with the row above it. */
  private readonly goesBelow: boolean;

  constructor(context: Context, records: Records, isOneColumn: boolean, first: Section | undefined) {
    this.context = context;
    this.isOneColumn = isOneColumn;
    this.goesBelow = first?.row !== undefined && !this.isLine(first, first.row);
    const { fields, groups = [], key } = records;
    this.fields = fieldsOf(records);
    this.partConcepts = new Set(groups.flatMap((group) => group.fields.flatMap(({ from }) => from)));
    this.key = fields.find(({ name }) => name === key);
  }

  finish(): Segment[] {
    this.settlePending();
    return this.segments;
  }

  take(section: Section): void {
    const inner = nestedIn(this.context, section).filter((row) => this.printed(row).length > 0);
    const printed = this.printed(section);
    const isFull = section.row !== undefined && isFullRow(section.row);
    if (isFull && inner.length > 0) this.takeOpened(inner);
    else if (section.row && this.pending && this.goesBelow && this.isLine(section, section.row))
      this.goOn(this.pending, section);
    else if (isFull && !this.isOneColumn) this.header = printed.length > 0 ? section : this.header;
    else {
      this.settlePending();
      if (printed.length > 0) this.takeRow(section, printed);
    }
  }

  /** A line that spans the table; in a table of one column one that says its facts under labels. */
  private isLine({ parts }: Section, row: Row): boolean {
    if (!this.isOneColumn) return isFullRow(row);
    return parts.every(({ statement }) => statement.facts.length > 0);
  }

  /** Rows of a table that opens below a row are the row's entries. */
  private takeOpened(rows: readonly Section[]): void {
    const above = this.pending?.sections ?? [];
    this.pending = undefined;
    for (const row of rows) this.segments.push({ sections: [row], above });
  }

  private takeRow(section: Section, printed: readonly Field[]): void {
    const hasKey = this.key !== undefined && printed.includes(this.key);
    const goesOn = !hasKey && this.first && isContinued(this.context, this.first, section, this.partConcepts);
    if (hasKey) this.first = section;
    const above = [this.header, goesOn ? this.first : undefined].filter((one) => one !== undefined);
    this.pending = { sections: [section], above };
  }

  private goOn(row: Segment, section: Section): void {
    row.below = [...(row.below ?? []), section];
  }

  private settlePending(): void {
    if (this.pending) this.segments.push(this.pending);
    this.pending = undefined;
  }

  private printed(section: Section): Field[] {
    return this.fields.filter((field) => outcomesOf(this.context, field, section).some(isPrinted));
  }
}

/** The rows of tables inside a row. */
export function nestedIn(context: Context, section: Section): Section[] {
  return section.row ? rowsInside(context, section.box) : [];
}

/**
 * Whether a row leaves blank what its order states once, as the rows after an order's first do: every column that
 * is not of the parcel itself is empty here and some were not in the first row.
 */
function isContinued({ layout }: Context, first: Section, row: Section, own: ReadonlySet<string>): boolean {
  const textsIn = ({ parts }: Section) =>
    parts
      .filter(({ column }) => column.title !== '' && !column.concepts.some((concept) => own.has(concept)))
      .map(({ box }) => textOf(layout.pieces, box.start, box.end));
  return textsIn(row).every((text) => text === '') && textsIn(first).filter((text) => text !== '').length > 1;
}

/** The sections of a region's rows; those that only sum up have none. */
export function sectionsOfRegion({ tables }: Context, { rows }: Region): Section[] {
  return rows.flatMap((row) => tables.sections.get(row) ?? []);
}

export function textIn({ layout }: Context, { start, end }: Box): string {
  return textOf(layout.pieces, start, end);
}

/** The names of the fields that a section prints, understood or not. */
export function fieldsPrinted(context: Context, fields: readonly Field[], section: Section): Set<string> {
  const printed = new Set<string>();
  for (const field of fieldsIn(section, fields))
    if (outcomesOf(context, field, section).some(isPrinted)) printed.add(field.name);
  return printed;
}
