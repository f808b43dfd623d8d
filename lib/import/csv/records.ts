/** Delimited text taken apart as RFC 4180 has it: quoted cells may hold delimiters, line ends and doubled quotes. */
import { ImportRefused } from '../import-refused.ts';

const QUOTE = '"';
/** A record longer than this is a quotation mark that nobody closed. */
const MOST_CHARACTERS = 4 * 1024 ** 2;

export interface RecordFeed {
  /** Throws `ImportRefused` for a record without end. */
  write(text: string): void;
  end(): void;
}

/** Gives every record to `onRecord`, an empty line as `['']`. Pieces of text may be cut anywhere. */
export function recordFeed(delimiter: string, onRecord: (cells: string[]) => void): RecordFeed {
  let cells: string[] = [];
  let cell = '';
  let length = 0;
  /** plain: outside quotes; quoted: inside; closing: after a quote that closes, or is the first of two. */
  let state: 'plain' | 'quoted' | 'closing' = 'plain';
  let isAfterReturn = false;
  const plainEnd = new RegExp(`["\r\n${delimiter === '|' ? '\\|' : delimiter}]`, 'g');

  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRecord = () => {
    endCell();
    onRecord(cells);
    cells = [];
    length = 0;
  };
  const take = (text: string) => {
    cell += text;
    length += text.length;
    if (length > MOST_CHARACTERS) throw new ImportRefused('damaged', 'a quotation mark that never closes');
  };

  /** The index after what was taken. */
  const quotedPart = (text: string, from: number): number => {
    const quote = text.indexOf(QUOTE, from);
    take(text.slice(from, quote < 0 ? undefined : quote));
    if (quote < 0) return text.length;
    state = 'closing';
    return quote + 1;
  };
  const plainPart = (text: string, from: number): number => {
    plainEnd.lastIndex = from;
    const end = plainEnd.exec(text)?.index ?? text.length;
    take(text.slice(from, end));
    const stop = text[end];
    if (stop === undefined) return end;
    if (stop === delimiter) endCell();
    else if (stop !== QUOTE) endRecord();
    else if (cell === '') state = 'quoted';
    else take(QUOTE);
    isAfterReturn = stop === '\r';
    return end + 1;
  };

  return {
    write(text) {
      let index = 0;
      while (index < text.length) {
        if (state === 'closing') {
          state = text[index] === QUOTE ? 'quoted' : 'plain';
          if (state === 'quoted') {
            take(QUOTE);
            index += 1;
          }
        }
        if (isAfterReturn && text[index] === '\n') index += 1;
        isAfterReturn = false;
        if (index < text.length)
          index = state === 'quoted' ? quotedPart(text, index) : plainPart(text, index);
      }
    },
    end() {
      if (state === 'quoted') throw new ImportRefused('damaged', 'a quotation mark that never closes');
      if (cell !== '' || cells.length > 0) endRecord();
    },
  };
}
