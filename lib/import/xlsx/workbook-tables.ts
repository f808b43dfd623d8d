/** The sheets of an `.xlsx` workbook as tables. */
import { breathing } from '../next-turn.ts';
import type { Table, TableReading, TableRow } from '../table-row.ts';
import { wholePercents } from '../whole-percents.ts';
import { openArchive, type Part } from './archive.ts';
import { filledDown, mergesDown } from './merged-cells.ts';
import { readSharedStrings } from './shared-strings.ts';
import { sheetEvents } from './sheet-cells.ts';
import { readWorkbook } from './workbook.ts';
import { xmlFeed } from './xml-events.ts';

/** Throws `ImportRefused`. The texts of the workbook are unpacked with the first sheet that is read. */
export async function workbookTables(file: Blob): Promise<Table[]> {
  const { sheets, sharedStrings, dateSystem } = await readWorkbook(await openArchive(file));
  let strings: string[] | undefined;
  return sheets.map(({ name, part }) => ({
    name,
    hasFixedWidth: false,
    dateSystem,
    async *rows(reading) {
      const step = progress(reading, part.size + (strings ? 0 : (sharedStrings?.size ?? 0)));
      const breathe = breathing(reading.signal);
      strings ??= sharedStrings ? await readSharedStrings(sharedStrings, breathe, step, reading.signal) : [];
      yield* sheetRows(part, strings, reading, step);
    },
  }));
}

async function* sheetRows(
  part: Part,
  strings: readonly string[],
  { gate, signal }: TableReading,
  step: (characters: number) => void,
): AsyncGenerator<TableRow[]> {
  const breathe = breathing(signal);
  let block: TableRow[] = [];
  const filled = filledDown(await mergesDown(part, breathe, signal), gate);
  const feed = xmlFeed(sheetEvents(strings, gate, (row) => block.push(filled(row))));
  for await (const text of part.texts(signal)) {
    feed.write(text);
    step(text.length);
    if (block.length > 0) yield block;
    block = [];
    await breathe();
  }
  feed.end();
}

/** Characters stand for bytes: good enough to see that something moves, and never past the end. */
function progress({ onProgress }: TableReading, total: number): (characters: number) => void {
  const tell = wholePercents(onProgress);
  let read = 0;
  return (characters) => {
    read += characters;
    tell(read / Math.max(1, total));
  };
}
