/** A text file, or pasted text, as a table. */
import { type Breathe, breathing } from '../next-turn.ts';
import { type ColumnGate, NO_NUMBERS, type Table, type TableRow } from '../table-row.ts';
import { wholePercents } from '../whole-percents.ts';
import { decodedText, encodingOf } from './decoded-text.ts';
import { recordFeed } from './records.ts';

/** In the order in which they are preferred when several would do. */
const DELIMITERS = ['\t', ',', ';', '|'];

export function textTable(file: Blob): Table {
  return {
    name: '',
    hasFixedWidth: true,
    dateSystem: 1900,
    async *rows({ gate, signal, onProgress }) {
      const breathe = breathing(signal);
      const encoding = await encodingOf(file, breathe);
      const tell = wholePercents(onProgress);
      let read = 0;
      const pieces = decodedText(file, encoding, (bytes) => {
        read += bytes;
        tell(read / file.size);
      });
      yield* rowsOf(pieces, gate, breathe);
    },
  };
}

async function* rowsOf(
  pieces: AsyncIterable<string>,
  gate: ColumnGate,
  breathe: Breathe,
): AsyncGenerator<TableRow[]> {
  let block: TableRow[] = [];
  let rowNumber = 0;
  const onRecord = (cells: string[]) => {
    rowNumber += 1;
    if (cells.length === 1 && cells[0] === '') return;
    const filled = cells.findLastIndex((cell) => cell !== '') + 1;
    block.push({ rowNumber, cells: gate.open ? kept(cells, gate.open) : cells, filled, numbers: NO_NUMBERS });
  };
  let feed: ReturnType<typeof recordFeed> | undefined;
  for await (const piece of pieces) {
    if (piece === '') continue;
    feed ??= recordFeed(delimiterOf(piece), onRecord);
    feed.write(piece);
    if (block.length > 0) yield block;
    block = [];
    await breathe();
  }
  feed?.end();
  if (block.length > 0) yield block;
}

function kept(cells: readonly string[], open: ReadonlySet<number>): string[] {
  return cells.map((cell, column) => (open.has(column) ? cell : ''));
}

/** What takes most of the first lines apart into as many cells each, and those the most: a title may stand above them. */
export function delimiterOf(text: string): string {
  let best = ',';
  let most = { records: 0, width: 1 };
  for (const delimiter of DELIMITERS) {
    const shape = commonShape(text, delimiter);
    const isMore = shape.records - most.records || shape.width - most.width;
    if (shape.width > 1 && isMore > 0) [best, most] = [delimiter, shape];
  }
  return best;
}

const FIRST_CHARACTERS = 65_536;
const FIRST_RECORDS = 20;

/** The number of cells that the most of the first records have, and how many these are. */
function commonShape(text: string, delimiter: string): { records: number; width: number } {
  const widths: number[] = [];
  const feed = recordFeed(delimiter, ({ length }) => widths.push(length));
  feed.write(text.slice(0, FIRST_CHARACTERS));
  feed.write('\n');
  const counts = new Map<number, number>();
  for (const width of widths.slice(0, FIRST_RECORDS))
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, records] = [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0] ?? [1, 0];
  return { records, width };
}
