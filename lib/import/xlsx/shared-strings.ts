/** The table of texts that a workbook's cells point into. */
import { ImportRefused } from '../import-refused.ts';
import type { Breathe } from '../next-turn.ts';
import type { Part } from './archive.ts';
import { stringText } from './string-text.ts';
import { xmlFeed } from './xml-events.ts';

const MOST_STRINGS = 8_000_000;

/** `onRead` is told the characters read. */
export async function readSharedStrings(
  part: Part,
  breathe: Breathe,
  onRead: (characters: number) => void,
  signal?: AbortSignal,
): Promise<string[]> {
  const strings: string[] = [];
  const string = stringText();
  const feed = xmlFeed({
    open: string.open,
    text: string.text,
    close(name) {
      string.close(name);
      if (name !== 'si') return;
      if (strings.length >= MOST_STRINGS) throw new ImportRefused('too-large');
      strings.push(string.take());
    },
  });
  for await (const text of part.texts(signal)) {
    feed.write(text);
    onRead(text.length);
    await breathe();
  }
  feed.end();
  return strings;
}
