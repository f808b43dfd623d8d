import type { Region } from './columns/regions.ts';
import type { Shape } from './columns/shapes.ts';
import type { Box, Link, Row } from './layout/layout.ts';
import type { Sources } from './outcome.ts';
import type { Part } from './part.ts';

/** What belongs together at least: a row, or a card without the rows of titled tables in it. */
export interface Section {
  box: Box;
  row?: Row;
  parts: readonly Part[];
  /** Parts of earlier rows that still cover a column of this one. */
  covering: readonly Part[];
  /** What it has in common with sections whose parts are named alike. */
  shape: Shape;
  /** What the section says of each field, by the number that its shape gives it, once it was asked. */
  said: Sources[];
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
