/** How one reading becomes facts: check, merge and judge, publish, answer. Nothing is said committed that is not. */

import { browser } from 'wxt/browser';
import { DEMO_STORE_ID } from '../domain/demo-store-id.ts';
import type { PageVisit } from '../domain/facts.ts';
import type { OrderMark } from '../domain/order-mark.ts';
import type { Reading } from '../domain/reading.ts';
import { type Instant, isoOf, SECOND } from '../domain/time.ts';
import { NOT_TOLD } from '../domain/vocabulary.ts';
import { orSayTrouble } from '../judge-again.ts';
import { type JudgedRows, judgedAtOnce } from '../judging/judged-rows.ts';
import { marksFor } from '../judging/marks.ts';
import { type RulesAndPublished, rulesAndPublished } from '../judging/rules-now.ts';
import { keeperFor, type Rules } from '../judging/state-keeping.ts';
import type { RecordReadingAnswer, RecordReadingMessage } from '../messages.ts';
import { sayTrouble } from '../published/troubles.ts';
import { rescore } from '../rescore.ts';
import { NoSuchVisitError, type Recorded, recordChanges } from '../store/record-changes.ts';
import { storageFaultOf } from '../store/storage-error.ts';
import { withWriteLock } from '../write-lock.ts';
import { rateLimit } from './rate-limit.ts';
import { entriesOf, sourceOf } from './reading-entries.ts';
import { checkReadingMessage, type Sender } from './reading-message-check.ts';

/** No seller turns pages faster: more is a fault or a forgery, and can wait. */
const flood = rateLimit(20, SECOND);

/** Records what a page yielded. The same reading twice leaves the same facts as once. */
export async function recordReading(message: unknown, sender: Sender): Promise<RecordReadingAnswer> {
  const now = Date.now();
  return withWriteLock(async () => {
    // The storage answers while the message is being checked.
    const [known, check] = await Promise.all([
      rulesAndPublished(),
      checkReadingMessage(message, sender, browser.runtime.id, now),
    ]);
    if (!check.ok) {
      // From our own script: a page was read, and nothing of it is here.
      if (check.reason !== 'wrong-sender') await sayTrouble({ kind: 'reading-refused', at: isoOf(now) });
      return { committed: false, readingId: check.readingId, again: false, reason: check.reason };
    }
    const { readingId } = check.message;
    if (!flood.admits(now)) return { committed: false, readingId, again: true, reason: 'too-many' };
    return record(check.message, known, now);
  });
}

async function record(
  { reading, readingId }: RecordReadingMessage,
  known: RulesAndPublished,
  now: Instant,
): Promise<RecordReadingAnswer> {
  const { storeId, page } = reading;
  if (page === null) return { committed: false, readingId, again: false, reason: 'not-a-page' };
  if (storeId === undefined || storeId === DEMO_STORE_ID) {
    await sayTrouble({ kind: 'no-store', page, at: isoOf(now) });
    return { committed: false, readingId, again: false, reason: 'no-store' };
  }
  let committed: Committed;
  try {
    committed = await commit(reading, readingId, storeId, known.rules, now);
  } catch (error) {
    if (error instanceof NoSuchVisitError)
      return { committed: false, readingId, again: false, reason: NOT_TOLD };
    console.error('Activity Guard could not record a reading', error);
    const kind = storageFaultOf(error) ?? 'storage-unavailable';
    await sayTrouble({ kind, at: isoOf(now) });
    return { committed: false, readingId, again: true, reason: kind };
  }
  return { committed: true, readingId, marks: await judgeAndMark(committed, storeId, known, now) };
}

interface Committed {
  recorded: Recorded;
  /** The stores of these that were judged while they were written. */
  judged: ReadonlyMap<string, JudgedRows>;
}

async function commit(
  reading: Reading,
  readingId: string,
  storeId: string,
  rules: Rules,
  now: Instant,
): Promise<Committed> {
  const lists = entriesOf(reading, readingId, storeId, rules.pack);
  const stamp = { seen: reading.readAt, source: sourceOf(reading) };
  let judged: Committed['judged'] = new Map();
  const { unchanged } = reading;
  const recorded = await recordChanges(lists, stamp, keeperFor(rules, now), {
    meanwhile: (stores) => {
      judged = judgedAtOnce(stores, rules, now);
    },
    onlyBeside: unchanged && toldVisit(storeId, unchanged),
  });
  return { recorded, judged };
}

/** The visit that told the rows which this reading only counts. */
function toldVisit(storeId: string, { toldAt, toldBy }: NonNullable<Reading['unchanged']>): PageVisit {
  return { storeId, page: 'order-list', state: 'read', readAt: toldAt, readingId: toldBy };
}

/** The facts are committed whatever happens here; what fails is said, and made good at the next start. */
async function judgeAndMark(
  { recorded, judged }: Committed,
  storeId: string,
  known: RulesAndPublished,
  now: Instant,
): Promise<OrderMark[]> {
  const marks = await orSayTrouble(async () => {
    const over = ['no-store', 'reading-refused', 'readings-waiting'] as const;
    const stores = await rescore(now, { only: storeId, over, known, recorded, judged });
    const store = stores.get(storeId)?.store;
    return store && marksFor(recorded, store, known.rules, now);
  });
  return marks ?? [];
}
