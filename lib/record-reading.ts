/** How one reading becomes facts: check, merge and judge, publish, answer. Nothing is said committed that is not. */
import { browser } from 'wxt/browser';
import { DEMO_STORE_ID } from './domain/demo-store-id.ts';
import type { Reading } from './domain/reading.ts';
import { type Instant, isoOf, SECOND } from './domain/time.ts';
import { marksOf } from './marks.ts';
import type { OrderMark, RecordReadingAnswer, RecordReadingMessage } from './messages.ts';
import { rateLimit } from './rate-limit.ts';
import { entriesOf, sourceOf } from './reading-entries.ts';
import { checkReadingMessage, type Sender } from './reading-message-check.ts';
import { rescore } from './rescore.ts';
import { rulePackInForce } from './rule-pack-in-force.ts';
import { inOneTransaction } from './store/in-one-transaction.ts';
import { mergeEntries } from './store/merge-entries.ts';
import { storageFaultOf } from './store/storage-error.ts';
import { sayTrouble } from './troubles.ts';
import { withWriteLock } from './write-lock.ts';

/** No seller turns pages faster: more is a fault or a forgery, and can wait. */
const flood = rateLimit(20, SECOND);

/** Records what a page yielded. The same reading twice leaves the same facts as once. */
export async function recordReading(message: unknown, sender: Sender): Promise<RecordReadingAnswer> {
  const now = Date.now();
  const check = await checkReadingMessage(message, sender, browser.runtime.id, now);
  if (!check.ok) return { committed: false, readingId: check.readingId, again: false, reason: check.reason };
  const { readingId } = check.message;
  if (!flood.admits(now)) return { committed: false, readingId, again: true, reason: 'too-many' };
  return withWriteLock(() => record(check.message, now));
}

async function record(
  { reading, readingId }: RecordReadingMessage,
  now: Instant,
): Promise<RecordReadingAnswer> {
  const { storeId, page } = reading;
  if (page === null) return { committed: false, readingId, again: false, reason: 'not-a-page' };
  if (storeId === undefined || storeId === DEMO_STORE_ID) {
    await sayTrouble({ kind: 'no-store', page, at: isoOf(now) });
    return { committed: false, readingId, again: false, reason: 'no-store' };
  }
  try {
    await commit(reading, readingId, storeId);
  } catch (error) {
    console.error('Activity Guard could not record a reading', error);
    const kind = storageFaultOf(error) ?? 'storage-unavailable';
    await sayTrouble({ kind, at: isoOf(now) });
    return { committed: false, readingId, again: true, reason: kind };
  }
  return { committed: true, readingId, marks: await judged(reading, storeId, now) };
}

async function commit(reading: Reading, readingId: string, storeId: string): Promise<void> {
  const lists = entriesOf(reading, readingId, storeId, await rulePackInForce());
  const stamp = { seen: reading.readAt, source: sourceOf(reading) };
  await inOneTransaction((tables) => mergeEntries(tables, lists, stamp));
}

/** The facts are committed whatever happens here; what fails is said, and made good at the next start. */
async function judged(reading: Reading, storeId: string, now: Instant): Promise<OrderMark[]> {
  try {
    const judgements = await rescore(now, { only: storeId, over: ['no-store'] });
    const verdicts = judgements.get(storeId)?.verdicts;
    return verdicts
      ? marksOf(
          verdicts,
          reading.orders.map(({ orderId }) => orderId),
        )
      : [];
  } catch (error) {
    console.error('Activity Guard could not judge', error);
    await sayTrouble({ kind: 'judging-failed', at: isoOf(now) });
    return [];
  }
}
