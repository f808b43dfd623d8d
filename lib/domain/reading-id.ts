/** The name of a reading: the same page content gives the same name, whenever it was read. */
import { canonicalText } from './canonical-text.ts';
import type { Reading } from './reading.ts';

/** sha256, in hex, of the canonical reading without `readAt`. */
export async function readingIdOf({ readAt: _, ...content }: Reading): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalText(content)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
