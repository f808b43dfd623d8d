/** Reads the page whenever it has something new to say, and hands what it read to the queue. */

import type { OrderMark } from '../domain/order-mark.ts';
import type { PageKind, PageState } from '../domain/vocabulary.ts';
import type { Finding } from './look-turns.ts';
import { pageMemory } from './page-memory.ts';
import { type ReadPage, readCalmly } from './read-calmly.ts';
import type { QueueState } from './reading-queue.ts';
import type { SendReading } from './send-once.ts';
import { onSettledPage } from './settled-page.ts';
import { telling } from './telling.ts';
import { fetchedAnew } from './told-rows.ts';

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
/** No event tells a content script that its extension is gone. */
const CONNECTION_CHECK_MS = 1000;

/** Captures until the extension is gone. */
export function startCapture(options: CaptureOptions): void {
  const { window, readPage, send, isConnected, onChange, onRest } = options;
  const lifetime = new AbortController();
  const { signal } = lifetime;
  let state: CaptureState = { page: null, isOrphaned: false, marks: [], waiting: 0, dropped: 0 };
  const change = (changed: Partial<CaptureState>) => {
    state = { ...state, ...changed };
    onChange(state);
  };

  const { tell, forgetRows, retryNow, sendAgain } = telling({
    send,
    signal,
    onMarks: (marks) => change({ marks }),
    onChange: change,
  });
  const read = readCalmly(window, readPage, signal);
  const decide = pageMemory();
  const isFetchedAnew = fetchedAnew();
  const look = async (hasStirred: () => boolean): Promise<Finding> => {
    const url = window.location.href;
    const reading = await read(hasStirred);
    if (signal.aborted) return 'same';
    if (!reading) return 'stirred';
    const decision = decide(reading, url);
    if (isFetchedAnew(reading, url)) forgetRows();
    change({ page: reading.page, state: reading.state, storeId: reading.storeId });
    if (decision === 'hold') page.lookAgain(HELD_LOOK_MS);
    if (decision === 'send') await tell(reading);
    return decision === 'skip' && reading.state !== 'loading' ? 'same' : 'new';
  };
  const page = onSettledPage(window, signal, { look, onRest });

  window.addEventListener('focus', retryNow, { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && sendAgain(), { signal });
  const connectionCheck = setInterval(() => {
    if (isConnected()) return;
    clearInterval(connectionCheck);
    lifetime.abort();
    change({ isOrphaned: true });
  }, CONNECTION_CHECK_MS);
}
