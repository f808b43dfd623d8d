/** Why a whole file is refused: one word for the program, said in the seller's language by `lib/text`. */
export const FILE_REFUSALS = [
  /** Bigger than any order export. */
  'too-large',
  'empty',
  /** Neither a workbook nor text in columns. */
  'not-a-table',
  /** `.xls` of before 2007, or a workbook behind a password: both are the same kind of file. */
  'old-or-protected-workbook',
  /** Cut off, garbled, or not what it says of itself. */
  'damaged',
  /** Grows beyond all measure when it is unpacked. */
  'unpacks-too-large',
  /** None of the first rows names the columns that are needed. */
  'no-header',
  /** Two columns bear the name of one field: which one is meant is not for us to guess. */
  'column-twice',
  /** A column of times states a zone that is not known. */
  'unknown-zone',
  /** A spreadsheet program rounded the order ids. */
  'digits-lost',
  /** The dates put the day before the month: half of them would be read as another day. */
  'day-before-month',
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

/** Nothing of the file is taken. */
export class ImportRefused extends Error {
  override name = 'ImportRefused';

  readonly reason: FileRefusal;
  /** A header word, a row number: never the content of a cell that could be personal. */
  readonly detail: string | undefined;

  constructor(reason: FileRefusal, detail?: string) {
    super(detail === undefined ? reason : `${reason}: ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}
