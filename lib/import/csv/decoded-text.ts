/** A text file as text, whatever it was saved in: UTF-8, UTF-16, or what a Chinese or Russian spreadsheet program saves in. */
import { ImportRefused } from '../import-refused.ts';
import type { Breathe } from '../next-turn.ts';
import { piecesOf } from '../pieces.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1251';

/** Any bytes are text in Windows-1251: only such is believed to be Russian. */
const NOT_RUSSIAN = /[^\0-\u007f\u00a0\u00ab\u00b0\u00b7\u00bb\u0400-\u045f\u2013-\u2026\u20ac\u2116\u2122]/;

/** The first encoding in which the whole file is text. Throws `ImportRefused` when there is none. */
export async function encodingOf(file: Blob, breathe: Breathe): Promise<Encoding> {
  const [first = 0, second = 0] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  for (const encoding of ['utf-8', 'gb18030', 'windows-1251'] as const) {
    if (await isTextIn(file, encoding, breathe)) return encoding;
  }
  throw new ImportRefused('not-a-table');
}

/** The text piece by piece, without a byte order mark. Throws `ImportRefused` where it is not text. */
export async function* decodedText(
  file: Blob,
  encoding: Encoding,
  onRead?: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      for (const piece of piecesOf(value)) {
        onRead?.(piece.byteLength);
        yield decoded(() => decoder.decode(piece, { stream: true }));
      }
    }
    yield decoded(() => decoder.decode());
  } finally {
    await reader.cancel();
  }
}

async function isTextIn(file: Blob, encoding: Encoding, breathe: Breathe): Promise<boolean> {
  try {
    for await (const text of decodedText(file, encoding)) {
      if (text.includes('\0') || (encoding === 'windows-1251' && NOT_RUSSIAN.test(text))) return false;
      await breathe();
    }
    return true;
  } catch (error) {
    if (error instanceof ImportRefused) return false;
    throw error;
  }
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch (error) {
    throw new ImportRefused('damaged', error instanceof Error ? error.message : undefined);
  }
}
