/** The only way in from a page: who may send, how much, and whether what was sent can be true. */
import * as z from 'zod/mini';
import { readingIdOf } from '../domain/reading-id.ts';
import { SELLER_CENTER_HOSTS } from '../domain/seller-center-hosts.ts';
import { type Instant, instantOfIso, MINUTE } from '../domain/time.ts';
import { type RecordReadingMessage, recordReadingMessage } from '../messages.ts';

/** What the browser says of a sender; a subset of `runtime.MessageSender`. */
export interface Sender {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: unknown;
}

export type MessageCheck =
  | { ok: true; message: RecordReadingMessage }
  | { ok: false; readingId: string; reason: RefusalReason };

export type RefusalReason =
  | 'wrong-sender'
  | 'too-large'
  | 'malformed'
  | 'false-name'
  | 'impossible-time'
  | 'impossible-order';

/** Of the message as JSON, in characters. */
const MOST_LENGTH = 1024 * 1024;
/** Page and worker share one clock; more than this ahead of it is not a time at which a page was read. */
const CLOCK_TOLERANCE = MINUTE;
const ORDER_ID = /^\d{15,20}$/;

/** Checks a message from anywhere; `ownId` is the id of this extension, `now` its clock. */
export async function checkReadingMessage(
  message: unknown,
  sender: Sender,
  ownId: string,
  now: Instant,
): Promise<MessageCheck> {
  const refuse = (reason: RefusalReason): MessageCheck => ({ ok: false, readingId: nameIn(message), reason });
  if (!isOurContentScript(sender, ownId)) return refuse('wrong-sender');
  if (lengthOf(message) > MOST_LENGTH) return refuse('too-large');
  const parsed = z.safeParse(recordReadingMessage, message);
  if (!parsed.success) return refuse('malformed');
  const { reading, readingId } = parsed.data;
  if (readingId !== (await readingIdOf(reading))) return refuse('false-name');
  if (instantOfIso(reading.readAt) > now + CLOCK_TOLERANCE) return refuse('impossible-time');
  if (!reading.orders.every(({ orderId }) => ORDER_ID.test(orderId))) return refuse('impossible-order');
  return { ok: true, message: parsed.data };
}

/** Our own script in the top frame of a Seller Center page: no other page, frame, view or extension. */
function isOurContentScript({ id, url, frameId, tab }: Sender, ownId: string): boolean {
  if (id !== ownId || frameId !== 0 || tab === undefined || url === undefined) return false;
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && SELLER_CENTER_HOSTS.some((host) => host === hostname);
}

/** Infinite for what JSON cannot say: Firefox passes on cycles and big integers. */
function lengthOf(message: unknown): number {
  try {
    return JSON.stringify(message)?.length ?? 0;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function nameIn(message: unknown): string {
  const name = (message as { readingId?: unknown } | null | undefined)?.readingId;
  return typeof name === 'string' ? name.slice(0, 64) : '';
}
