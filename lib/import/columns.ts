/** Which column of a table holds which field: told by the words of its header, wherever it stands. */
import { ImportRefused } from './import-refused.ts';
import { headerWord } from './words.ts';

export interface ColumnNames<Field extends string> {
  /** The words of each field's header, the most telling first. */
  fields: Readonly<Record<Field, readonly string[]>>;
  required: readonly string[];
}

export interface FoundColumn {
  column: number;
  /** As printed. */
  header: string;
}

export type Columns<Field extends string> = ReadonlyMap<Field, FoundColumn>;

/**
 * The columns of a header row; undefined when a required one is missing, so that it is none.
 * Throws `ImportRefused` when two columns bear the same name of one field.
 */
export function columnsOf<Field extends string>(
  header: readonly string[],
  { fields, required }: ColumnNames<Field>,
): Columns<Field> | undefined {
  const words = header.map(headerWord);
  const found = new Map<Field, FoundColumn>();
  for (const [field, names] of Object.entries(fields) as [Field, readonly string[]][]) {
    const column = columnNamed(names, words, header);
    if (column !== undefined) found.set(field, { column, header: header[column] ?? '' });
  }
  return required.every((field) => found.has(field as Field)) ? found : undefined;
}

function columnNamed(
  names: readonly string[],
  words: readonly string[],
  header: readonly string[],
): number | undefined {
  for (const name of names) {
    const word = headerWord(name);
    const column = words.indexOf(word);
    if (column < 0) continue;
    if (words.indexOf(word, column + 1) >= 0) throw new ImportRefused('column-twice', header[column]);
    return column;
  }
  return undefined;
}

/** The columns that bear one of the names, the most telling name first. */
export function columnsNamed(names: readonly string[], header: readonly string[]): number[] {
  const words = header.map(headerWord);
  return names.map((name) => words.indexOf(headerWord(name))).filter((column) => column >= 0);
}
