/** Reads the page whenever it has something new to say, and hands what it read to the queue. */

import type { OrderMark } from '../domain/order-mark.ts';
import type { Reading } from '../domain/reading.ts';
import { readingIdOf } from '../domain/reading-id.ts';
import type { Instant } from '../domain/time.ts';
import { NOT_TOLD, type PageKind, type PageState } from '../domain/vocabulary.ts';
import type { Steps } from '../pages/steps.ts';
import { inSlices } from './in-slices.ts';
import { pageMemory } from './page-memory.ts';
import { readRestless } from './read-restless.ts';
import { type QueueState, readingQueue } from './reading-queue.ts';
import type { SendReading } from './send-once.ts';
import { type Finding, onSettledPage } from './settled-page.ts';
import { orderedAsShown } from './shown-order.ts';
import { fetchedAnew, toldRows, type Untold } from './told-rows.ts';

export type ReadPage = (document: Document, visit: { url: string; readAt: Instant }) => Steps<Reading>;

/** What is known of this very page, for the overlay. */
export interface CaptureState extends QueueState {
  page: PageKind | null;
  /** Absent until the page was read once. */
  state?: PageState;
  storeId?: string;
  /** The extension was updated or removed under this page: only a reload helps. */
  isOrphaned: boolean;
  /** Of the rows that were recorded since the page last fetched them anew. */
  marks: readonly OrderMark[];
}

export interface CaptureOptions {
  window: Window;
  readPage: ReadPage;
  send: SendReading;
  /** False once this script has lost its extension. */
  isConnected(): boolean;
  onChange(state: CaptureState): void;
  /** The page came to rest, whether or not it says anything new. */
  onRest(): void;
}

const HELD_LOOK_MS = 3000;
/** How often in a row a look may be given up because the page changed under it. */
const MOST_STIRRED = 3;
/** No event tells a content script that its extension is gone. */
const CONNECTION_CHECK_MS = 1000;

/** Captures until the extension is gone. */
export function startCapture(options: CaptureOptions): void {
  const { window, readPage, send, isConnected, onChange, onRest } = options;
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const decide = pageMemory();
  let state: CaptureState = { page: null, isOrphaned: false, marks: [], waiting: 0, dropped: 0 };
  const change = (changed: Partial<CaptureState>) => {
    state = { ...state, ...changed };
    onChange(state);
  };

  const rows = toldRows();
  const sending = new Map<string, { whole: Reading; untold: Untold }>();
  const tell = async (whole: Reading) => {
    const untold = rows.untold(orderedAsShown(whole));
    const readingId = await readingIdOf(untold.reading);
    sending.set(readingId, { whole, untold });
    queue.add(readingId, untold.reading);
  };
  const queue = readingQueue({
    send,
    signal,
    onCommitted(readingId, marks) {
      const { untold } = sending.get(readingId) ?? {};
      sending.delete(readingId);
      change({ marks: untold?.committed(readingId, marks) ?? marks });
    },
    onRefused(readingId, reason) {
      const { whole } = sending.get(readingId) ?? {};
      sending.delete(readingId);
      rows.forget();
      if (whole && reason === NOT_TOLD) void tell(whole);
    },
    onChange: change,
  });

  let stirred = 0;
  const isFetchedAnew = fetchedAnew();
  const look = async (hasStirred: () => boolean): Promise<Finding> => {
    const url = window.location.href;
    const readAt = Date.now();
    const read = () => readPage(window.document, { url, readAt });
    const reading =
      stirred >= MOST_STIRRED
        ? await readRestless(window, read, () => signal.aborted || window.location.href !== url)
        : await inSlices(window, read(), () => signal.aborted || hasStirred());
    if (signal.aborted) return 'same';
    stirred = reading ? 0 : stirred + 1;
    if (!reading) return 'stirred';
    const decision = decide(reading, url);
    if (isFetchedAnew(reading, url)) rows.forget();
    change({ page: reading.page, state: reading.state, storeId: reading.storeId });
    if (decision === 'hold') page.lookAgain(HELD_LOOK_MS);
    if (decision === 'send') await tell(reading);
    return decision === 'skip' && reading.state !== 'loading' ? 'same' : 'new';
  };

  const page = onSettledPage(window, signal, { look, onRest });
  window.addEventListener('focus', () => queue.retryNow(), { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && queue.sendAgain(), { signal });
  const connectionCheck = setInterval(() => {
    if (isConnected()) return;
    clearInterval(connectionCheck);
    lifetime.abort();
    change({ isOrphaned: true });
  }, CONNECTION_CHECK_MS);
}
