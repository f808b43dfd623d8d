import type { FileRefusal } from '../domain/import-summary.ts';

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
