/** The zip file that a workbook is: its parts by path, never believed about their size. */
import { BlobReader, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { ImportRefused } from '../import-refused.ts';
import { piecesOf } from '../pieces.ts';

const MOST_PARTS = 1000;
/** A year of 1,000 orders a day, 44 columns each, unpacks to about this. */
const MOST_UNPACKED_BYTES = 1024 ** 3;
/** Order exports shrink 11-fold, sheets of empty cells 100-fold, a bomb 1,000-fold. */
const MOST_RATIO = 200;
const SMALL_BYTES = 1024 ** 2;

export interface Part {
  /** Unpacked bytes, as the archive states them; unpacking stops where they prove wrong. */
  size: number;
  /** The part as text, piece by piece. */
  texts(signal?: AbortSignal): AsyncGenerator<string>;
}

export type Archive = ReadonlyMap<string, Part>;

/** Throws `ImportRefused` for what is no zip file, and for one that would unpack beyond all measure. */
export async function openArchive(file: Blob): Promise<Archive> {
  const parts = new Map<string, Part>();
  let unpacked = 0;
  for await (const entry of filesIn(file)) {
    unpacked += entry.uncompressedSize;
    if (parts.size >= MOST_PARTS || unpacked > MOST_UNPACKED_BYTES || isBomb(entry)) {
      throw new ImportRefused('unpacks-too-large', entry.filename);
    }
    parts.set(entry.filename, {
      size: entry.uncompressedSize,
      texts: (signal) => textsOf(entry, signal),
    });
  }
  return parts;
}

async function* filesIn(file: Blob): AsyncGenerator<FileEntry> {
  const zip = new ZipReader(new BlobReader(file), { useWebWorkers: false, checkCrc32: true });
  const entries = zip.getEntriesGenerator();
  for (;;) {
    const { value: entry, done } = await entries.next().catch(refuseDamage);
    if (done) return;
    if (typeof entry === 'object' && !entry.directory) yield entry;
  }
}

function isBomb({ uncompressedSize, compressedSize }: FileEntry): boolean {
  return uncompressedSize > SMALL_BYTES && uncompressedSize > MOST_RATIO * compressedSize;
}

async function* textsOf(entry: FileEntry, signal?: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const reader = readable.getReader();
  const unpacking = entry.getData(writable, { signal });
  // Its failure is met below, or does not matter any more once the reader has left.
  unpacking.catch((error: unknown) => reader.cancel(error).catch(() => undefined));
  try {
    let unpacked = 0;
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      unpacked += value.byteLength;
      if (unpacked > entry.uncompressedSize) throw new ImportRefused('damaged', entry.filename);
      for (const piece of piecesOf(value)) yield decoder.decode(piece, { stream: true });
    }
    await unpacking;
    yield decoder.decode();
  } catch (error) {
    signal?.throwIfAborted();
    refuseDamage(error);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function refuseDamage(error: unknown): never {
  if (error instanceof ImportRefused) throw error;
  throw new ImportRefused('damaged', error instanceof Error ? error.message : undefined);
}
