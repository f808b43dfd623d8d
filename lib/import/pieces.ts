/** A block of a file may be as long as the file; no more than this is worked on at a time. */
const PIECE_BYTES = 64 * 1024;

export function* piecesOf(block: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < block.byteLength; from += PIECE_BYTES) {
    yield block.subarray(from, from + PIECE_BYTES);
  }
}
