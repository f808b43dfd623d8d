import type { ColumnNote } from './column-note.ts';
import type { Statement } from './facts.ts';
import type { Box, Link, Row } from './layout.ts';
import type { Outcome } from './outcome.ts';
import type { Region } from './regions.ts';

/** One cell or card of a section, with what its column is called. */
export interface Part {
  box: Box;
  column: ColumnNote;
  statement: Statement;
}

/** What belongs together at least: a row, or a card without the rows of titled tables in it. */
export interface Section {
  box: Box;
  row?: Row;
  parts: Part[];
  /** Parts of earlier rows that still cover a column of this one. */
  covering: Part[];
  /** Every word that names something here: labels and column headers. */
  concepts: ReadonlySet<string>;
  /** What the section says of each field, by its number, once it was asked. */
  said: Outcome[][][];
  /** The links of its parts, once they were asked for. */
  links?: readonly Link[];
}

/** The tables of a page, with the section of every row under a header. */
export interface Tables {
  regions: readonly Region[];
  sections: ReadonlyMap<Row, Section>;
  titledRows: ReadonlySet<Row>;
  /** The sections of rows under a header, in reading order. */
  titled: readonly Section[];
  /** Sections of boxes that were asked for. */
  boxes: Map<Box, Section>;
}
