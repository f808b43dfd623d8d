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

/** What takes the first line apart into the most cells: a header has no stray delimiters. */
export function delimiterOf(text: string): string {
  let best = ',';
  let most = 1;
  for (const delimiter of DELIMITERS) {
    const count = firstRecord(text, delimiter).length;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}

const FIRST_CHARACTERS = 65_536;

function firstRecord(text: string, delimiter: string): string[] {
  let first: string[] | undefined;
  const feed = recordFeed(delimiter, (cells) => {
    first ??= cells;
  });
  feed.write(text.slice(0, FIRST_CHARACTERS));
  feed.write('\n');
  return first ?? [];
}
