/** Delimited text taken apart as RFC 4180 has it: quoted cells may hold delimiters, line ends and doubled quotes. */
import { ImportRefused } from '../import-refused.ts';

const QUOTE = '"';
/** A record longer than this is a quotation mark that nobody closed. */
const MOST_CHARACTERS = 4 * 1024 ** 2;
const NEVER_CLOSED = 'a quotation mark that never closes';

export interface RecordFeed {
  /** Throws `ImportRefused` for a record without end. */
  write(text: string): void;
  end(): void;
}

/** Takes its part of the text from there on, sets what goes on, and gives the index at which that does. */
type Part = (text: string, from: number) => number;

/** Gives every record to `onRecord`, an empty line as `['']`. Pieces of text may be cut anywhere. */
export function recordFeed(delimiter: string, onRecord: (cells: string[]) => void): RecordFeed {
  let cells: string[] = [];
  let cell = '';
  let length = 0;
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
    if (length > MOST_CHARACTERS) throw new ImportRefused('damaged', NEVER_CLOSED);
  };

  const plain: Part = (text, from) => {
    plainEnd.lastIndex = from;
    const end = plainEnd.exec(text)?.index ?? text.length;
    take(text.slice(from, end));
    const stop = text[end];
    if (stop === undefined) return end;
    if (stop === delimiter) endCell();
    else if (stop !== QUOTE) endRecord();
    else if (cell === '') part = quoted;
    else take(QUOTE);
    if (stop === '\r') part = afterReturn;
    return end + 1;
  };
  const quoted: Part = (text, from) => {
    const quote = text.indexOf(QUOTE, from);
    take(text.slice(from, quote < 0 ? undefined : quote));
    if (quote < 0) return text.length;
    part = afterQuote;
    return quote + 1;
  };
  /** The quote before closes, or is the first of two that stand for one. */
  const afterQuote: Part = (text, from) => {
    const isDoubled = text[from] === QUOTE;
    if (isDoubled) take(QUOTE);
    part = isDoubled ? quoted : plain;
    return isDoubled ? from + 1 : from;
  };
  const afterReturn: Part = (text, from) => {
    part = plain;
    return text[from] === '\n' ? from + 1 : from;
  };

  let part = plain;
  return {
    write(text) {
      for (let index = 0; index < text.length; ) index = part(text, index);
    },
    end() {
      if (part === quoted) throw new ImportRefused('damaged', NEVER_CLOSED);
      if (cell !== '' || cells.length > 0) endRecord();
    },
  };
}
