/** A table as its file states it, before anyone knows what its columns mean. */

/** From which year a workbook counts the days that its dates are. */
export type DateSystem = 1900 | 1904;

export interface TableRow {
  /** As a spreadsheet program counts, from 1; in a text file the number of the record. */
  rowNumber: number;
  /** The text of each cell; `''` where there is none, and in columns nobody asked for. */
  cells: readonly string[];
  /** Cells up to the last one with content, wanted or not. */
  filled: number;
  /** Columns whose cell holds a number, so that its digits may have been rounded. */
  numbers: ReadonlySet<number>;
}

/** Columns to be kept; what stands in all others is dropped before it becomes text. Absent: not known yet. */
export interface ColumnGate {
  open?: ReadonlySet<number>;
}

export interface TableReading {
  gate: ColumnGate;
  signal?: AbortSignal;
  /** Called with the share of the file that has been read, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** One sheet, or one text file: its rows in blocks. */
export interface Table {
  name: string;
  /** Every row has a cell for every column: one with more or fewer was cut in the wrong place. */
  hasFixedWidth: boolean;
  /** From which year its dates are counted. */
  dateSystem: DateSystem;
  rows(reading: TableReading): AsyncGenerator<TableRow[]>;
}

export const NO_NUMBERS: ReadonlySet<number> = new Set();
