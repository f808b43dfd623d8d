/** The one message that crosses from a page: `recordReading`, answered when the reading is committed. */
import * as z from 'zod/mini';
import type { OrderMark } from './domain/order-mark.ts';
import { reading } from './domain/reading.ts';

export const PROTOCOL = 1;

export const recordReadingMessage = z.strictObject({
  type: z.literal('recordReading'),
  v: z.literal(PROTOCOL),
  /** sha256 of the canonical reading without `readAt`: the same page twice is the same reading. */
  readingId: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  reading,
});
export type RecordReadingMessage = z.infer<typeof recordReadingMessage>;

export type RecordReadingAnswer =
  | { committed: true; readingId: string; marks: OrderMark[] }
  /** `again`: the sender keeps the reading and tries later; otherwise it is of no use to anyone. */
  | { committed: false; readingId: string; again: boolean; reason: string };
