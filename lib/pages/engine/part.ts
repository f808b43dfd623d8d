import type { ColumnNote } from './column-note.ts';
import type { Statement } from './columns/facts.ts';
import type { Box } from './layout/layout.ts';

/** One cell or card of a section, with what its column is called. */
export interface Part {
  box: Box;
  column: ColumnNote;
  statement: Statement;
}
